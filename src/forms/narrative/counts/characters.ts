import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, type Reading, spokenFact } from "../reading/index.js";
import { smallNumberOf } from "./said.js";

const number = "(\\d{1,2}|[二三四五六七八九]?十?[一二三四五六七八九]?)";
const called = "(?:工作|治水|治理|总体|新|建设|发展|指导|管理|服务|整改|行动|核心)?(?:方针|总要求|要求|工作法|方法|思路|原则|目标|理念|精神|承诺|标准|箴言|真言|战略|路线|校训|方略|价值观|口号|举措|机制)";
/** “宣传引导”“上门服务”的八字方法: several quotes in a row are one saying. */
const quoted = "((?:“[^“”]{1,90}”[、,和]?)+)";
const before = new RegExp(`${quoted}(?:的|这)?“?${number}字”?(?=${called}|[,。;)]|$)`, "g");
const behind = new RegExp(`“?${number}字”?${called}(?:,|即|是|为|:)*${quoted}`, "g");

/** “节水优先、空间均衡、系统治理、两手发力”的十六字方针: a saying is called by how many characters it has. 三字诀 is called by those of each line. */
export function charactersOf({ passage, mentions }: Reading, book: FactBook): readonly CountRelation[] {
  const { text } = passage;
  const told = [...[...text.matchAll(before)].map((match) => ({ match, saying: match[1] as string, word: match[2] as string })), ...[...text.matchAll(behind)].map((match) => ({ match, saying: match[2] as string, word: match[1] as string }))];
  return told.flatMap(({ match, saying, word }): CountRelation[] => {
    const characters = saying.replace(/”和“|[“”、,;:。·\s]/g, "");
    if (word === "" || characters.length < 3 || !/^[\u4e00-\u9fff]+$/.test(characters) || /等|…/.test(saying)) return [];
    const number = smallNumberOf(word);
    // “五字”工作法 of five sentences, 12字要求 of which four words are told: a saying that is one or two characters off was miscounted, and no other.
    const pieces = saying.split(/”[、,和]?“|[、,;:。·\s]/).map((piece) => piece.replace(/[“”]/g, "")).filter((piece) => piece !== "");
    const inFours = pieces.length >= 4 && pieces.every((piece) => piece.length === 4);
    if (number !== characters.length && (number < 6 || Math.abs(number - characters.length) > (inFours ? 4 : 2))) return [];
    const at = match.index + match[0].search(new RegExp(`${word}字`));
    const mention = mentions.find(({ figure }) => figure.offset === at);
    const measure = mention?.figure.quantity.measure ?? measureOf("个");
    const stated = mention === undefined ? spokenFact(passage, at, word, Quantity.exact(number, measure), "所说字数") : book.factOf(mention);
    const listed = spokenFact(passage, match.index + match[0].indexOf(saying), saying.slice(0, 80), Quantity.exact(characters.length, measure), "所引字数");
    return [{ kind: "count", stated, listed, quote: match[0], place: stated.place }];
  });
}
