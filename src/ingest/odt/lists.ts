import type { XmlElement } from "../container/xml.js";
import type { Label } from "../docx/labels.js";
import { numeral } from "../docx/numerals.js";
import { type ListLevel, type ListStyles, outline } from "./list-styles.js";

interface OpenList {
  readonly style: string;
  /** The numbers reached, by level from 1. */
  readonly counters: (number | undefined)[];
  readonly level: number;
}

/** Counts the lists of a document in reading order. */
export class Lists {
  readonly #styles: ListStyles;
  readonly #open: OpenList[] = [];
  readonly #byStyle = new Map<string, (number | undefined)[]>();
  readonly #byId = new Map<string, (number | undefined)[]>();
  readonly #headings: (number | undefined)[] = [];

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  /** A list begins; inside another it is that list's next level. */
  enter(list: XmlElement): void {
    const outer = this.#open.at(-1);
    const style = list.attributes["text:style-name"] ?? outer?.style ?? "";
    if (outer !== undefined) {
      this.#open.push({ style, counters: outer.counters, level: outer.level + 1 });
      return;
    }
    const continued = list.attributes["text:continue-list"];
    const goesOn = list.attributes["text:continue-numbering"] === "true" ? this.#byStyle.get(style) : undefined;
    const counters = (continued === undefined ? goesOn : this.#byId.get(continued)) ?? [];
    this.#byStyle.set(style, counters);
    const id = list.attributes["xml:id"];
    if (id !== undefined) this.#byId.set(id, counters);
    this.#open.push({ style, counters, level: 1 });
  }

  leave(): void {
    this.#open.pop();
  }

  /** The label of the next item of the list that is open. */
  item(element: XmlElement): Label | undefined {
    const list = this.#open.at(-1);
    if (list === undefined) return undefined;
    return this.#next(list.style, list.level, list.counters, element.attributes["text:start-value"]);
  }

  /** The number of a heading that stands in no list. */
  heading(element: XmlElement): Label | undefined {
    if (this.#open.length > 0 || element.attributes["text:is-list-header"] === "true") return undefined;
    return this.#next(outline, Number(element.attributes["text:outline-level"] ?? 1), this.#headings, undefined);
  }

  #next(style: string, level: number, counters: (number | undefined)[], forced: string | undefined): Label | undefined {
    const levels = this.#styles.get(style);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined || level > 10) return undefined;
    const before = counters[level];
    counters[level] = forced === undefined ? (before === undefined ? own.start : before + 1) : Number(forced);
    counters.length = level + 1;
    if (own.format === "bullet") return { label: "•", bullet: true };
    const label = labelOf(own, level, levels, counters).trim();
    return label === "" ? undefined : { label, bullet: false };
  }
}

function labelOf(own: ListLevel, level: number, levels: ReadonlyMap<number, ListLevel>, counters: readonly (number | undefined)[]): string {
  const number = (at: number): string => numeral(counters[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? "decimal");
  if (own.pattern !== undefined) return own.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => number(Number(digits)));
  if (own.format === "none") return "";
  const shown = Array.from({ length: Math.min(own.shown, level) }, (_, index) => number(level - Math.min(own.shown, level) + 1 + index));
  return own.prefix + shown.join(".") + own.suffix;
}
