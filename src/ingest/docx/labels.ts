import { numeral } from "./numerals.js";
import { readableGlyphs } from "./symbols.js";

/** One level of a list, as .docx and .doc both define it. */
export interface Level {
  readonly start: number;
  /** Word's name of the number format, `bullet` for none. */
  readonly format: string;
  /** %1.%2 with the numbers of the levels to put in. */
  readonly pattern: string;
  readonly legal: boolean;
  /** 0: never starts again. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
  readonly font: string | undefined;
}

export interface List {
  /** Lists with the same abstract definition count on together. */
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export interface Label {
  readonly label: string;
  readonly bullet: boolean;
}

/** Counts the automatic numbers of a document in reading order and writes them as Word does: 一、 （二） 3. ● */
export class Labels {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The level whose definition names a style, where there is one. */
  levelNaming(style: string, list: string): number | undefined {
    const levels = this.#lists.get(list)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0];
  }

  /** The next label on this level of the list, or nothing when there is no such level. */
  next(id: string, index: number): Label | undefined {
    const list = this.#lists.get(id);
    const level = list?.levels.get(index);
    if (list === undefined || level === undefined) return undefined;
    const counters = this.#count(id, list, index, level);
    if (level.format === "bullet") return { label: readableGlyphs(level.pattern, level.font), bullet: true };
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const value = counters[at] ?? of?.start ?? 1;
      return numeral(value, level.legal ? "decimal" : (of?.format ?? "decimal"));
    });
    return { label: label.trim(), bullet: false };
  }

  #count(id: string, list: List, index: number, level: Level): (number | undefined)[] {
    const counters = this.#counters.get(list.shared) ?? [];
    this.#counters.set(list.shared, counters);
    const override = list.startOverrides.get(index);
    const first = override !== undefined && !this.#started.has(`${id}/${index}`);
    if (first) this.#started.add(`${id}/${index}`);
    const before = counters[index];
    counters[index] = first ? override : before === undefined ? level.start : before + 1;
    for (const [deeper, { restart }] of list.levels) {
      // A level starts again after any level above it, or after the one it names.
      if (deeper > index && restart !== 0 && (restart === undefined || index < restart)) counters[deeper] = undefined;
    }
    return counters;
  }
}
