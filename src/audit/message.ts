import type { Measure, Quantity } from "../quantity/index.js";
import type { Outcome, Variables } from "./evaluate.js";
import { placeholder } from "./rulebook/placeholders.js";
import { printedOf } from "./printed.js";
import { Term } from "./vocabulary/term.js";
import type { Verdict } from "./vocabulary/verdict.js";
import type { Language, Words } from "./words.js";

type Told = Extract<Outcome, { kind: "finding" | "pass" }>;

/** A rule's message with its figures filled in: {left}, {right}, {left.change}, {difference}, {gap}, {subject}, any variable or let. */
export function messageOf(words: Words, { verdict, context, variables }: Told, language: Language): string {
  return words[language].replace(placeholder, (_, path: string) => {
    switch (path) {
      case "left":
      case "right":
        return sideText(verdict, path);
      case "left.change":
      case "right.change":
        return changeText(sideText(verdict, path === "left.change" ? "left" : "right"), language);
      case "left.working":
      case "right.working":
        return verdict[path === "left.working" ? "left" : "right"]?.working ?? "";
      case "difference":
        return differenceText(verdict, (difference) => difference);
      case "gap":
        return differenceText(verdict, (difference) => difference.absolute());
      case "subject":
        return context.subject ?? String(variables["unit"] ?? "");
      default:
        return valueText(lookUp(variables, path), language);
    }
  });
}

/** expected, actual and difference in one unit, so that they can be set against each other; that of the actual where there is no difference. */
export function sidesOf(verdict: Verdict): { expected?: string; actual?: string; difference?: string; measure?: string } {
  const { left, right } = verdict;
  const difference = differenceOf(verdict);
  const measure = difference?.measure.symbol ?? (left?.unit || undefined);
  return {
    ...(right === undefined ? {} : { expected: digitsIn(right, verdict) }),
    ...(left === undefined ? {} : { actual: digitsIn(left, verdict) }),
    ...(difference === undefined ? {} : { difference: printedOf(difference, placesFor(difference, verdict)) }),
    ...(measure === undefined ? {} : { measure }),
  };
}

function digitsIn(term: Term, verdict: Verdict): string {
  if (!term.figure) return term.text;
  const measure = measureOf(verdict);
  if (measure === undefined) return printedOf(term.quantity);
  const quantity = term.quantity.in(measure);
  return printedOf(quantity, placesFor(quantity, verdict));
}

/**
 * The unit that both sides are told in. 人均写205元，按5万元 ÷ 282人: what was divided or multiplied comes to 0.02万元, which says nothing
 * beside a figure printed in 元.
 */
function measureOf({ left, right, difference }: Verdict): Measure | undefined {
  const printed = heldAgainst(left, right) ?? heldAgainst(right, left);
  const measure = printed?.quantity.measure;
  return measure === undefined || measure.symbol === "" || measure.dimension !== difference?.measure.dimension ? difference?.measure : measure;
}

/** A printed figure that one worked out by dividing or multiplying is held against. */
function heldAgainst(printed: Term | undefined, computed: Term | undefined): Term | undefined {
  return printed?.figure === true && printed.printed && computed?.linear === false ? printed : undefined;
}

function differenceOf(verdict: Verdict): Quantity | undefined {
  const measure = measureOf(verdict);
  return measure === undefined ? verdict.difference : verdict.difference?.in(measure);
}

function differenceText(verdict: Verdict, as: (difference: Quantity) => Quantity): string {
  const difference = differenceOf(verdict);
  return difference === undefined ? "" : shown(as(difference), verdict);
}

function sideText(verdict: Verdict, side: "left" | "right"): string {
  const term = verdict[side];
  if (term === undefined) return "";
  if (!term.figure) return term.text;
  const quantity = inUnit(term, verdict);
  return term.printed && quantity === term.quantity ? quantity.toString() : shown(quantity, verdict);
}

/** 减少 2.29万元 for -2.29万元: texts tell by a word which way a figure went, and a sign that nobody printed is hard to find in them. */
function changeText(signed: string, language: Language): string {
  const down = signed.startsWith("-");
  const by = signed.replace(/^[+-]/, "");
  if (!/[1-9]/.test(by)) return signed;
  return language === "zh" ? `${down ? "减少" : "增加"} ${by}` : `${down ? "down" : "up"} ${by}`;
}

/** As printed; what has no unit, or was divided or multiplied, in the unit of the other side. */
function inUnit({ quantity, linear }: Term, verdict: Verdict): Quantity {
  const measure = measureOf(verdict);
  return measure !== undefined && (quantity.measure.symbol === "" || !linear) ? quantity.in(measure) : quantity;
}

function shown(quantity: Quantity, verdict: Verdict): string {
  return `${quantity.digits(placesFor(quantity, verdict))}${quantity.measure.symbol}`;
}

/** Enough digits to see the gap: as printed for sums, two and more for what was divided or multiplied. */
function placesFor(quantity: Quantity, verdict: Verdict): number {
  const linear = [verdict.left, verdict.right].every((term) => term === undefined || term.linear);
  if (linear) return Math.max(quantity.decimals, lengthOf(quantity, 12));
  const printed = (heldAgainst(verdict.left, verdict.right) ?? heldAgainst(verdict.right, verdict.left))?.quantity.decimals ?? quantity.decimals;
  return isShort(quantity) ? Math.max(printed, lengthOf(quantity, 12)) : Math.max(printed, 2);
}

function isShort(quantity: Quantity): boolean {
  return lengthOf(quantity, 3) <= 2;
}

/** Decimals the value needs, up to a limit. */
function lengthOf(quantity: Quantity, limit: number): number {
  for (let places = 0; places < limit; places++) if (quantity.value.round(places).eq(quantity.value)) return places;
  return limit;
}

function lookUp(variables: Variables, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined), variables);
}

function valueText(value: unknown, language: Language): string {
  if (value instanceof Term) return value.figure ? quantityText(value) : value.text;
  if (Array.isArray(value)) return value.map((each: unknown) => valueText(each, language)).join(language === "zh" ? "、" : ", ");
  return typeof value === "string" || typeof value === "bigint" || typeof value === "number" ? String(value) : "";
}

const signs: Readonly<Partial<Record<string, string>>> = { atLeast: "≥", atMost: "≤", above: ">", below: "<" };

/** 100%以上 says itself that it is a bound. */
const bounded = /[≥≤><≧≦]|以上|以下|以内|不[低少高超大小多]/;

/** ≤ | 1.40: a target whose sign stands in a column of its own is told with it, for 1.43 misses no 1.40 that it may exceed. */
function targetText({ demand, text, quantity }: Term): string {
  return bounded.test(text) ? text : `${signs[demand?.kind ?? ""] ?? ""}${quantity.toString()}`;
}

function quantityText(term: Term): string {
  const { quantity } = term;
  if (term.demand !== undefined) return targetText(term);
  return term.linear ? quantity.toString() : `${quantity.digits(Math.max(quantity.decimals, 2))}${quantity.measure.symbol}`;
}
