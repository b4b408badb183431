import type { Paragraph } from "../document/index.js";
import { explainedBy, type Reason } from "../model/index.js";
import { Headings, passagesOf } from "./narrative/index.js";

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
      return explainedBy(sentence).map((topic) => ({ topic, sentence, before: sentences.slice(0, at).join(""), headings: headings.over(passage).map(({ text }) => text.trim()) }));
    });
  });
}
