import { left, makeAll } from "./later.js";
import { allOf, element, words } from "./sent.js";
import { currentState, filterNames, hashOf, type State, stateOf } from "./state.js";

const texts = new WeakMap<HTMLElement, string>();

/** Shows the findings that the filters and the words searched for leave, and says how many they are. */
export function applyFilters(state: State): void {
  if (Object.keys(state).length > 0) makeAll();
  const { number, terms } = asked(state.q ?? "");
  const all = allOf(".finding");
  for (const finding of all) {
    finding.hidden = !(filterNames.every((name) => state[name] === undefined || finding.dataset[name] === state[name]) && (number === undefined || finding.dataset["number"] === number) && terms.every((term) => textOf(finding).includes(term)));
  }
  for (const section of allOf(".group, .unit")) section.hidden = section.querySelector(".finding:not([hidden])") === null;
  const shown = all.filter(({ hidden }) => !hidden).length;
  element("none").hidden = shown > 0 || all.length === 0;
  tellCount(shown);
}

/** Keeps the controls, the address and the list the same. */
export function watchFilters(): void {
  const form = document.querySelector<HTMLFormElement>("#filters");
  if (form === null) return;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    const told = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const state: State = Object.fromEntries(told.filter(([, value]) => value !== ""));
    history.replaceState(null, "", hashOf(state));
    applyFilters(state);
  });
  element("clear").addEventListener("click", clearFilters);
  addEventListener("hashchange", followAddress);
}

export function clearFilters(): void {
  history.replaceState(null, "", "#");
  followAddress();
}

/** Filters as the address says; where it names a place, what is there is made, shown and opened. */
export function followAddress(): void {
  const state = stateOf(location.hash);
  fillControls(state ?? {});
  applyFilters(state ?? {});
  if (state !== undefined) return;
  makeAll();
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
  target?.scrollIntoView();
}

function fillControls(state: State): void {
  for (const control of allOf<HTMLInputElement | HTMLSelectElement>("#filters [name]")) {
    control.value = Object.entries(state).find(([name]) => name === control.name)?.[1] ?? "";
  }
}

/** The findings made since count too. */
export function countAgain(): void {
  const state = currentState();
  if (Object.keys(state).length > 0) applyFilters(state);
  else tellCount(allOf(".finding").length);
}

function tellCount(shown: number): void {
  const unmade = left();
  element("count").textContent = words.count(shown + unmade, allOf(".finding").length + unmade);
}

function textOf(finding: HTMLElement): string {
  const known = texts.get(finding) ?? plain(finding.textContent ?? "");
  texts.set(finding, known);
  return known;
}

/** “第 12 条” asks for the finding of that number, everything else for words. */
function asked(query: string): { readonly number: string | undefined; readonly terms: readonly string[] } {
  const told = plain(query);
  const number = /第\s*(\d+)\s*条|(?:^|\s)no\.?\s*(\d+)|^\s*#\s*(\d+)/;
  const [, ...found] = number.exec(told) ?? [];
  return { number: found.find((each) => each !== undefined), terms: told.replace(number, " ").split(/\s+/).filter(Boolean) };
}

/** Full-width or not, capitals or not. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
