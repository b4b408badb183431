import { currentState, hashOf, stateOf, toggled } from "./state.js";

/** Charts and cards add to the filters there are, instead of taking their place. */
export function watchLinks(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const added = link === null ? undefined : stateOf(link.hash);
    if (event.ctrlKey || event.metaKey || event.shiftKey || added === undefined) return;
    event.preventDefault();
    location.hash = hashOf(toggled(currentState(), added));
    document.querySelector("#filters")?.scrollIntoView({ block: "start" });
  });
}
