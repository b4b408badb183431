import { endOf, isAddend, isExact, type Mention, openEnd, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";
import { slipsBy, slipsInDigit, ties } from "./slipped.js";

const available = /(?:可用|可使用|可支配|可统筹)(?:的)?[^,。;:\d]{0,8}(?:资金|财力|经费)(?:总[额量]|合计|共计?|总计|规模)?(?:为|达|共)*$/;
const arrives = /下达|安排|拨付|拨款|拨入|到位|配套|补助|收到|争取|结转|结余|自筹|筹集|投入|(?:资金|经费)$/;
const elsewhere = /支出|使用|支付|执行|兑付|发放|应|计划|需求|收回|上缴|减|扣|约|累计/;
/** In front of the first of several: what follows is what it was made of. */
const madeOf = /^[^,。;\d]{0,4}[,:;]?\s*(?:其中|分[两二三四]批|包括|分别|构成|具体)/;

/**
 * 省厅共下达补助23460万元，分两批下达：…。市本级另安排配套资金4140万元，全市可支配救助资金27600万元 · 上级下达5268万元，市级安排1032万元，上年结转700万元，全年可用资金7000万元: all that came in, up to what there was to
 * spend. What any of it was made of is told behind it, and no more to be added.
 */
export function availableSums({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (!isMoney(total) || !available.test(total.standing.lead) || total.standing.frame !== 0) return [];
    const before = mentions.filter((each) => each.index < total.index && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money" && total.standing.sentence - each.standing.sentence <= 1);
    const here = before.filter(({ standing }) => standing.sentence === total.standing.sentence);
    const above = before.filter(({ standing }) => standing.sentence < total.standing.sentence);
    const [first, ...rest] = above;
    // Of the sentence before only one figure, which all others there make up, can be one of the parts.
    const opens = first === undefined || rest.length === 0 || (madeOf.test(text.slice(endOf(first))) && ties(first, rest)) ? first : undefined;
    if (above.length > 0 && opens === undefined) return [];
    const own = withoutWhatMadeThem(here, text);
    if (own === undefined) return [];
    const sets = [own, ...(opens === undefined ? [] : [[opens, ...own]])].filter((parts) => parts.length > 1 && parts.every((each) => isMoney(each) && sameKind(each, total) && arrives.test(each.standing.lead) && !elsewhere.test(each.standing.lead)) && !openEnd.test(text.slice(endOf(parts.at(-1) as Mention))));
    // What came in may have been passed on, taken back or told twice (含), so that the figures have to show it.
    const due = sets.find((parts) => ties(total, parts)) ?? sets.find((parts) => slipsBy(total, parts, 3) || slipsInDigit(total, parts, 3));
    const told = due ?? sets.find((parts) => leavesOutCarried(total, parts, text));
    return told === undefined ? [] : [{ total, parts: told, reading: "partition" }];
  });
}

/** 上级下达5268万元，市级安排1032万元，上年结转700万元，全年可用资金6300万元: all but what was carried over, of which nothing is said besides. */
function leavesOutCarried(total: Mention, parts: readonly Mention[], text: string): boolean {
  const [carried, ...others] = parts.filter(({ standing: { lead } }) => /^上年度?(?:结转|结余)(?:资金)?$/.test(lead));
  const said = (each: Mention): boolean => /^(?:\([^()]*\d[^()]*\))?[,;]/.test(text.slice(endOf(each)).trim());
  return carried !== undefined && others.length === 0 && parts.length > 2 && parts.every(said) && !/含/.test(text.slice((parts[0] as Mention).standing.clauseStart, total.figure.offset)) && ties(total, parts.filter((each) => each !== carried));
}

/** The parts of a sentence, without those behind a 其中 or the like; undefined where what stands there does not come to the one before. */
function withoutWhatMadeThem(here: readonly Mention[], text: string): readonly Mention[] | undefined {
  const opened = here.findIndex((each) => madeOf.test(text.slice(endOf(each))));
  if (opened < 0) return here;
  const [whole, behind] = [here[opened] as Mention, here.slice(opened + 1)];
  const count = behind.findIndex((_, at) => at > 0 && ties(whole, behind.slice(0, at + 1)));
  return count < 0 ? undefined : [...here.slice(0, opened + 1), ...behind.slice(count + 1)];
}

const isMoney = (each: Mention): boolean => isAddend(each) && isExact(each) && each.figure.quantity.measure.dimension === "money";
