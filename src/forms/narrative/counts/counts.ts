import type { CountRelation, Fact } from "../../../model/index.js";
import { measureOf, Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteOf, type Reading, spokenFact } from "../reading/index.js";
import { areAllDivisions, areTasks, mayBeKinds } from "./kinds.js";
import { withoutOpening } from "./lists-before.js";
import { parted, partsNames } from "./names.js";
import { goesOnBelow, itemsOf, numberedItems, resumedAt, valueOf } from "./numbered-items.js";
import { areNested } from "./towns-and-villages.js";

const countable = /^(?:[个项家类种条处所件座次场期批台辆宗段]|方面|部|名)$/;
/** What stands between the number and its list: 个股室： · 个，分别为 · 个事业单位，即. 4个项目评为二等 lists nothing. */
const opening = /^(?:方面|大类)?[^,。;:、\d()]{0,14}?(?:,?\s*(?:其中|具体)?(?:分别(?:为|是|位于|在|设在)|包括|即|(?<!评[定选]?|列|划)为|是|如下|有)\s*:?|,?其中:|:)\s*/;
/** 个，资金1950万元。分别为: what the things cost together may stand between; 8个股室，下属单位5个，分别为 begins the list of the second. */
const openingAfterMoney = /^[^,。;:、\d()]{0,8},[^,。;:、\d]{0,12}\d[\d.,]*(?!\s*[个家项类种条处所件座次场期批台辆宗段名])[^,。;:、\d]{0,4}[。,]\s*(?:分别|具体)(?:为|是)\s*:?\s*/;
/** Words after which the list is one of examples, or goes on elsewhere. */
const openList = /等|…|\.{3}|如:|例如|主要|及其他|以及其他|其他|另|此外|部分|同时/;
/** 办公室、财务股、法规股；下属中心设4个科室，分别为…: after the semicolon another body counts its own. */
const anotherList = /^[^;。\d]*、[^;。\d]*;[^;。\d、]*\d{1,2}\s*[个家项名][^;。、]{0,10}?(?::|为|即|包括|是)/;
/** 办公室、财务股、法规股；下辖服务中心1个；核定编制20名: after the semicolon a verb begins what is no member. */
const leavesTheList = /^[^;。\d]*、[^;。\d]*;\s*(?:下[辖设属]|所属|另[设有]|归口管理|代管|核定|现有|年末|人员编制|编制|在[职编])/;
/** 甲扣1分，乙扣2分，合计扣3分，自评得分97分 · 第一批36万元，第二批72万元，已付前两批108万元: what the members come to, or the first of them, is none of them. */
const sumsUp = /[,;]\s*(?:(?:已|累计|共|实际)?(?:付|支付|拨付|完成|下达|到位)?前[两二三四五六七八九2-9][批次期项个笔]|(?:以上|上述|[二两三四五六七八九十]项)*(?:合计|共计|总计|小计|累计|共(?=[扣计得])|(?:自评|综合|最终|实际)?(?:总?得分|评分|总分)(?=[为是\d])))/;
const joining = /和|与|及|或|\/|兼/;

/**
 * 下设5个股室：办公室、财务股、执法股、宣传股、法规股: a number of things and the things themselves. A list whose members
 * cannot be told apart for sure (和, 等, brackets, whole clauses) is only ever found to be right.
 */
export function countsIn(reading: Reading, book: FactBook, after: readonly Reading[]): readonly CountRelation[] {
  return reading.mentions.flatMap((stated): CountRelation[] => {
    const { quantity } = stated.figure;
    const bounded = quantity.looseness !== "exact" || stated.figure.comparator !== undefined || stated.figure.upTo !== undefined;
    if (!countable.test(quantity.measure.symbol) || stated.role.kind !== "level" || stated.prior || bounded) return [];
    const wanted = Number(quantity.value);
    if (!Number.isInteger(wanted) || wanted < 2 || wanted > 40) return [];
    if (isJoinedTo(stated)) return [];
    const list = listAfter(stated, reading, after) ?? listBracketed(stated, reading) ?? listRightAfter(stated, reading) ?? listBefore(stated, reading);
    if (list === undefined) return [];
    const holds = list.numbers.includes(wanted);
    const apart = Math.min(...list.numbers.map((number) => Math.abs(wanted - number)));
    // 甲区、乙区、丙区等2个: more than there are cannot have been named, however open the list is.
    const tooMany = list.atLeast === true && list.numbers.length === 1 && wanted < (list.numbers[0] ?? 0);
    if (!holds && !tooMany && (!list.certain || (list.promised !== true && apart > Math.max(wanted < 10 ? 4 : 2, wanted * 0.5)))) return [];
    const number = holds ? wanted : (list.numbers[0] ?? 0);
    const listed = spokenFact(reading.passage, list.offset, list.words.slice(0, 80), Quantity.exact(number, quantity.measure), "所列各项");
    return [{ kind: "count", stated: book.factOf(stated), listed, quote: quoteOf(stated), place: placeOf(stated) }];
  });
}

/** 5个乡镇和12个部门，分别是…: which of the two the list is of, or whether it is of both, nobody tells. */
function isJoinedTo({ passage: { text }, figure }: Mention): boolean {
  return /(?:\d|[一二两三四五六七八九十])\s*[个家项类种条处所件座名][^,。;:、\d()]{1,10}[和与及、]$/.test(text.slice(0, figure.offset));
}

const saidToBe = /(?:原因|问题|方面|特点|做法|措施|不足|困难|成效|建议|亮点)(?:主要|大致|大体)?有([二两三四五六七八九十])(?:[点条]|个方面)?[:,。]\s*(?=一是|1\.|\(一\)|①|首先)/g;

/** 主要原因有三：一是…；二是…；三是…: the number without a noun behind it, and the items themselves. */
export function itemsSaid({ passage }: Reading, after: readonly Reading[]): readonly CountRelation[] {
  const { text } = passage;
  return [...text.matchAll(saidToBe)].flatMap((match): CountRelation[] => {
    const word = match[1] as string;
    const said = word === "两" ? 2 : valueOf(word);
    const start = match.index + match[0].length;
    const listed = numberedItems(text.slice(start));
    const goesOn = listed !== undefined && goesOnBelow(after, listed);
    // 二是压减开支，具体一是压会议，二是压培训: where an item has items of its own, their numbers run into one another.
    const again = text.slice(start + 2).search(/一是|(?<!\d)1\.(?!\d)|\(一\)|①/) >= 0;
    if (listed === undefined || listed < 2 || goesOn || (again && listed !== said)) return [];
    const at = match.index + match[0].indexOf(word);
    const fact = (offset: number, words: string, number: number, name: string): Fact => spokenFact(passage, offset, words, Quantity.exact(number, measureOf("个")), name);
    return [{ kind: "count", stated: fact(at, word, said, "所说项数"), listed: fact(start, text.slice(start, start + 80).trim(), listed, "所列各项"), quote: text.slice(Math.max(0, match.index - 10), start + 20), place: passage.placeOf(at, 1) }];
  });
}

interface Listed {
  readonly offset: number;
  readonly words: string;
  /** How many it may be read to name; the first is the plain reading. */
  readonly numbers: readonly number[];
  readonly certain: boolean;
  /** 分别为, numbered items: the words promise each of them, so that however far the number is off it is wrong. */
  readonly promised?: boolean;
  /** Bodies named one by one: the number cannot be less than they are. */
  readonly atLeast?: boolean;
}

function listAfter(stated: Mention, reading: Reading, after: readonly Reading[]): Listed | undefined {
  const { text } = reading.passage;
  const from = endOf(stated);
  const rest = text.slice(from);
  const plainRest = rest.replace(/\([^()]*\)/g, (bracket) => "\u0001".repeat(bracket.length));
  const opened = opening.exec(plainRest) ?? openingAfterMoney.exec(plainRest);
  // 两个乡镇的三个村，分别为…: another number begins the list.
  if (opened === null || /[一二两三四五六七八九十]\s*大?[个家项类种条处所件座名]/.test(opened[0])) return undefined;
  const start = from + opened[0].length;
  if (areNested(text.slice(start))) return undefined;
  const numbered = numberedItems(text.slice(start));
  if (numbered !== undefined) {
    if (numbered !== Number(stated.figure.quantity.value) && (holdTheUnit(text.slice(start), stated) || isOfTheKindsBefore(numbered, stated))) return undefined;
    // 一是…；二是…。三是…: the last of them ends the text, or what follows does not number on.
    const goesOn = goesOnBelow(after, numbered);
    // 12项指标中完成11项：（1）…；（2）…: those that were met are told by what they come to, several in one.
    const doubtful = openList.test(opened[0].replace("主要", "")) || /部分|之一|中(?:已|实际|共|全面|全部|按期|如期)*(?:完成|达标|实现|达到)(?:了)?$/.test(stated.standing.lead) || numbered < 2 || goesOn;
    // 二是抓好宣传，一是上街，二是入户。三是抓好监督: the third is an item of either.
    const most = resumedAt(text.slice(start), numbered);
    return { offset: start, words: text.slice(start).trim(), numbers: Array.from({ length: most - numbered + 1 }, (_, extra) => numbered + extra), certain: !doubtful && most === numbered && /:\s*$/.test(opened[0]), promised: true };
  }
  const stop = text.slice(start).search([anotherList, leavesTheList].some((each) => each.test(text.slice(start))) ? /;/ : /[。]|$/);
  const list = text.slice(start, start + stop);
  const words = list.slice(0, sumsUp.exec(list)?.index);
  // The comma of 1,286.50万元 parts no members.
  // 《甲办法》《乙办法》和《丙办法》: titles side by side need no mark between them.
  const plain = words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").replace(/》\s*(?=《)/g, "》、").replace(/\([^()]*\)/g, "").replace(/“[^”]*”/g, (quoted) => "引".repeat(quoted.length));
  const pieces = separated(plain);
  const pair = pieces === undefined && /^[^和与及\d]{2,14}[和与及][^和与及\d]{2,14}$/.test(plain.trim());
  if (!pair && (pieces === undefined || pieces.length < 2)) return undefined;
  return listedBy(pieces ?? [plain], { stated, opened: opened[0], plain, words, start });
}

/** 措施26条：一是…制定8条；二是…制定12条；三是…推出6条: the items are parts of the number, each with so many of its own. */
function holdTheUnit(list: string, { figure }: Mention): boolean {
  const items = itemsOf(list);
  return items.filter((item) => new RegExp(`\\d\\s*${figure.quantity.measure.symbol}`).test(item)).length * 2 >= items.length;
}

/** 3大类12个项目：（一）…；（二）…；（三）…: the items are the three kinds. */
function isOfTheKindsBefore(number: number, { passage: { text }, figure }: Mention): boolean {
  const before = /(\d{1,2}|[一二两三四五六七八九十])\s*(?:大类|大|类|批次?|个?方面|个?层面|个?领域|个?板块|个?环节|种|期)[^,。;:、\d()]{0,6}$/.exec(text.slice(0, figure.offset))?.[1];
  return before !== undefined && (before === "两" ? 2 : /\d/.test(before) ? Number(before) : valueOf(before)) === number;
}

/** Members parted by 、 or ; or joined by 和: how many there are, and whether there can be no others. */
function listedBy(pieces: readonly string[], { stated, opened: lead, plain, words, start }: { stated: Mention; opened: string; plain: string; words: string; start: number }): Listed {
  const opened = [lead] as const;
  const last = pieces.at(-1) ?? "";
  const more = pieces.reduce((sum, piece) => sum + [...piece.matchAll(/[和与及]/g)].length, 0);
  const open = openList.test(plain) || openList.test(opened[0]) || /主要|重点/.test(stated.standing.lead);
  const spoken = pieces.some((piece) => piece.trim().length > 24 || piece.trim().length < 2);
  const followed = /[,;]/.test(plain) && /、/.test(plain);
  const promised = /(?:分别(?:为|是|位于|在|设在)|即)\s*:?\s*$/.test(opened[0]);
  const colon = /:\s*$/.test(opened[0]) || /(?:分别(?:为|是|位于|在|设在)|即|包括)\s*$/.test(opened[0]);
  // 事项共6项，为立项、审核、…: so many short names behind 为 are all of them.
  const named = /(?<!分别|即|具体)为\s*$/.test(opened[0]) && pieces.length >= 4 && pieces.every((piece) => /^[^\d]{2,12}$/.test(piece.trim()));
  // 吨/年 is a unit, and joins nothing.
  const bare = plain.replace(/(?<=\d[^\d、,;/]{1,4})\/[年月日人户次亩个]/g, "");
  const joined = more === 0 ? joining.test(bare) : /或|\/|兼/.test(bare) || more > 1 || !promised;
  // 公务用车7辆，其中：轿车2辆、越野车5辆 are parts of the number, and not things that it counts.
  const parts = pieces.filter((piece) => new RegExp(`\\d\\s*${stated.figure.quantity.measure.symbol}`).test(piece)).length * 2 >= pieces.length;
  // 项目8个，资金180万元，分别为中央80万元、省级60万元: what is listed may be how the money is made up.
  const ofMoney = /\d/.test(lead) && mayBeKinds(pieces.map((piece) => piece.replace(/\d.*$/, "")));
  // 围绕三条主线设立年度目标：…: what is listed is what the verb behind the number sets up.
  const ofAnother = !/分别/.test(lead) && /(?:设立|设定|制定|确定|提出|编制|明确|开展|推进|实施|完成|取得|形成)[^的:]+:\s*$/.test(lead);
  // 第一阶段完成设计，第二阶段完成施工，并结合第三阶段…: clauses, and lots that are counted elsewhere.
  const clauses = pieces.some((piece) => /^\s*(?:并|且|同时|确保|从而|已|均|都)/.test(piece)) || /^\s*第[一二三]/.test(pieces[0] ?? "");
  const certain = (colon || named) && !clauses && !ofAnother && !open && !parts && !ofMoney && !spoken && !followed && !joined && !/\d|共|合计/.test(last.replace(/\d+(?:\.\d+)?(?:%|[^\d、,;共计]{1,6})?$/, ""));
  // 分别是：土壤类和大气类: two of them, where 和 alone parts them.
  const fewest = pieces.length === 1 ? 2 : pieces.length;
  return { offset: start, words, numbers: Array.from({ length: pieces.length === 1 ? 1 : more + 1 }, (_, extra) => fewest + extra), certain: certain && (!/\d/.test(plain) || pieces.every((piece) => /\d/.test(piece))), promised };
}

/**
 * 4个乡镇（东河镇、西山镇、南坪乡、北关乡）: the members in a bracket right behind what they are. They are all of them where each
 * is called by the noun; otherwise they may be kinds, and only what agrees is told.
 */
function listBracketed(stated: Mention, reading: Reading): Listed | undefined {
  const from = endOf(stated);
  const match = /^([^,。;:、()\d]{0,10})\(([^()]+)\)/.exec(reading.passage.text.slice(from));
  const [whole, noun = "", inside = ""] = match ?? [];
  const told = inside.replace(/^(?:即|分别(?:为|是)|包括|其中):?/, "").split("、").map((piece) => piece.trim());
  const pieces = withLastJoined(told, noun);
  if (whole === undefined || pieces.length < 2 || openList.test(inside) || /^(?:含|如)/.test(inside) || (pieces === told && joining.test(inside)) || /[,;:\d]/.test(inside) || pieces.some((piece) => piece.length < 2 || piece.length > 24)) return undefined;
  return { offset: from + whole.indexOf(inside), words: inside, numbers: [pieces.length], ...certaintyOf(pieces, noun) };
}

/** 事业单位（甲中心、乙所、丙队及丁站）: 及 joins the last of them where it parts two bodies, and is no word of a name. */
function withLastJoined(pieces: readonly string[], noun: string): readonly string[] {
  const [one, other, ...more] = (pieces.at(-1) ?? "").split(/[和与及]/);
  if (one === undefined || other === undefined || more.length > 0 || pieces.slice(0, -1).some((piece) => piece.includes("的"))) return pieces;
  const all = [...pieces.slice(0, -1), one, other];
  return areBodies(all, noun) && partsNames(one, [...pieces.slice(0, -1), other]) ? all : pieces;
}

/** Called by the noun, or so many short names that they can be no kinds: they are all there are. */
function certaintyOf(pieces: readonly string[], noun: string): { readonly certain: boolean; readonly promised: boolean } {
  const called = areCalled(pieces, noun);
  const named = bodies.test(noun) && areBodies(pieces, noun) && !pieces.some((piece) => piece.includes("的"));
  return { certain: called || named || (pieces.length >= 6 && pieces.every((piece) => piece.length <= 8)), promised: called };
}

const body = /(?:[室科股部处局所站办队院馆厂场庭校镇乡村县区市旗委会组园社]|中心|街道|公司|大队|医院|人大|政协|政府)$/;
const bodies = /^[^,。;的]{0,6}(?:科室|股室|处室|部室|部门|单位|机构|站所|办公室)$/;
/** The verb before the first name. */
const having = /^.*(?:内设|下设|下辖|下属|所属|设有|设立|派出|设)/;
const places = /^(?:乡镇|镇乡|街道|社区|行政村|村|学校|区县|县区|县市|市县|县|区|市)(?![的内各所属下级村社学])/;

/** 2个乡镇站所 are no 乡镇. */
const townsCounted = /^(?:乡镇|镇乡|街道|社区|区县|县区|县市|市县)(?:的|开展|试点|实施|进行|推进|$)/;

/** 办公室、表演艺术部、社文指导部 are 科室, and 甲区、乙县 are what an unnamed number of them counts: bodies, each with a name of its own. */
function areBodies(pieces: readonly string[], noun: string, least = 3): boolean {
  const names = pieces.map((piece) => piece.trim());
  if (names.length < least || names.some((name) => name.length > 16)) return false;
  if (noun === "") return names.every((name) => /[县区市旗镇乡]$/.test(name));
  const place = places.exec(noun)?.[0];
  return place !== undefined ? areCalled(names, place) : bodies.test(noun) && names.every((name) => body.test(name));
}

/** 综合组、业务组、后勤组 are all 工作组. */
function areCalled(pieces: readonly string[], noun: string): boolean {
  const head = noun.slice(-2);
  // 沙田、新围、榕树社区: the last bears the noun for all of them.
  if (noun.length >= 2 && noun.length <= 4 && pieces.length >= 3 && (pieces.at(-1) as string).endsWith(noun) && pieces.every((piece) => piece.length <= 4 + noun.length)) return true;
  return noun !== "" && pieces.every((piece) => head.includes(piece.slice(-1)));
}

/** 内设7个职能科室办公室、业务部、…: no mark parts the number's noun from the first name. Only where they agree is anything said. */
function listRightAfter(stated: Mention, reading: Reading): Listed | undefined {
  const from = endOf(stated);
  const words = /^[^。;,:]*/.exec(reading.passage.text.slice(from))?.[0] ?? "";
  const pieces = words.replace(/\([^()]*\)/g, "").split("、");
  const named = pieces.length >= 3 && pieces.every((piece) => piece.trim().length >= 2 && piece.length <= 24) && !/\d|等/.test(words);
  const noun = /^[^、]{0,6}?(?:科室|股室|处室|部门|单位|机构|乡镇|街道|社区|学校)/.exec(words)?.[0] ?? "";
  const certain = noun !== "" && pieces.length >= 5 && !joining.test(words) && areBodies(pieces.slice(1), noun) && /^[。;]/.test(reading.passage.text.slice(from + words.length));
  const joined = [...(pieces.at(-1) ?? "").matchAll(/[和与及]/g)].length;
  return named ? { offset: from, words, numbers: joined > 0 && bodies.test(noun) && pieces.at(-1)?.split(/[和与及]/).every((piece) => body.test(piece)) === true ? [pieces.length + joined] : Array.from({ length: joined + 1 }, (_, extra) => pieces.length + extra), certain } : undefined;
}

const anotherBehind = /^[^,。;:、\d()]{1,8}(?:、|,|和|及|与)?\s*[\d一二两三四五六七八九十]+\s*[个家所座]/;

/**
 * 设有办公室、财务科、项目科等3个科室: the list stands before its number. Only where they agree is anything said, save where
 * nothing but titles (《甲办法》《乙办法》6项制度), or members called by the noun, stand right before it.
 */
function listBefore(stated: Mention, reading: Reading): Listed | undefined {
  const { text } = reading.passage;
  // 王村、李村、官村2个行政村1个自然村: the list is of both.
  if (anotherBehind.test(text.slice(endOf(stated)))) return undefined;
  const before = text.slice(0, stated.figure.offset);
  // 四个职能部（室）: either word of the bracket is what they are called.
  const noun = /^[^,。;:、()\d]{0,10}/.exec(text.slice(endOf(stated)).replace(/\(([室股科所站])\)/, "$1"))?.[0] ?? "";
  const titles = /((?:[《“][^《》“”]+[》”][、和及,]?){2,})(等|共|这|共计)?$/.exec(before);
  if (titles !== null) {
    const named = [...(titles[1] as string).matchAll(/[《“]/g)].length;
    const alone = titles[2] === undefined && /^[《“]+[^《》“”]+[》”]/.test(titles[1] as string) && !/等|部分|其中|之一/.test(before.slice(-60)) && !/^(?:各|每)/.test(noun);
    return { offset: titles.index, words: titles[1] as string, numbers: [named], certain: alone && /[制办规方文法]|荣誉|称号|奖项|殊荣/.test(noun), promised: true, atLeast: alone };
  }
  const start = Math.max(...[..."。;,:"].map((mark) => before.lastIndexOf(mark))) + 1;
  const words = before.slice(start).replace(/\([^()]*\)/g, "");
  const list = /^(.*?、.*?)(等|共|这|共计)?$/.exec(words.trim());
  if (list === null || /\d|[各每]$/.test(words)) return undefined;
  const told = (list[1] as string).split("、");
  const pieces = list[2] === "等" ? told : withLastJoined(told, noun.trim());
  const more = [...(pieces.at(-1) ?? "").matchAll(/[和与及]/g)].length;
  // The verb stands before the first name.
  const called = areCalled(pieces, /^[^的]{0,6}$/.test(noun.trim()) ? noun.trim() : "") && pieces.slice(1).every((piece) => piece.length <= 8);
  // 下辖甲站、乙站、丙林场3个二级机构: bodies each with a name, behind one verb. A second verb among them begins other ones.
  const held = having.test(pieces[0] as string) && !pieces.slice(1).some((piece) => having.test(piece)) && areBodies([(pieces[0] as string).replace(having, ""), ...pieces.slice(1)], noun.trim(), 2);
  // 东河、西山、南坪2个乡镇: places by their bare names, which there cannot be more of than the number says. 东河、西山12个村 are the villages of both.
  const towns = /^(?:[^、]{0,12}范围[为是]?|[^、]{0,8}[在于])/.test(pieces[0] as string) && townsCounted.test(noun.trim()) && [...pieces.slice(1), (pieces[0] as string).slice(-2)].every((piece) => /^[\u4e00-\u9fff]{1,3}(?![镇乡村县区市旗社组岸侧段口])[\u4e00-\u9fff]$/.test(piece.trim()));
  const certain = list[2] !== "等" && more === 0 && !openList.test(words) && (pieces.length >= 3 ? called || held || [areAllDivisions, areTasks].some((are) => are(pieces, noun.trim(), Number(stated.figure.quantity.value))) : held && !pieces.some((piece) => /[和与及]/.test(piece)));
  const atLeast = more === 0 && ((list[2] === "等" && areBodies(pieces.slice(1), noun.trim())) || (pieces.length >= 3 && towns));
  // 下辖甲站、乙站20个二级机构: a nought too many, which no number that leaves some unnamed would be by chance.
  const { least, most } = parted(withoutOpening(list[1] as string));
  return { offset: start, words, numbers: least === most && more > 0 ? [most] : Array.from({ length: more + 1 }, (_, extra) => pieces.length + extra), certain, atLeast, promised: certain && held && Number(stated.figure.quantity.value) === 10 * pieces.length };
}

/** 、 apart, or ； apart where the members hold figures and pauses of their own. */
function separated(words: string): readonly string[] | undefined {
  const mark = words.includes(";") ? ";" : words.includes("、") ? "、" : /,/.test(words) ? "," : undefined;
  return mark === undefined ? undefined : words.replace(/[;、,]\s*$/, "").split(mark);
}
