import type { Paragraph } from "../document/index.js";
import { plainUnitName, sameUnit } from "../model/index.js";
import { halfWidth } from "../quantity/index.js";

/** Another unit, told where a report speaks of its own. */
export interface Foreign {
  readonly paragraph: Paragraph;
  readonly words: string;
  readonly sentence: string;
  readonly offset: number;
}

const name = "([\\u4e00-\\u9fff]{3,24}?(?:局|委员会|委|办公室|中心|医院|保健院|卫生院|法院|检察院|学院|学校|中学|小学|幼儿园|政府|办事处|馆|站|所|厅|队|联合会|联|协会|总工会|党校))";

/** What a unit says of itself by its full name, with what it is to be called from there on where it says so. */
const ofItself: readonly RegExp[] = [
  // 白沙县妇幼保健院(以下简称我院)
  new RegExp(`(?<=^|[,。;:])${name}\\((?:以下|下文|下)?简称:?[“"]?([^()”"]{1,10})[”"]?\\)`, "g"),
  // 白沙县水利局2024年度部门整体支出绩效自评得分
  new RegExp(`(?<=^|[,。;:])(?:综上(?:所述)?,?)?${name}(?:20\\d\\d年度?)?(?:部门|单位)?整体支出(?:绩效)?(?:自评|自我评价)(?:综合|最终|总体|总)?(?:得分|评分|总分)()`, "g"),
];

/** A report calls its unit by name where it begins; further down it tells of others. */
const opening = 60;

/** What all names of units are made of, and what another unit's name may share with this one's. */
const places = /^[\u4e00-\u9fff]*[省市县区州旗盟镇乡](?=[\u4e00-\u9fff]{2})/;

/** One body under two names, a body beneath it or above it, or one that the report was written for: in any of these words. */
const ofOthers = /更名|加挂|挂牌|又[称名]|原[^因则]|合署|合并|并入|前身|改[为制]|划[转归入]|受[^,。;]{2,10}委托|(?:我局|我院|我校|本单位|中心)委托|设在|所属|下属|局属|直属|二级|主管|管理的|代管|承担|我局本级|汇总|分别/;
/** Letter by letter, 妇联 of 妇女联合会. */
const isAbbreviated = (short: string, long: string): boolean => {
  let at = 0;
  for (const each of long) if (each === short[at]) at += 1;
  return at === short.length;
};

/**
 * 青石县妇幼保健院(以下简称我院) in a report of 青石县人民医院: a report that calls its own unit by another's name, once. Named again elsewhere, above it or beneath it,
 * that unit has its part in what is told; called otherwise than the report's own unit, it is one that the report speaks of.
 */
export function namedAsItself(unit: string, paragraphs: readonly Paragraph[]): readonly Foreign[] {
  const own = plainUnitName(unit);
  if (own.replace(places, "").length < 2) return [];
  const texts = paragraphs.map(({ text }) => halfWidth(text));
  return paragraphs.flatMap((paragraph, at) => {
    const text = texts[at] ?? "";
    if (ofOthers.test(text) || at > opening) return [];
    // 图书馆自评得分94分，文化馆自评得分95分: those of several are the bodies beneath it.
    return ofItself.flatMap((pattern) => onlyOne([...text.matchAll(pattern)])).flatMap((match): Foreign[] => {
      const [said, full = "", short = ""] = match;
      const offset = match.index + said.indexOf(full);
      const words = full.replace(/^(?:综上所述|综上|经[\u4e00-\u9fff]{1,8}?评[定价],?|20\d\d年度?)/, "");
      if (isOwn(words, own) || (short !== "" && !callsItself(short, words, own)) || texts.join("\n").split(words).length > 2) return [];
      return [{ paragraph, words, sentence: text.slice(offset).split(/(?<=[。;])/)[0] ?? "", offset: offset + full.indexOf(words) }];
    });
  });
}

const onlyOne = <Found>(found: readonly Found[]): readonly Found[] => (found.length === 1 ? found : []);

/** 我院, or 中心 where the report's unit is one and the other is none. */
function callsItself(short: string, other: string, own: string): boolean {
  return /^[我本]/.test(short) || (short.length >= 2 && own.endsWith(short) && !other.endsWith(short));
}

/** A school, a police squad, a hospital under the name of its kind before or since. */
const alike: readonly RegExp[] = [/(?:职业|技术|中等专业|中专|技工)[^,]*学校$/, /(?:进修|教师发展|培训)[^,]*(?:学校|中心)$/, /(?:政务服务|行政审批)/, /粮食/, /(?:公路|交通)/, /(?:共青团|团)[^,]*委/];

/** The unit by its name, by part of it, or one whose name holds it: a body above, below or within it. */
function isOwn(told: string, own: string): boolean {
  const kind = told.replace(places, "");
  const bare = own.replace(places, "");
  return sameUnit(told, own) || kind.length < 2 || own.includes(kind) || told.includes(bare) || isAbbreviated(bare, kind) || isAbbreviated(kind, bare) || alike.some((words) => words.test(kind) && words.test(bare));
}
