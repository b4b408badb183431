import type { Fact } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
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

/** What a finding's message adds where one figure, put right, would mend it and all that is told under it. */
export function rootCause({ fact, due }: { readonly fact: Fact; readonly due: Quantity }, language: Language): string {
  const [told, right] = [shown(fact), `${due.digits(fact.quantity?.decimals)}${fact.quantity?.measure.symbol ?? ""}`];
  return language === "zh" ? `。“${nameOf(fact)}”的 ${told} 若为 ${right}，这几处就都相合，多半是它有误` : `. Were ${told} of “${nameOf(fact)}” ${right}, all of these would agree: it is likely wrong`;
}

/** 津贴补贴 本年数：2100000 without its figure. */
function nameOf({ quote, text }: Fact): string {
  return quote.endsWith(text) ? quote.slice(0, -text.length).replace(/[：:]\s*$/, "") : quote;
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
