import type { CountRelation } from "../../../model/index.js";
import { type FactBook, type Reading, smallNumber } from "../reading/index.js";
import { areMembersOf, areWhole, isOfAspects, parted, type Parted } from "./names.js";
import { countOf, type Said, saidIn } from "./said.js";

const closing = /(等|共|这|共计|一共)?\s*$/;
/** The words before the first name: 围绕, 分为, 支持. What is behind the last of them is the name. */
const opens = /^.*(?:从|围绕|履行|把握|坚持|聚焦|突出|抓[好住实]|落实|发挥|构建|打造|贯彻|针对|按照|通过|采[取用]|运用|包括|包含|涵盖|设置|设立|设有|分为|划分为|覆盖|选取|选择|选定|确定|涉及|保障|惠及|资助|支持|实施|开展|出台|制定|印发|建立|(?<![作成认行因])为(?![主民])|对(?![象口外])|将|把|向|在(?![校职编建岗册园读押乡])|(?<![建开增附公])设(?![施备计区])|按)(?:了|的)?(?=.{2})/;
/** 内设, 下设: what stands behind is all that the body is made of. */
const holds = /^.*(?:内设|下设|下辖|分设|(?<![建开增])设有?|下分)/;
const byWhom = /^.*由(?!于)/;
/** The names of a list without the words that open it. */
export function withoutOpening(words: string): string {
  const [first = "", ...others] = words.split("、");
  return [first.slice((opens.exec(first) ?? holds.exec(first))?.[0].length ?? 0), ...others].join("、");
}

/** Where one name has another verb, a new list begins with it. */
const another = /内设|下设|下辖|所属|设有|包括|用于|围绕|其中|以及其他|分别|负责/;
const within = /[二两三四五六七八九十]\s*(?:大|个|项|类|家|所|种)|\d|主要|部分|其他|例如|之一/;
/** 由甲局、乙局和丙大队三部门联合组成. */
const officesCounted = /^(?:家|个)?(?:部门|单位)/;
const officeEnd = /(?:[局委办厅院府会队行校馆]|中心|公司|部|集团|政府)$/;
/** 五华区大观: the first of the towns behind what they are in. */
const inWhat = /^[\u4e00-\u9fff]{2,6}[县区市旗](?=[\u4e00-\u9fff]{2,3}$)/;
const withinOpening = /[二两三四五六七八九十\d]\s*(?:大|个|项|类|家|所|种)|部分|其他|例如|之一|其中/;
const townsCounted = /^(?:试点|项目|贫困|重点)?(?:乡镇|镇乡|街道|区县|县区|县市|市县|县|市|区)(?![委政域直内属级民站所院校])/;
const bodiesCounted = /^(?:职能|业务|内设|综合|行政|二级|直属|管理|党政)*(?:科室|股室|处室|部室|部门|机构|办公室|研究室|大队|中队|养护站|学院|系部?|站所)/;
const bodyEnd = /(?:[室科股部处局所站队院馆系]|中心)$/;

/**
 * 围绕产出、效益和满意度三类指标 · 支持宝塔、子长、吴起、黄陵和洛川5个试点县区: the names stand right before their number. More names than it says cannot be, where none is torn in two by the mark; fewer only where
 * the names are what is counted, and no 等 leaves others out. Of 东河、西山12个村 and 教学楼、食堂4个项目 the names are what the number is of.
 */
export function listedBefore(reading: Reading, readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return saidIn(reading).flatMap((said): CountRelation[] => {
    const list = listBefore(said);
    if (list === undefined || said.value < 2) return [];
    const fits = said.value >= list.least && said.value <= list.most;
    const number = fits ? said.value : list.names.length;
    if (!fits && !isWrong(said, list, readings)) return [];
    return [countOf(said, { number, offset: list.offset, words: list.words }, book)];
  });
}

interface Before extends Parted {
  readonly offset: number;
  readonly words: string;
  readonly open: boolean;
  readonly opened: boolean;
  readonly held: boolean;
  /** 由 stands before the first name. */
  readonly by: boolean;
  /** 主要包括: there may be others. */
  readonly mainly: boolean;
}

function listBefore(said: Said): Before | undefined {
  const { text } = said.passage;
  const masked = text.slice(0, said.start).replace(/\([^()]*\)/g, (bracket) => "\u0001".repeat(bracket.length)).replace(/“[^”]*”/g, (quoted) => `引${"\u0001".repeat(quoted.length - 2)}引`);
  const closed = closing.exec(masked);
  const upTo = masked.slice(0, closed?.index ?? masked.length);
  const clause = /[^。;:,!?()]*$/.exec(upTo)?.[0] ?? "";
  const before = upTo.slice(0, upTo.length - clause.length);
  const [first = "", ...others] = clause.split("、");
  if (others.length === 0 || others.some((piece) => another.test(piece))) return undefined;
  const opener = opens.exec(first)?.[0] ?? holds.exec(first)?.[0] ?? byWhom.exec(first)?.[0];
  // 甲、乙，丙、丁三类: where no word opens the list, it may have begun before the comma.
  if (opener === undefined && /,\s*$/.test(before)) return undefined;
  const words = clause.slice(opener?.length ?? 0).replace(/\u0001/g, "");
  // 2023年改造范围为大观、护国、龙翔3个街道: what opens the list may be told of a year.
  if (within.test(words) || withinOpening.test(opener ?? "")) return undefined;
  const told = parted(words);
  const list = areOffices(told.names, said) && told.names.length === told.most ? { ...told, least: told.most } : told;
  if (list.names.some((name) => name.length < 2 || name.length > 24)) return undefined;
  return { ...list, offset: before.length + (opener?.length ?? 0), words, open: closed?.[1] === "等", opened: opener !== undefined, held: holds.test(first), by: byWhom.test(first), mainly: /主要|重点/.test(opener ?? "") };
}

function isWrong(said: Said, list: Before, readings: readonly Reading[]): boolean {
  const { names, least, most } = list;
  const ofTowns = said.unit === "个" && townsCounted.test(said.noun) && areBareNames(names);
  const ofOffices = areOffices(names, said);
  const ofBodies = list.held && !list.open && /^[个家]$/.test(said.unit) && bodiesCounted.test(said.noun) && most === least && least >= 3;
  const ofKinds = /^(?:类|种|大类|方面|个|项|大)$/.test(said.unit) && (areMembersOf(names, said.noun) || (isOfAspects(said.unit, said.noun) && names.every((name) => name.length <= 8)));
  if (said.value < least) return (ofTowns && list.opened) || (ofOffices && !list.open) || (ofKinds && areWhole(names)) || (ofBodies && least >= 5 && said.value >= least - 2 && areNamedAlike(names));
  // 等 before the number closes the list for some writers, and leaves others out for some; where the number is told again, as many as are named, it closed it.
  if (list.open) return ofKinds && areWhole(names) && isToldAgain(said, list, readings);
  if (list.mainly) return false;
  // 大观、护国12个街道 may be those of two districts, unless the row says what they are in.
  if (ofTowns && inWhat.test(list.words.split("、")[0] ?? "") && names.length >= 4 && said.value - most <= 6) return true;
  // 由甲局、乙局和丙大队四部门组成; 会同甲局、乙局、丙局四部门 counts oneself.
  if (ofOffices && list.by && /^(?:家|个)?(?:部门|单位)(?:联合|共同)*(?:组成|构成)/.test(said.noun)) return said.value - most <= 6;
  return (ofKinds && (list.opened || areWhole(names)) && said.value - most <= 6) || (ofBodies && said.value - most <= 3);
}

function areOffices(names: readonly string[], { noun }: Said): boolean {
  return officesCounted.test(noun) && names.length >= 3 && names.every((name) => name.length >= 3 && officeEnd.test(name));
}

/** 宝塔、子长、黑林铺: places called by two characters, or few of them by three, without what they are. */
function areBareNames(names: readonly string[]): boolean {
  const bare = names.map((name, at) => (at === 0 ? name.replace(inWhat, "") : name));
  const short = bare.filter((name) => /^[\u4e00-\u9fff](?![镇乡村县区市旗社组岸侧段口])[\u4e00-\u9fff]$/.test(name));
  return names.length >= 3 && short.length * 4 >= bare.length * 3 && bare.every((name) => /^[\u4e00-\u9fff]{2,3}(?<![镇乡村县区市旗社组岸侧段口])$/.test(name));
}

/** 采编、借阅、少儿、办公室, or all of them with what they are. 人事、财务科 among them would be one. */
function areNamedAlike(names: readonly string[]): boolean {
  const others = names.filter((name) => !/办公室$|中心$/.test(name));
  return others.every((name) => bodyEnd.test(name)) || others.every((name) => !bodyEnd.test(name) && name.length >= 2 && name.length <= 6);
}

/** 提高4类重点对象补助标准 further on, of what 等8类重点对象 are. */
function isToldAgain(said: Said, { least, most }: Parted, readings: readonly Reading[]): boolean {
  const noun = said.noun.slice(0, 4);
  const same = new RegExp(`(\\d{1,2}|[两二三四五六七八九十])${said.unit}${noun}`, "g");
  const again = readings.flatMap(({ passage }) => [...passage.text.matchAll(same)].filter((match) => passage !== said.passage || match.index !== said.start).map((match) => smallNumber(match[1] as string)));
  return noun.length >= 3 && again.length > 0 && again.every((value) => value >= least && value <= most);
}
