import type { CountRelation, Fact } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, type Mention, type Passage, type Reading, smallNumber, spokenFact } from "../reading/index.js";

/** How many of something the text says there are, in digits or in words: 5个乡镇, 三类指标, 两批, 三县市, 三大方面. */
export interface Said {
  readonly value: number;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** 个, 类, 批, 大, 县市. */
  readonly unit: string;
  /** What follows it up to the next mark or figure, of 14 characters at most. */
  readonly noun: string;
  /** The sentence before it. */
  readonly lead: string;
  readonly mention?: Mention;
}

/** 第三批, 每两个, 近5个, 前三个, 2-3个, 3.5万个 are no such numbers. */
const counted = /(?<![\d.,第每这那某几半同前后各约近逾超余数≥≤<>\-~—至到零〇百千]|[一二三四五六七八九十])(?<!(?<![以如])[上下])(\d{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)\s*(?:(批次|方面|县市|县区|区县|市县|乡镇|大类|[个项类种家批次期轮条件份处座支名所大笔]|部(?!门))|(?=[县市镇乡村](?:[)(区]|$)|部门|单位(?![制价成])|家单位))(?!月|百分|人均|级|等奖)/g;
const unclear = /^\s*(?:余|多(?![样种元])|以上|左右|以内|以下)/;

export const saidIn = (reading: Reading): readonly Said[] => told(reading, ({ role }) => role.kind === "level");

/** 新增企业1家: those by which there are more are told too. */
export const saidOrAdded = (reading: Reading): readonly Said[] => told(reading, () => true);

function told({ passage, mentions }: Reading, isTold: (mention: Mention) => boolean): readonly Said[] {
  const { text } = passage;
  return [...text.matchAll(counted)].flatMap((match): Said[] => {
    const start = match.index;
    const end = start + match[0].length;
    const mention = mentions.find(({ figure }) => figure.offset === start);
    const plain = mention === undefined ? !/^\d/.test(match[0]) || match[2] === "大" : isTold(mention) && !mention.prior && isExact(mention);
    const value = smallNumberOf(match[1] as string);
    if (!plain || value < 1 || value > 40 || unclear.test(text.slice(end))) return [];
    const noun = /^[^,。;:、()\d]{0,14}/.exec(text.slice(end))?.[0].trim() ?? "";
    const lead = text.slice(0, start).slice(text.slice(0, start).lastIndexOf("。") + 1);
    return [{ value, passage, start, end, unit: match[2] ?? "", noun, lead, ...(mention === undefined ? {} : { mention }) }];
  });
}

/** Up to 九十九, in words or in digits. */
export function smallNumberOf(word: string): number {
  const [, tens, ones = ""] = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(word) ?? [];
  return tens === undefined ? smallNumber(word) : (tens === "" ? 10 : 10 * smallNumber(tens)) + (ones === "" ? 0 : smallNumber(ones));
}

/** What the text lists: how many they are, and where they stand. */
export interface Listing {
  readonly number: number;
  readonly offset: number;
  readonly words: string;
  /** Where the list stands in another paragraph than its number. */
  readonly passage?: Passage;
}

export function countOf(said: Said, listing: Listing, book: FactBook): CountRelation {
  const { passage, start, end } = said;
  const words = passage.text.slice(start, end);
  const measure = said.mention?.figure.quantity.measure ?? measureOf("个");
  const stated: Fact = said.mention !== undefined ? book.factOf(said.mention) : spokenFact(passage, start, words, Quantity.exact(said.value, measure), "所说个数");
  const listed = spokenFact(listing.passage ?? passage, listing.offset, listing.words.trim().slice(0, 80), Quantity.exact(listing.number, measure), "所列各项");
  return { kind: "count", stated, listed, quote: passage.text.slice(Math.max(0, start - 12), end + 8), place: passage.placeOf(start, end - start) };
}
