/** Parts that are no shares of one whole: persons who may stand in several, traits of the same, what became of them. */
import { aidKinds, endOf, type Mention } from "../reading/index.js";
import { isFamily } from "./families.js";

export function hasRateOfItsOwn(part: Mention): boolean {
  return /^[^,。;\d]{0,8},[^,。;\d]{1,10}率(?:为|达到?|是)?\d/.test(part.passage.text.slice(endOf(part)));
}

/** 139人，占95.2%；61人，占41.8%: each is so much of the whole as its share says, and together they are more: what they are like cuts it in several ways. */
export function hasShareOfItsOwn(part: Mention, total: Mention): boolean {
  const share = ownShare(part);
  if (total.figure.quantity.isZero) return false;
  const due = Number(part.figure.quantity.dividedBy(total.figure.quantity).value);
  return share !== undefined && Math.abs(due - share.percent) <= 1.02 * share.half;
}

/** Every part with a share that is right, and the shares come to less than a hundred, however they were rounded. */
export function sharesLeaveSome(parts: readonly Mention[], total: Mention): boolean {
  const most = parts.reduce((sum, part) => sum + (ownShare(part)?.percent ?? 0) + (ownShare(part)?.half ?? 0), 0);
  return most < 100 && parts.every((part) => hasShareOfItsOwn(part, total));
}

function ownShare(part: Mention): { readonly percent: number; readonly half: number } | undefined {
  const share = /^[^,。;\d]{0,8}[,(]占[^,。;\d]{0,12}(\d+(?:\.(\d+))?)%/.exec(part.passage.text.slice(endOf(part)));
  return share === null ? undefined : { percent: Number(share[1]), half: 0.5 * 10 ** -(share[2]?.length ?? 0) };
}

/** Persons by kind of aid or activity: one may stand in several parts, so that more than the total is no error. */
export function isOverlap(total: Mention, parts: readonly Mention[]): boolean {
  // 总人口4.2万人，其中60岁以上0.9万人，低保对象1260人: of a population nobody was aided twice.
  if (/人口|户籍|常住/.test(total.label)) return false;
  const counted = parts.every((part) => /^(?:person|attendance|household|户次)$/.test(part.figure.quantity.measure.dimension));
  return counted && !isFamily(parts) && parts.some((part) => aidKinds.test(`${part.label}${part.standing.tail}`));
}

/** 培训368人，其中44人参加了两期；年审单位217家，安置残疾人329人: a figure of something else right behind the semicolon opens the next item, which is no part of this. */
export function opensNextItem(parts: readonly Mention[]): boolean {
  return parts.slice(1).some((part, at) => /;[^,。;\d]{0,20}\d[\d.,]*[^,。;\d、]{1,8},[^。;\d]*$/.test(part.passage.text.slice(endOf(parts[at] as Mention), part.figure.offset)));
}

/** 目标调整为170户，完成目标的100.59%；其中低保户109户、…: between the aim and the list stands how far it was met, and the list is of what was done. */
export function isOfWhatWasDone(total: Mention, parts: readonly Mention[]): boolean {
  const between = total.passage.text.slice(endOf(total), (parts[0] as Mention).figure.offset);
  return /(?:目标|任务|计划)[^,。;\d]{0,6}$/.test(total.standing.lead) && /完成|达到|达成/.test(between);
}

/** 线下70人，线上50人（部分对象同时参加）: the text explains why the kinds come to more than the heads; nothing is left to ask. */
export function saysTheyOverlap(parts: readonly Mention[]): boolean {
  const last = parts.at(-1) as Mention;
  const { text } = last.passage;
  const around = text.slice(Math.max(0, (parts[0] as Mention).figure.offset - 30), last.figure.offset + last.figure.length + 30);
  return /同时|重复|交叉|多次|不止一[次项]|兼有|多项/.test(around);
}

const traits: readonly RegExp[] = [
  ...[/女|男/, /党员|团员|党外|民主党派/, /高级|中级|初级|职称|骨干/, /本科|大专|研究生|博士|硕士|学历/, /少数民族|汉族/, /\d+岁|青年|老年(?!人)|老党员|老干部|高龄|百岁/],
  ...[/残疾|失能|失智|重病|患病/, /脱贫|贫困|监测户|低保|特困|困难|困境|边缘/, /独居|空巢|留守|孤寡|孤儿/],
];

/** What enterprises, villages and schools are by, one beside the other. */
const standings: readonly RegExp[] = [
  ...[/规上|规模以上|限额?以上/, /高新|科技型/, /专精特新|小巨人|瞪羚|独角兽|单项冠军/, /民营|国有|外资|私营/, /小微|中小|大型|中型/, /上市|挂牌/, /龙头/, /出口|外贸/],
  ...[/脱贫|贫困/, /边境|沿边|抵边/, /民族/, /帮扶/, /示范/, /老区|红色/, /搬迁|安置/, /薄弱|空壳/, /旅游/, /传统/],
  ...[/寄宿/, /小规模|教学点/, /民办|公办/, /农村|乡村|城区|山区/, /重点/, /危化|涉爆|涉氨|有限空间/],
];

/** What a performance or another event is by: whom it is for, where it is and how. */
const occasions: readonly RegExp[] = [/公益|惠民|免费|商业|营利|收费/, /外事|涉外|出访|对外|出国|交流/, /下乡|基层|农村|乡村|校园|社区|企业|军营/, /线上|线下|直播|网络/, /节庆|节日|春节|中秋|国庆/, /原创|精品|获奖|经典/, /巡演|巡回|驻场/, /大型|专场|品牌/];

/**
 * 女教师60人、高级教师25人、党员40人 · 规上企业15家、高新技术企业11家 · 公益演出62场、外事演出12场: traits that one person, enterprise, village or event may have all of, which cut the total in several
 * ways.
 */
export function mixesTraits(total: Mention, parts: readonly Mention[]): boolean {
  const mixes = (kinds: readonly RegExp[]): boolean => {
    const had = parts.map((part) => kinds.flatMap((pattern, at) => (pattern.test(`${clauseOf(part)}${part.standing.tail}`) ? [at] : [])));
    return new Set(had.filter((each) => each.length > 0).map(String)).size > 1 && (kinds === traits || had.every((each) => each.length > 0));
  };
  if (parts.every(({ figure }) => /^(?:person|household)$/.test(figure.quantity.measure.dimension))) return mixes(traits) || areLevelsOfPrizes(total, parts);
  return (parts.every(({ figure }) => /^[个家所]$/.test(figure.quantity.measure.symbol)) && mixes(standings)) || (parts.every(({ figure }) => /^[场次]$/.test(figure.quantity.measure.symbol)) && mixes(occasions));
}

/** 获奖教师36名，其中省级奖8名、市级奖16名: who won a prize of the one level may have won one of the other. */
function areLevelsOfPrizes(total: Mention, parts: readonly Mention[]): boolean {
  return parts.every((part) => /(?:国家|全国|部|省|自治区|市|州|县|区|旗|校)级?[^,。;、\d]{0,8}$/.test(clauseOf(part))) && [total, ...parts].some((part) => /奖|荣誉|表彰|先进|优秀|标兵|能手|骨干/.test(`${clauseOf(part)}${part.standing.tail}`));
}

/** 45岁以下: its figure is one of the words. */
function clauseOf({ passage: { text }, standing, figure }: Mention): string {
  return text.slice(Math.max(standing.clauseStart, figure.offset - 12), figure.offset);
}

const outcome = /^(?:已|均|并|及时|成功|按期|现场|当场|当年|当日|全部|实际|完成)*(?:放归|放生|治愈|痊愈|救活|成活|拆除|取缔|关停|修复|处置|整改(?:到位|完成)?|销号|办结|审结|执结|结案|完工|竣工|开工|投产|建成|验收|投入使用|出租|入驻|售出|补种|追回|挽回|退还|归还|获奖|入选|获评|达标|通过)/;
const notYet = /^(?:在|未|尚|待|正在|仍|暂|不|继续|剩余|其余|其[他它])/;

/** 救护野生动物37只，其中二级保护动物9只，放归32只: the last tells what became of them, and not of what kind they were. */
export function endsInOutcome(parts: readonly Mention[]): boolean {
  const labels = parts.map(({ label, standing }) => (label === "" ? standing.tail : label));
  return parts.length > 1 && outcome.test(labels.at(-1) as string) && labels.slice(0, -1).every((label) => !outcome.test(label) && !notYet.test(label));
}
