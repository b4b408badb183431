import type { Paragraph } from "../document/index.js";
import type { Foreign } from "./unit-told.js";
import { Fact, leftoverIn, sayingsIn, type Saying, type Statement } from "../model/index.js";

const problemsHeading = /存在的?(?:主要)?(?:问题|不足)/;
const nothing = /^(?:无|暂无|没有|不存在)(?:问题)?[。.]?$/;

/** What the report's running text says in words alone. */
export function statementsIn(paragraphs: readonly Paragraph[]): Statement[] {
  const told = paragraphs.filter((paragraph) => paragraph.text.trim() !== "");
  return told.flatMap((paragraph, at) => {
    const left = leftoverIn(paragraph.text);
    const sayings = [...sayingsIn(paragraph.text), ...(left === undefined ? [] : [left])];
    return [...sayings.map((saying) => statement(saying, paragraph)), ...noProblems(paragraph, told[at - 1])];
  });
}

/** A title of another year than all the rest. */
export function otherYear(title: Paragraph): Statement {
  return statement({ kind: "other-year", words: title.text.trim(), sentence: title.text.trim(), offset: 0 }, title);
}

/** A title that names another unit than all the rest. */
export function otherUnit(title: Paragraph): Statement {
  return statement({ kind: "title-of-other-unit", words: title.text.trim(), sentence: title.text.trim(), offset: 0 }, title);
}

/** A sentence that tells of another unit what a report tells of its own. */
export function foreignUnit({ paragraph, words, sentence, offset }: Foreign): Statement {
  return statement({ kind: "other-unit", words, sentence, offset }, paragraph);
}

/** 三、存在的问题, and under it, or behind a colon: 无. */
function noProblems(paragraph: Paragraph, heading: Paragraph | undefined): Statement[] {
  const text = paragraph.text.trim();
  const inline = /^(.{2,25}?)[:：](.{1,8})$/.exec(text);
  const [title, said] = inline === null ? [heading?.text.trim() ?? "", text] : [inline[1] ?? "", inline[2] ?? ""];
  if (title.length > 30 || !problemsHeading.test(title) || !nothing.test(said.trim())) return [];
  return [statement({ kind: "no-problems", words: said.trim(), sentence: `${title}：${said.trim()}`, offset: paragraph.text.indexOf(said) }, paragraph)];
}

/** A saying counts its characters from 0, a place all it counts from 1. */
function statement({ kind, words, sentence, offset }: Saying, { place }: Paragraph): Statement {
  const at = place.at.kind === "paragraph" ? { ...place.at, offset: offset + 1, length: words.length } : place.at;
  return { kind, said: new Fact({ aspects: { concept: "other" }, state: "text", text: words, place: { ...place, at }, quote: sentence }) };
}
