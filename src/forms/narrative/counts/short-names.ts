import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, type Reading, smallNumber, spokenFact } from "../reading/index.js";

const level = "(?:国家|中央|自治区|省级?|地市|市级?|州级?|盟|县市区|县区|区县|县级?|旗|区级?|乡镇|镇街|街镇|乡级?|镇级?|街道|村居|村级?|社区|村组|组|网格|户)";
const grade = "(?:优秀?|良好?|中等?|差|较[优好高差低]|低|一般|好|合格|基本合格|不合格|优良|达标|[ABCDEF](?:级|等)?|[一二三四五]等|[甲乙丙丁]等?|(?:部分|未|基本|全部|完全|已)?(?:达成|完成|实现)(?:预期|年度|绩效)?(?:指标|目标)[^、,。;:()\\d等]{0,14}?)";
const bracket = "(?:\\([^()]*\\))?";
const row = (name: string): string => `((?:[“"]?${name}[”"]?${bracket}、){1,}[“"]?${name}[”"]?${bracket}(?:(?:、|和|与|及)[“"]?${name}[”"]?${bracket})?)`;
const number = "(?:共|等|这)?([两二三四五六七八]|\\d)";
/** 市、县三级医院: a grade by its number, and no levels. */
const ranked = "医院|甲等|乙等|公立|预算|单位|机构|指标|学院|文物|残疾|公路|河|保护|响应|等保|重大|动火|手术|及?以上|教授|岗|职";

/** Behind a level or a mark another one stands, and the row began before it. */
const began = "(?<![国省市州县区乡镇村居街组、和与及优良中差]|[,;]\\s*)";
const levels = new RegExp(`${began}${row(level)}(?:共|等|这)?([两三四五六七八]|\\d)级(?!别|${ranked})`, "g");
const grades = new RegExp(`(?<![、和与及])${row(grade)}${number}(?:个|种)?(?:等级|等次|档次|级别|档|级)(?![以])`, "g");
const gradesBehind = new RegExp(`([两二三四五六七八]|\\d)(?:个|种)?(?:等级|等次|档次|级别|档|级)[,:]?(?:分别)?(?:为|是|即|:)?:?${row(grade)}(?=[。;,)]|$)`, "g");

/** Names of one level. */
const alike: readonly RegExp[] = [/^(?:省级?|自治区|直辖市)$/, /^(?:市级?|地市|州级?|盟)$/, /^(?:县市区|县区|区县|县级?|旗|区级?)$/, /^(?:乡镇|镇街|街镇|乡级?|镇级?|街道)$/, /^(?:村居|村级?|社区|居)$/];

function levelsAmong(names: readonly string[]): number {
  const levelOf = (name: string): string => String(alike.findIndex((pattern) => pattern.test(name)));
  return new Set(names.map((name) => name.replace(/[“”"]/g, "").trim()).map((name) => (levelOf(name) === "-1" ? name : levelOf(name)))).size;
}

/** 省、市、县三级 · 优、良、中、差四个等级: names too short to be torn in two by a mark, so that they are as many as there are marks between them. 县乡村三级 has none. */
export function shortNames({ passage, mentions }: Reading, book: FactBook): readonly CountRelation[] {
  const { text } = passage;
  const behind = [...text.matchAll(gradesBehind)].map((match) => ({ match, word: match[1] as string, at: match.index, names: match[2] as string }));
  const before = [levels, grades].flatMap((each) => [...text.matchAll(each)]).map((match) => ({ match, word: match[2] as string, at: match.index + match[0].lastIndexOf(match[2] as string), names: match[1] as string }));
  return [...before, ...behind].flatMap(({ match, word, at, names }): CountRelation[] => {
    const said = smallNumber(word);
    const plain = names.replace(/\([^()]*\)/g, "");
    const called = plain.split(/、|和|与|及/);
    // 县、乡镇、街道、村、社区三级: names that stand for one level each, or for one between them.
    const least = levelsAmong(called);
    const number = said >= least && said < called.length ? said : said < least ? least : called.length;
    const open = /等[两二三四五六七八\d]/.test(match[0]) && said > number;
    if (said < 2 || open) return [];
    const mention = mentions.find(({ figure }) => figure.offset === at);
    const measure = mention?.figure.quantity.measure ?? measureOf("级");
    const stated = mention === undefined ? spokenFact(passage, at, word, Quantity.exact(said, measure), "所说个数") : book.factOf(mention);
    const listed = spokenFact(passage, match.index + match[0].indexOf(names), names.slice(0, 80), Quantity.exact(number, measure), "所列各项");
    return [{ kind: "count", stated, listed, quote: match[0], place: stated.place }];
  });
}
