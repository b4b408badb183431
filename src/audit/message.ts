import type { Quantity } from "../quantity/index.js";
import type { Outcome, Variables } from "./evaluate.js";
import { placeholder } from "./rulebook/placeholders.js";
import { printedOf } from "./printed.js";
import { Term } from "./vocabulary/term.js";
import type { Verdict } from "./vocabulary/verdict.js";
import type { Language, Words } from "./words.js";

type Told = Extract<Outcome, { kind: "finding" | "pass" }>;

/** A rule's message with its figures filled in: {left}, {right}, {difference}, {gap}, {subject}, any variable or let. */
export function messageOf(words: Words, { verdict, context, variables }: Told, language: Language): string {
  return words[language].replace(placeholder, (_, path: string) => {
    switch (path) {
      case "left":
      case "right":
        return sideText(verdict, path);
      case "left.working":
      case "right.working":
        return verdict[path === "left.working" ? "left" : "right"]?.working ?? "";
      case "difference":
        return verdict.difference === undefined ? "" : shown(verdict.difference, verdict);
      case "gap":
        return verdict.difference === undefined ? "" : shown(verdict.difference.absolute(), verdict);
      case "subject":
        return context.subject ?? String(variables["unit"] ?? "");
      default:
        return valueText(lookUp(variables, path), language);
    }
  });
}

/** expected, actual and difference in one unit, so that they can be set against each other; that of the actual where there is no difference. */
export function sidesOf(verdict: Verdict): { expected?: string; actual?: string; difference?: string; measure?: string } {
  const { left, right, difference } = verdict;
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
  if (verdict.difference === undefined) return printedOf(term.quantity);
  const quantity = term.quantity.in(verdict.difference.measure);
  return printedOf(quantity, placesFor(quantity, verdict));
}

function sideText(verdict: Verdict, side: "left" | "right"): string {
  const term = verdict[side];
  if (term === undefined) return "";
  if (!term.figure) return term.text;
  const quantity = verdict.difference === undefined ? term.quantity : inUnit(term.quantity, verdict.difference);
  return term.printed && quantity === term.quantity ? quantity.toString() : shown(quantity, verdict);
}

function inUnit(quantity: Quantity, like: Quantity): Quantity {
  return quantity.measure.symbol === "" ? quantity.in(like.measure) : quantity;
}

function shown(quantity: Quantity, verdict: Verdict): string {
  return `${quantity.digits(placesFor(quantity, verdict))}${quantity.measure.symbol}`;
}

/** Enough digits to see the gap: as printed for sums, two and more for what was divided or multiplied. */
function placesFor(quantity: Quantity, verdict: Verdict): number {
  const linear = [verdict.left, verdict.right].every((term) => term === undefined || term.linear);
  return linear || isShort(quantity) ? Math.max(quantity.decimals, lengthOf(quantity, 12)) : Math.max(quantity.decimals, 2);
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

function quantityText(term: Term): string {
  const { quantity } = term;
  return term.linear ? quantity.toString() : `${quantity.digits(Math.max(quantity.decimals, 2))}${quantity.measure.symbol}`;
}
