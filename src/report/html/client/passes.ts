import { passesTable } from "../parts/coverage.js";
import { sent, words } from "./sent.js";

/** What a rule checked and found to hold is put in when it is opened. */
export function watchPasses(): void {
  document.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || target.dataset["passes"] === undefined || target.querySelector("table") !== null) return;
    target.insertAdjacentHTML("beforeend", passesTable(sent.passes[Number(target.dataset["passes"])] ?? [], words).text);
  }, true);
}
