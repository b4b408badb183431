import type { CountRelation } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, type Reading, spokenFact } from "../reading/index.js";
import { parted, partsNames } from "./names.js";
import { smallNumberOf } from "./said.js";
import { belongsTo } from "./sorts.js";

/** 三个镇, 三镇, 5家企业, 四所学校, 4个单位. */
const counted = /(?<![\d.第]|[一二三四五六七八九十百])([两二三四五六七八九十]|\d{1,2})(?:([个家所座项])((?:试点|项目|重点|龙头|民营|中心|定点|国有|示范|下属|预算|所属|二级|县直|市直|成员)*(?:乡镇|镇街|街道|行政村|社区|县区|县市|区县|县|镇|乡|村|企业|公司|合作社|学校|小学|中学|幼儿园|水库|公园|泵站|单位|部门))|([镇乡村县]))(?![级委域容貌直属])/g;
/** 甲县、乙县、丙区2个县1个区: the list is of both. */
const another = /^(?:、|,|和|及|与)?\s*[\d一二两三四五六七八九十]+\s*[个家所座镇乡村县市区街社]/;
const oneself = /联合|会同|协同|协调|配合|牵头|与|同/;

/** 东坪镇、南湾镇和清河镇三个镇: names before their number, each called as what is counted. 会同甲局、乙局三个单位 counts oneself among them. */
export function sortsBefore({ passage, mentions }: Reading, book: FactBook): readonly CountRelation[] {
  const { text } = passage;
  return [...text.matchAll(counted)].flatMap((match): CountRelation[] => {
    const [, word = "", , noun, bare] = match;
    const clause = /[^,。;:()“”]*$/.exec(text.slice(0, match.index))?.[0] ?? "";
    const called = noun ?? (bare as string);
    const belongs = belongsTo(called);
    const { pieces, names, most } = parted(clause);
    const before = names.at(-2);
    const apart = names.length === most && (names.length === pieces.length || (before !== undefined && partsNames(before, names.filter((name) => name !== before))));
    const members = apart ? names : pieces;
    const said = smallNumberOf(word);
    // 甲公司建设的乙镇、丙镇: the first name may stand behind anything.
    if (members.length < 2 || !members.every(belongs) || members.slice(1).some((name) => name.length < 2 || name.length > 20 || /[的在]|其中/.test(name)) || (!apart && most > members.length) || said < 2) return [];
    const ofOneself = /单位|部门/.test(called) && oneself.test(clause);
    const dubious = ofOneself || another.test(text.slice(match.index + match[0].length)) || /主要|部分|例如|其中|各|每|\d/.test(clause) || (members.length < 3 && said > members.length) || /[,;]\s*$/.test(text.slice(0, match.index - clause.length)) || Math.abs(said - members.length) > 6;
    if (said !== members.length && dubious) return [];
    const mention = mentions.find(({ figure }) => figure.offset === match.index);
    if (mention !== undefined && !isExact(mention)) return [];
    const measure = mention?.figure.quantity.measure ?? measureOf("个");
    const stated = mention === undefined ? spokenFact(passage, match.index, word, Quantity.exact(said, measure), "所说个数") : book.factOf(mention);
    return [{ kind: "count", stated, listed: spokenFact(passage, match.index - clause.length, clause.slice(-80), Quantity.exact(members.length, measure), "所列各项"), quote: `${clause.slice(-20)}${match[0]}`, place: stated.place }];
  });
}
