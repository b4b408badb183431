import type { Fact } from "../../model/index.js";
import type { Label } from "../evidence.js";
import type { Language } from "../words.js";
import type { Suspect } from "./suspect.js";

/** What a finding's message adds: which figure is likely wrong, and what works out to another. */
export function suspicion({ fact, way, ownRows }: Suspect, label: Label, language: Language): string {
  const [where, told] = [label(fact.place), fact.quantity?.toString() ?? fact.text];
  const [first] = way.facts;
  if (language === "zh") {
    const rows = ownRows ? `（${told} 与本表各行之和相合，请连同各行核对）` : "";
    return `。${way.steps === 0 && first !== undefined ? `${label(first.place)}写 ${shown(first)}` : `另按 ${way.working} 推算为 ${derived(way, "约 ")}`}，由此看，${where}的 ${told} 多半有误${rows}`;
  }
  const rows = ownRows ? ` (${told} is the sum of its own rows: check those as well)` : "";
  return `. ${way.steps === 0 && first !== undefined ? `${label(first.place)} says ${shown(first)}` : `${way.working} also comes to ${derived(way, "about ")}`}, so ${told} in ${where} is likely wrong${rows}`;
}

function shown({ quantity, text }: Fact): string {
  return quantity?.toString() ?? text;
}

/** A sum as it is; what a rate leads to, only as closely as the rate is printed. */
function derived({ quantity, working }: Suspect["way"], about: string): string {
  const exact = !/[×÷]/.test(working);
  const digits = exact ? quantity.decimals : 2;
  return `${exact ? "" : about}${quantity.digits(digits)}${quantity.measure.symbol}`;
}
