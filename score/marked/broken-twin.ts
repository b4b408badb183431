import { operandsOf, type MarkedRelation } from "./relation.js";

/** A text with one printed result changed, so that a relation that held no longer does. */
export interface BrokenTwin {
  readonly text: string;
  readonly printed: string;
  readonly right: string;
}

interface Token {
  readonly start: number;
  readonly digits: string;
  readonly value: number;
}

const tokensOf = (text: string): Token[] => [...text.matchAll(/\d+(?:[,，]\d{3})*(?:\.\d+)?/g)].map((match) => ({ start: match.index, digits: match[0], value: Number(match[0].replace(/[,，]/g, "")) }));

/** Kinds whose printed result, changed, cannot be right. A target may be any figure, and a grade is no figure. */
const breakable = new Set(["sum", "table_sum", "exec_rate", "diff", "product", "count", "yoy_pct", "share", "score", "balance", "weight", "table_vs_text"]);

/**
 * Changes the second digit from the left, or the only one: enough to be wrong whatever the rounding, and as a slip of the
 * hand would. A rate stays under 100.
 */
function slip(digits: string): string {
  const at = [...digits].map((digit, index) => (/\d/.test(digit) ? index : -1)).filter((index) => index >= 0);
  const significant = at.filter((index) => /[1-9]/.test(digits.slice(0, index + 1)));
  const target = significant[1] ?? significant[0] ?? at[0] ?? 0;
  const digit = Number(digits[target]);
  const changed = digit >= 5 ? digit - 3 : digit + 4;
  return `${digits.slice(0, target)}${changed}${digits.slice(target + 1)}`;
}

/**
 * The twin of a text in which a relation is broken, or undefined where the printed result does not stand in the text once,
 * near the figures it rests on. Of several places the one nearest to them, after them where it follows as near, is taken.
 */
export function breakRelation(text: string, relation: MarkedRelation): BrokenTwin | undefined {
  if (!breakable.has(relation.kind) || (relation.arith !== "exact" && relation.arith !== "rounding")) return undefined;
  const stated = Number(relation.stated.replace(/[,，%]/g, ""));
  if (relation.stated === "" || !Number.isFinite(stated)) return undefined;
  const tokens = tokensOf(text);
  const places = tokens.filter(({ value }) => value === stated);
  const operands = operandsOf(relation).map((value) => tokens.filter((token) => token.value === value));
  if (places.length === 0 || operands.some((found) => found.length === 0)) return undefined;
  const distance = (place: Token): number => operands.reduce((sum, found) => sum + Math.min(...found.filter(({ start }) => start !== place.start || found.length === 1).map(({ start }) => Math.abs(start - place.start))), 0);
  const [place] = [...places].sort((a, b) => distance(a) - distance(b));
  if (place === undefined) return undefined;
  const printed = slip(place.digits);
  return { text: `${text.slice(0, place.start)}${printed}${text.slice(place.start + place.digits.length)}`, printed, right: place.digits };
}
