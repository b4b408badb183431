import { finding } from "../parts/finding.js";
import { allOf, sent, words } from "./sent.js";

/** So many are made at a time, while the browser has nothing else to do: the more there are, the less often are they counted. */
const atATime = Math.max(20, Math.ceil(sent.later.length / 50));
let made = 0;

/** Makes the findings that are not in the markup, a few at a time, so that the page can be read meanwhile. */
export function makeSoon(grown: () => void): void {
  if (made >= sent.later.length) return;
  setTimeout(() => {
    make(atATime);
    grown();
    makeSoon(grown);
  });
}

/** How many are still to be made. */
export function left(): number {
  return sent.later.length - made;
}

/** Makes all that are left, for whoever searches, prints or jumps. */
export function makeAll(): void {
  make(sent.later.length);
}

function make(count: number): void {
  const next = sent.later.slice(made, made + count);
  made += next.length;
  for (const group of new Set(next.map(([group]) => group))) {
    const own = next.filter(([each]) => each === group).map(([, view]) => finding(view, sent.excerpts, words).text);
    allOf(`[data-group-number="${group}"]`)[0]?.insertAdjacentHTML("beforeend", own.join(""));
  }
}
