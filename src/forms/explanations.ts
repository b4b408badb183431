import type { Paragraph } from "../document/index.js";
import { explainedBy, type Reason } from "../model/index.js";
import { passagesOf, type Passage } from "./narrative/index.js";

const longestHeading = 45;
/** 执行率较低。主要原因：…: why, told in a sentence of its own. */
const goesOn = /^\s*(?:其?主要|具体)?原因/;

/** What the running text gives a reason for, each with the words that tell what it is about. */
export function explanationsIn(paragraphs: readonly Paragraph[]): Reason[] {
  const headings = new Headings();
  return passagesOf(paragraphs).flatMap((passage) => {
    const sentences = passage.text.split(/(?<=。)/);
    headings.pass(passage);
    return sentences.flatMap((own, at): Reason[] => {
      const next = sentences[at + 1];
      const sentence = next !== undefined && goesOn.test(next) ? own + next : own;
      return explainedBy(sentence).map((topic) => ({ topic, sentence, before: sentences.slice(0, at).join(""), headings: headings.over(passage) }));
    });
  });
}

/** The headings in force, by the styles of their numbers: a number of a style closes all that opened under the last one of it. */
class Headings {
  readonly #open: { readonly style: string; readonly text: string; readonly passage: Passage }[] = [];

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

  over(passage: Passage): string[] {
    return this.#open.filter((each) => each.text !== "" && (each.passage !== passage || each.text.length < passage.text.length)).map(({ text }) => text.trim());
  }
}
