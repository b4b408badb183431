import type { CountRelation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { countOf, saidIn } from "./said.js";

const day = "(?:(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日)";
const days = `((?:${day}(?:[、,]|[和及与])?)+)`;
const before = new RegExp(`分别(?:于|在)${days}[^,。;\\d]{0,16}$`);
/** 于3月15日、6月20日、9月8日分3次. */
const dividedOn = new RegExp(`(?:于|在)${days}分(?:别)?$`);
const behind = new RegExp(`^[^,。;:、\\d]{0,16}[,(]?(?:分别)(?:于|在|为|是)((?:${day}(?:[、,]|[和及与])?)+)`);

/** 分别于6月17日、9月13日、12月30日将3批资金下达: one each on so many days. In a month there may be several. */
export function onDays(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const ahead = before.exec(said.lead) ?? dividedOn.exec(said.lead);
    const match = ahead ?? behind.exec(said.passage.text.slice(said.end));
    const named = match?.[1]?.match(new RegExp(day, "g")) ?? [];
    if (match === null || named.length < 2 || !/^(?:批次?|次|笔|期|场)/.test(said.unit) || /每/.test(said.lead)) return [];
    // 招标2次，分别于4月10日、5月12日、6月20日发布公告、开标和公示: one day for each step of them.
    const steps = /^[^,。;]*/.exec(said.passage.text.slice(said.passage.text.indexOf(match[1] as string, match === ahead ? 0 : said.end) + (match[1] as string).length))?.[0] ?? "";
    if (named.length !== said.value && steps.split(/[、和及与]/).length === named.length) return [];
    // 召开会议5次，分别于3月12日、6月5日召开专题会2次: those days are of another number.
    const rest = said.passage.text.slice(said.end);
    if (match !== ahead && new RegExp(`^[^。;]*\\d\\s*${said.unit}`).test(rest.slice(match[0].length))) return [];
    const offset = said.passage.text.indexOf(match[1] as string, match === ahead ? 0 : said.end);
    return [countOf(said, { number: named.length, offset: Math.max(0, offset), words: match[1] as string }, book)];
  });
}
