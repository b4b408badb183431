import type { Passage } from "./passages.js";

const longestHeading = 45;

interface Heading {
  readonly style: string;
  /** Empty where the paragraph is too long to be one. */
  readonly text: string;
  readonly passage: Passage;
}

/** The headings in force, by the styles of their numbers: a number of a style closes all that opened under the last one of it. */
export class Headings {
  readonly #open: Heading[] = [];

  pass(passage: Passage): void {
    const { ordinal, text } = passage;
    if (ordinal === undefined && this.#open.length > 0) return;
    const style = ordinal?.style ?? "";
    const level = this.#open.findIndex((each) => each.style === style);
    if (level >= 0) this.#open.length = level;
    // A numbered paragraph opens its section by its first words: (一)校舍维修项目。全年预算…
    const title = text.split(/[。;:]/)[0] ?? "";
    this.#open.push({ style, text: title.length <= longestHeading ? title : "", passage });
  }

  /** Those over a passage, outermost first, its own first words among them where more follows. */
  over(passage: Passage): readonly Heading[] {
    return this.#open.filter((each) => each.text !== "" && (each.passage !== passage || each.text.length < passage.text.length));
  }
}
