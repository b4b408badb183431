import { halfWidth, meets as meetsTarget } from "../../quantity/index.js";
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

/** A verdict on a plain condition, with the facts a reviewer needs to see. */
export function shows(holds: boolean, facts: readonly unknown[]): Verdict {
  const terms = facts.flat().filter((each) => each instanceof Term);
  const [left, right] = terms;
  return new Verdict({
    holds,
    left,
    right: terms.length === 2 ? right : undefined,
    items: terms.flatMap((term) => itemsOf(term, "witness")),
  });
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
  return new Verdict({ ...between(holds, a, bound.as("target"), ["actual", "target"]), right: t });
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
