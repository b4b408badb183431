import type { Block, Document, Paragraph } from "../document/index.js";
import { hashOf } from "./hash.js";
import type { Passage } from "./sketch.js";
import { clausesOf, figuresIn, tellsDuties, unnamed, withoutYears } from "./wording.js";

/** Less than this is a heading or a set phrase. */
const leastWeight = 16;
/** So much of a passage is kept to be shown; a report is a few dozen of them. */
const mostText = 400;
/** No submission is told by more: what comes after is an appendix. */
const mostPassages = 250;

/** What a submission's reports tell in their own words, paragraph by paragraph; each only once. */
export function passagesOf(documents: readonly Document[], names: readonly string[]): readonly Passage[] {
  const seen = new Set<number>();
  return documents
    .flatMap(({ blocks }) => withoutDuties(paragraphsIn(blocks)))
    .flatMap((paragraph) => passageOf(paragraph, names) ?? [])
    .filter(({ exact }) => !seen.has(exact) && seen.add(exact))
    .slice(0, mostPassages);
}

export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.role === "body" || block.role === "textbox" ? [block] : [];
    return block.kind === "embedded" && block.document !== undefined ? paragraphsIn(block.document.blocks) : [];
  });
}

const heading = /^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/;
const ofDuties = /职责|职能|机构设置|机构情况|工作任务/;

/** Without what stands under a heading such as 主要职责, up to the next heading. */
function withoutDuties(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let within = false;
  return paragraphs.filter(({ text, label = "" }) => {
    if (text.length < 40 && heading.test(label + text) && !/[。；;]\s*$/.test(text)) within = ofDuties.test(text);
    return !within && !tellsDuties(text);
  });
}

function passageOf({ text, place }: Paragraph, names: readonly string[]): Passage | undefined {
  const plain = unnamed(text, names);
  const clauses = clausesOf(plain);
  if (clauses.reduce((sum, { weight }) => sum + weight, 0) < leastWeight && figuresIn(plain).sums < 2) return undefined;
  return {
    text: text.length > mostText ? `${text.slice(0, mostText)}…` : text,
    place,
    clauses: clauses.map(({ words }) => hashOf(words)),
    weights: clauses.map(({ weight }) => weight),
    exact: hashOf(withoutYears(plain)),
    ...figuresIn(plain),
  };
}
