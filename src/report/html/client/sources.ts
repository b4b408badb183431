import { source } from "../parts/source.js";
import type { SourceView } from "../view/view.js";
import { allOf, sent, sourcesOf, words } from "./sent.js";

/** Shows tables in full where that is asked for, and the other places that tell the same figures. */
export function watchSources(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button.whole") : null;
    const figure = button?.closest<HTMLElement>(".cited");
    if (button && figure) redraw(figure, button.dataset["whole"] === undefined);
  });
  document.addEventListener("toggle", (event) => event.target instanceof HTMLDetailsElement && showMore(event.target), true);
}

function redraw(figure: HTMLElement, whole: boolean): void {
  const { shown, more } = sourcesOf(numberOf(figure));
  const view = (figure.closest(".more-sources") === null ? shown : more)[Number(figure.dataset["at"])];
  if (view === undefined) return;
  const made = drawn(view, Number(figure.dataset["at"]), whole);
  figure.replaceWith(made);
  scrollToFigures(made);
  made.querySelector<HTMLElement>("button.whole")?.focus();
}

function showMore(details: HTMLDetailsElement): void {
  if (!details.classList.contains("more-sources") || details.querySelector(".cited") !== null) return;
  details.append(...sourcesOf(numberOf(details)).more.map((view, at) => drawn(view, at, false)));
  scrollToFigures(details);
}

function drawn(view: SourceView, at: number, whole: boolean): Node & ParentNode {
  const excerpt = sent.excerpts[view.excerpt];
  const made = document.createElement("template");
  made.innerHTML = excerpt === undefined ? "" : source(view, excerpt, at, whole, words).text;
  return made.content.firstElementChild ?? made.content;
}

function numberOf(inside: Element): number {
  return Number(inside.closest<HTMLElement>(".finding")?.dataset["number"]);
}

/** A wide or long table is moved, in its own box, to its chief figure when it comes into view. */
const seen = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    const figure = target.querySelector<HTMLElement>("td.chief, mark.chief") ?? target.querySelector<HTMLElement>("td.m, mark");
    if (figure === null) continue;
    const [box, at] = [target.getBoundingClientRect(), figure.getBoundingClientRect()];
    if (at.right > box.right || at.left < box.left) target.scrollLeft += at.left - box.left - (box.width - at.width) / 2;
    if (at.bottom > box.bottom || at.top < box.top) target.scrollTop += at.top - box.top - (box.height - at.height) / 2;
  }
});

export function scrollToFigures(within: ParentNode): void {
  for (const box of allOf(".scroll, .paragraphs", within)) seen.observe(box);
}
