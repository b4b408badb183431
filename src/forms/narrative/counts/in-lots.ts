import type { CountRelation } from "../../../model/index.js";
import { type FactBook, isAddend, type Mention, type Reading, sameKind, smallNumber } from "../reading/index.js";
import { ties } from "../sums/index.js";
import { countOf, type Said, saidIn } from "./said.js";

const dividing = /分(?:别)?(?:为|成|作)?\s*$/;
const notYet = /拟|计划|将|下年|明年|次年|预计|尚|待|另|追加|新增/;

interface Lot {
  readonly value: number;
  readonly offset: number;
}

/**
 * 分两批下达任务16971户，第一批8167户，第二批8804户 · 分三批实施，一批项目…，二批项目…，三批项目…: there are no fewer than are numbered on from the first, and no more where what they come to is told.
 */
export function inLots(reading: Reading, book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const unit = /^[批次期轮]/.exec(said.unit)?.[0] ?? /^个(阶段|标段|标包|片区)/.exec(`${said.unit}${said.noun}`)?.[1];
    if (unit === undefined || said.value < 2 || !dividing.test(said.lead)) return [];
    const lots = ofTheseOnly(lotsBehind(said, unit), said);
    const last = lots.at(-1);
    if (last === undefined || lots.length < 2) return [];
    const { text } = said.passage;
    const further = notYet.test(text.slice(last.offset, last.offset + 20).split(/[,。;]/)[0] ?? "");
    const wrong = said.value < lots.length ? !further : said.value > lots.length && comesOut(lots, said, reading);
    if (said.value !== lots.length && !wrong) return [];
    return [countOf(said, { number: lots.length, offset: lots[0]?.offset ?? said.end, words: text.slice(lots[0]?.offset ?? said.end, last.offset + 8) }, book)];
  });
}

/** 三期规划已编制 · 第三次常务会议 · 第四标段重新并入第三标段: named like a lot, and none. */
const noLot = /规划|并入|合并|会议|常务会|方案|研究|会审|取消|未实施|预留|储备|远期/;

/** Those up to the number said; a further one is another's behind a mark that parted none of those before (第二批92万元；设备分三批…), or none at all. */
function ofTheseOnly(lots: readonly Lot[], { value, passage: { text } }: Said): readonly Lot[] {
  const between = lots.map(({ offset }, at) => (at === 0 ? "" : text.slice((lots[at - 1] as Lot).offset, offset)));
  const clause = ({ offset }: Lot): string => /^.[^,。;、]*/.exec(text.slice(offset))?.[0] ?? "";
  // 第一批186万元, and 第三批 without an amount of its own.
  const priced = lots.slice(0, value).every((lot) => /\d/.test(clause(lot)));
  const parted = (mark: string): boolean => between.slice(1, value).every((words) => words.includes(mark));
  // 第三次80份，共发放300份，第四次回访: those up to the sum are all.
  const summed = (words: string): boolean => /(?:^|[,;])\s*(?:三|两|四|五)?[批次期轮]?(?:共计?|合计|总计|累计)[^,。;]{0,8}\d/.test(words);
  const end = lots.findIndex((lot, at) => at >= value && (summed(between[at] as string) || noLot.test(clause(lot)) || (priced && !/\d/.test(clause(lot))) || /分(?:别)?(?:为|成)?[两二三四五六七八九\d]/.test(between[at] as string) || [";", "。"].some((mark) => (between[at] as string).includes(mark) && !parted(mark))));
  return end < 0 ? lots : lots.slice(0, end);
}

/** First, second, third, in this order; one that is named again is the same. */
function lotsBehind({ passage: { text }, end }: Said, unit: string): readonly Lot[] {
  const named = new RegExp(`(?:第([一二三四五六七八九十]|\\d{1,2})|(?<=[,。;:、(]\\s*)([一二三四五六七八九十])|(首))(?:个|批次(?=.))?${unit}`, "g");
  const found = [...text.slice(end).matchAll(named)].map((match): Lot => ({ value: match[3] !== undefined ? 1 : smallNumber(match[1] ?? match[2] ?? ""), offset: end + match.index }));
  return found.reduce<readonly Lot[]>((run, lot) => (lot.value === run.length + 1 ? [...run, lot] : run), []);
}

/** The amount that each lot is told with makes up one that is told of all of them. */
function comesOut(lots: readonly Lot[], said: Said, { mentions }: Reading): boolean {
  const amounts = lots.map((lot, at): Mention | undefined => mentions.find(({ figure, standing }) => figure.offset > lot.offset + 1 && figure.offset < (lots[at + 1]?.offset ?? lot.offset + 40) && standing.frame === 0 && figure.quantity.measure.dimension !== "none"));
  const parts = amounts.flatMap((each) => each ?? []);
  const [first] = parts;
  if (first === undefined || parts.length < lots.length || !parts.every((part) => isAddend(part) && sameKind(part, first))) return false;
  return mentions.some((total) => total.figure.offset > said.end && !parts.includes(total) && isAddend(total) && sameKind(total, first) && ties(total, parts));
}
