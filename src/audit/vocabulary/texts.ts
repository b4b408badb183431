import { comparable, halfWidth, meets as meetsTarget, type Quantity } from "../../quantity/index.js";
import { termOf } from "./arithmetic.js";
import { Missing } from "./missing.js";
import { Term } from "./term.js";
import { between, Verdict } from "./verdict.js";
import { words } from "../words.js";

/** Text as it is compared: half-width, without spaces and punctuation. */
export function plainText(text: string): string {
  return halfWidth(text).replace(/[\s，。、；：“”‘’《》（）()【】[\],.;:!！?？"'·…]+/g, "");
}

/** Whether two cells say the same words. */
export function same(left: Term | string, right: Term | string): Verdict {
  const [a, b] = [textOf(left), textOf(right)];
  return new Verdict({
    holds: plainText(a) === plainText(b),
    left: left instanceof Term ? left : undefined,
    right: right instanceof Term ? right : undefined,
    items: [...itemsOf(left, "left"), ...itemsOf(right, "right")],
  });
}

export function textOf(value: Term | string): string {
  return value instanceof Term ? value.text : value;
}

/**
 * A verdict on a plain condition, with the facts a reviewer needs to see: first the one that is wrong, which is what is found,
 * unless it is no more than a witness; `due` is what it should be, where anything is known of that.
 */
export function shows(holds: boolean, facts: readonly unknown[], due?: Term | string | bigint): Verdict {
  const [first, ...others] = facts.flat();
  const found = typeof first === "string" ? Term.wording(first) : first instanceof Term ? first : undefined;
  const left = found?.items.every((item) => item.role === "witness") === true && found.items.length > 0 ? undefined : found;
  const right = typeof due === "string" ? Term.wording(due) : due === undefined ? undefined : termOf(due);
  const terms = [found, ...others].filter((each) => each instanceof Term);
  return new Verdict({ holds, left, right, difference: apart(left, right), items: terms.flatMap((term) => itemsOf(term, "witness")) });
}

/** left − right, where both are figures of one kind. */
function apart(left: Term | undefined, right: Term | undefined): Quantity | undefined {
  if (left?.figure !== true || right?.figure !== true) return undefined;
  return comparable(left.quantity.measure, right.quantity.measure) ? left.quantity.minus(right.quantity) : undefined;
}

/** "yes", "no", or "unknown" where target and actual cannot be set against each other (words, dates, other units). */
export function met(target: Term, actual: Term): "yes" | "no" | "unknown" {
  if (target.demand === undefined || !actual.figure) return "unknown";
  const answer = meetsTarget(target.demand, actual.quantity);
  return answer === undefined ? "unknown" : answer ? "yes" : "no";
}

/** Whether the actual figure meets its target as written. @throws Missing where they cannot be set against each other */
export function meets(target: Term, actual: Term): Verdict {
  const answer = met(target, actual);
  if (answer === "unknown") throw cannotCompare(target, actual);
  return verdictOnTarget(answer === "yes", target, actual);
}

export function cannotCompare(target: Term, actual: Term): Missing {
  const zh = `${target.name}“${target.text}”与${actual.name}“${actual.text}”无法比较`;
  return new Missing(words(zh, `“${target.text}” and “${actual.text}” cannot be compared`), actual.place ?? target.place);
}

export function verdictOnTarget(holds: boolean, target: Term, actual: Term): Verdict {
  const bound = boundOf(target);
  const [a, t] = [actual.as("actual"), target.as("target")];
  if (bound === undefined) return new Verdict({ holds, left: a, right: t, items: [...a.items, ...t.items] });
  return new Verdict({ ...between(holds, a, bound.as("target")), right: t });
}

/** The figure a target names (95% of ≥95%): a range or a text has none. */
export function boundOf(target: Term): Term | undefined {
  const demand = target.demand;
  if (demand === undefined || !("bound" in demand)) return target.figure ? target : undefined;
  return Term.computed([target], demand.bound.digits(), true, () => demand.bound, target.words);
}

function itemsOf(value: Term | string, role: string): readonly { fact: Term["items"][number]["fact"]; name: Term["words"]; role: string }[] {
  return value instanceof Term ? value.items.map((item) => ({ role, ...item })) : [];
}

/** The years a text names, each once, in order: 2023年, 2022-2024年. */
export function yearsIn(text: string): bigint[] {
  const found = [...halfWidth(text).matchAll(/(?<!\d)(20\d{2})(?=\s*(?:年|[-~至到]\s*20\d{2}\s*年))/g)].map((match) => BigInt(match[1] as string));
  return [...new Set(found)];
}
