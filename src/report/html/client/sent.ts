import type { PageData, SourceView } from "../view/view.js";
import { pageWordsOf } from "../words.js";

/** What was sent with the page. */
export const sent = JSON.parse(element("data").textContent ?? "") as PageData;
export const words = pageWordsOf(sent.language);

const later = new Map(sent.later.map(([, finding]) => [finding.number, finding]));

/** The sources of a finding, by its number. */
export function sourcesOf(number: number): { shown: readonly SourceView[]; more: readonly SourceView[] } {
  const finding = later.get(number);
  return finding === undefined ? (sent.sources[number] ?? { shown: [], more: [] }) : { shown: finding.sources, more: finding.moreSources };
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is part of the page`);
  return found;
}

export function allOf<E extends HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)];
}
