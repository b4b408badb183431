import { makeAll } from "./later.js";
import { allOf, element } from "./sent.js";

/** On paper nothing can be opened: all that is folded away is opened for it, but for the single passes. */
export function watchPrinting(): void {
  element("print").addEventListener("click", () => print());
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    makeAll();
    opened = allOf<HTMLDetailsElement>(".chart details, .finding .figures details, .coverage").filter(({ open }) => !open);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
