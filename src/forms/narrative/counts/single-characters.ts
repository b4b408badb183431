import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, type Reading, spokenFact } from "../reading/index.js";
import { smallNumberOf } from "./said.js";

/** What such names are of, and nothing that the names could be told of: 水、电3个项目 are the projects of both. */
const ofNames = "(?:侧|岸|端|头|翼|代|档|型|方(?![面案法式])|业(?!务)|班(?!子)|个?(?:方面|环节|维度|层面|时段|季节|方向|等次|档次|字))";
const row = new RegExp(`([一-龥A-Z](?:、[一-龥A-Z])+(?:(?:和|与|及)[一-龥A-Z])?)([两二三四五六七八九]|\\d)${ofNames}`, "g");
/** 长春 and 宜春 are towns. */
const seasons = /((?<![长宜立永伊阳富珲])[春夏秋冬](?:季?(?:、|和|与|及)?[春夏秋冬]){1,3}季?)([两二三四]|\d)个?季(?![度报])/g;
const festival = "(?:元旦|春节|新春|元宵节?|清明节?|三八|五一|劳动节|端午节?|六一|儿童节|七一|八一|中秋节?|国庆节?|重阳节?)";
const festivals = new RegExp(`(${festival}(?:、${festival})*(?:(?:、|和|与|及|以及)${festival}))([两二三四五六七八]|\\d)(?:个|大)?(?:重要|重大|传统|法定|中国传统)?(?:节(?!目|约|点前)|佳节)`, "g");
const numeral = /[一二三四五六七八九十两几多第上下每各]/;

/** 春、秋两季 · 老、中、青三代 · 人、财、物三个方面 · 春节、端午、中秋三个节日: names of one character each, or of days that all know, which no mark can tear. */
export function singleCharacters({ passage, mentions }: Reading, book: FactBook): readonly CountRelation[] {
  const { text } = passage;
  const found = [
    ...[...text.matchAll(seasons)].filter(([, names = ""]) => !areOfTwo(names)).map((match) => ({ match, number: new Set((match[1] as string).replace(/[^春夏秋冬]/g, "")).size })),
    ...[...text.matchAll(festivals)].filter(({ index }) => !/[、和与及]$/.test(text.slice(0, index))).map((match) => ({ match, number: (match[1] as string).split(/、|以及|和|与|及/).length })),
    ...[...text.matchAll(row)].filter((match) => isWholeRow(match, text)).map((match) => ({ match, number: (match[1] as string).split(/、|和|与|及/).length })),
  ];
  return found.flatMap(({ match, number }): CountRelation[] => {
    const [whole, names = "", word = ""] = match;
    const at = match.index + names.length;
    const mention = mentions.find(({ figure }) => figure.offset === at);
    const measure = mention?.figure.quantity.measure ?? measureOf("个");
    const stated = mention === undefined ? spokenFact(passage, at, word, Quantity.exact(smallNumberOf(word), measure), "所说个数") : book.factOf(mention);
    return [{ kind: "count", stated, listed: spokenFact(passage, match.index, names, Quantity.exact(number, measure), "所列各项"), quote: whole, place: stated.place }];
  });
}

/** 秋冬、冬春两季: each of the two is made of two. */
function areOfTwo(names: string): boolean {
  const pieces = names.split(/、|和|与|及/).map((piece) => piece.replace(/季/g, ""));
  return pieces.length > 1 && pieces.some((piece) => piece.length > 1);
}

/** 一、二、三级 are numbers; of 上级和水、电三方 the row began before. */
function isWholeRow({ index, 1: names = "" }: RegExpExecArray, text: string): boolean {
  const clause = /[^,。;:()“”]*$/.exec(text.slice(0, index))?.[0] ?? "";
  return !numeral.test(names) && !/[、和与及]/.test(clause);
}
