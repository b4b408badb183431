import { goalWords, squash } from "../words.js";
import type { Laid } from "./cells.js";
import type { Piece } from "./pieces.js";

/**
 * 预期目标 · 实际完成情况 with the two texts that follow them, where the borders of cells are known, or where both pairs are a line each:
 * a block's title between aside, exactly two stand before the form goes on. Without known borders goals stay text.
 */
export function goalRows(pieces: readonly Piece[]): Laid[] {
  const at = pieces.findIndex((piece, index) => isExpected(piece.text) && goalWords.achieved.test(squash(pieces[index + 1]?.text ?? "")));
  const [expected, achieved] = [pieces[at], pieces[at + 1]];
  if (at === -1 || expected === undefined || achieved === undefined) return [];
  const inLines = achieved.first !== true && [0, 2].every((next) => pieces[at + 2 + next] === undefined || pieces[at + 2 + next]?.first === true) && pieces[at + 3]?.first !== true;
  if (expected.blanks === undefined && !inLines) return [];
  const below = pieces.slice(at + 2);
  const titled = goalWords.block.test(squash(below[0]?.text ?? "")) && (below[0]?.text.length ?? 0) <= 12;
  const texts = titled ? below.slice(1) : below;
  const [told, reached] = texts;
  const goesOn = texts[2] === undefined || /^(?:绩效指标|一级|项目资金|资金|预算执行|年度绩效指标)/.test(squash(texts[2].text));
  if (told === undefined || reached === undefined || !goesOn || /指标$/.test(reached.text)) return [];
  return [new Map([[2, expected], [7, achieved]]), new Map([[2, told], [7, reached]])];
}

function isExpected(text: string): boolean {
  return (goalWords.expected.test(squash(text)) || /^(?:年度)?总体目标$/.test(squash(text))) && text.length <= 12;
}
