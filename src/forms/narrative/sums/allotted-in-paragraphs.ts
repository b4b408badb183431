import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const inAll = /(?:共计?|合计|总计|累计)(?:下达|安排|拨付|到位|为|达)*[^,。;:、\d]{0,16}$/;
const atItsEnd = /(?:共计?|合计|总计|累计)(?:下达|安排|拨付|到位|为|达)*$/;
const announces = /(?:如下|具体(?:情况|为|是))[:。]?\s*$/;
/** 2022年12月23日，…以《…》向我市下达…. */
const dated = /^\s*(?:\(?[一二三四五\d]{1,2}[、.)]\s*)?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|份|底|初)?/;

/**
 * 中央下达我市防治资金共1737万元。具体情况如下： and below it paragraphs that begin with a day, each of which gives some of it under the same name: they are all of it, as far as they come to it or would but for a slip of the hand.
 */
export function allottedInParagraphs(reading: Reading, below: readonly Reading[]): readonly Sum[] {
  if (!announces.test(reading.passage.text)) return [];
  const end = below.findIndex(({ passage }) => !dated.test(passage.text));
  const paragraphs = end < 0 ? below : below.slice(0, end);
  const total = reading.mentions.findLast((each) => isPlain(each) && inAll.test(each.standing.lead));
  const name = total === undefined ? "" : nounOf(total);
  const parts = total === undefined ? [] : paragraphs.flatMap(({ mentions }) => mentions.find((each) => isPlain(each) && sameKind(each, total) && nounOf(each) === name) ?? []);
  if (total === undefined || name.length < 2 || paragraphs.length < 2 || parts.length !== paragraphs.length) return [];
  return ties(total, parts) || slipsInDigit(total, parts, 4) ? [{ total, parts, reading: "partition" }] : [];
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && each.standing.frame === 0 && each.figure.quantity.measure.dimension === "money";

/** 防治资金 of 中央下达我市土壤污染防治资金共. */
function nounOf({ standing: { lead } }: Mention): string {
  return lead.replace(atItsEnd, "").slice(-4);
}
