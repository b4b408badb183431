import { clearFilters } from "./filter.js";
import { makeAll } from "./later.js";
import { allOf, element } from "./sent.js";
import { nextTheme } from "./theme.js";

/** The keys of the page, for whoever goes through a long list without a mouse. */
export function watchKeys(): void {
  const help = element("help");
  const showHelp = () => help instanceof HTMLDialogElement && !help.open && help.showModal();
  element("keys").addEventListener("click", showHelp);
  const actions: Readonly<Record<string, () => void>> = { j: () => step(1), k: () => step(-1), "/": search, c: clearFilters, d: nextTheme, "?": showHelp };
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, select, textarea");
    if (typing && event.key === "Escape") event.target.blur();
    const action = actions[event.key];
    if (typing || event.ctrlKey || event.metaKey || event.altKey || action === undefined || (help instanceof HTMLDialogElement && help.open)) return;
    event.preventDefault();
    action();
  });
}

function search(): void {
  document.getElementById("q")?.focus();
}

let last: HTMLElement | undefined;

/** To the next finding shown, or the one before it. */
function step(by: 1 | -1): void {
  makeAll();
  const shown = allOf(".finding:not([hidden])");
  const focused = document.activeElement?.closest<HTMLElement>(".finding") ?? last;
  const at = focused === undefined ? -1 : shown.indexOf(focused);
  const next = shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by];
  if (next === undefined) return;
  last = next;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}
