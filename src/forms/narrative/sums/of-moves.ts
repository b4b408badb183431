import { type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 少12名, 净增5人. */
const moves = /(?:[少多增减缺超短]|增加|减少|增长|下降|节约|超出)(?:出|了|编)?$/;

/**
 * 在职198人，比编制210名少12名，其中行政缺编2名、事业缺编10名: what the parts come to is how far it moved, told right before them, and no total further up.
 */
export function isOfMove({ total, parts }: Sum, readings: readonly Reading[]): boolean {
  const [first] = parts;
  const reading = readings.find(({ passage }) => passage === first?.passage);
  const before = first === undefined ? undefined : reading?.mentions[first.index - 1];
  if (first === undefined || before === undefined || before === total || !moves.test(before.standing.lead) || !sameKind(before, first) || ties(total, parts)) return false;
  return ties(before, parts);
}
