import { endOf, isAddend, type Mention, type Reading, sameKind, smallNumber } from "../reading/index.js";
import { isFamily } from "./families.js";
import { doesAnotherThing, speaksOtherwise } from "./segment-sums.js";
import { slipsBy, slipsInDigit, ties } from "./slipped.js";
import { sumOf, type Sum } from "./sum.js";

/** 甲10人、乙5人，共计15人: the words before a total that comes last. 全年共, 三年共投入 */
export const closing = /^(?:[一二两三四五六七八九十\d]+(?:项|年|类|者|部分|方面|个[^,。;\d]{1,4})|以上|上述|各项|全年|本年|两项|城乡|(?:决策|投入|过程|产出|效益|管理)(?:部分|类|方面|指标)|全[市县区镇乡]|总|[^,。;\d]{0,4}三部分|(?:子?项目|任务|工程|单位|部门|乡镇|县|镇|村))*(?:共计?|合计|总计|总共|累计|小计)(?:投入|支出|支付|资金|金额|安排|发放|使用|开支|经费|人数|批复|下达|到位|总?投资|需|得|达|为|约|:)*$/;
/** 共培训, 累计拨付: with the verb that the first part begins with. */
const withVerb = /^(?:全年|本年|年内|三年|年度|先后|前后)?(?:共计?|合计|总计|总共|累计)([^,。;:\d]{2,6}|[欠缺种修建栽捐投领])$/;
/** 由甲120万元、乙60万元组成，总投资180万元. */
const composed = /^(?:项目|工程|计划)?总(?:投资|金额|规模|额|资金|经费|预算|收入|支出)(?:为|达|共|:)*$/;
/** 政府性基金支出8万元，调出资金1万元，支出合计9万元. */
const summedUp = /^(收入|支出)(?:合计|共计)(?:为|达|:)*$/;
/** 收入238965万元，加上：上年结转…、调入资金…，收入总计929393万元. */
const grand = /(?:收入|支出|资金|收、?支)总计(?:为|达|:)*$/;
/** 上半年支出440万元，下半年支出505万元，全年支出945万元: the year of its halves, or of its quarters. */
const ofTheYear = /^(?:全年|全年度|本年度?)(?:实际|共|合计|累计)*[^,。;:\d]{0,8}$/;
const halves = [/^上半年/, /^下半年/];
/** Other stretches that make up a year. */
const stretches: readonly (readonly RegExp[])[] = [[/^前三季度/, /^(?:第?四|4)季度/], [/^1[-—~至]9月份?/, /^10[-—~至]12月份?/], [/^上半年/, /^(?:第?三|3)季度/, /^(?:第?四|4)季度/]];
const quarters = [/^(?:第?一|1)季度/, /^(?:第?二|2)季度/, /^(?:第?三|3)季度/, /^(?:第?四|4)季度/];
/** 三类人员共, 三镇合计, 两项资金共计: how many kinds or places it is the total of. */
const ofSoMany = /^(?:以上|上述|这)?([两二三四五六七八九十]|\d{1,2})(?:大|个|所|家)?(?:[项类级镇乡县村市区校省州旗批者方]|街道|部分|方面|标段|层级|单位|医院|片区|子项|来源)[^,。;:\d共合总累]{0,6}(?:共计?|合计|总计|总共|累计)[^,。;:\d]{0,6}$/;
const certain = /^(?:以上|上述|[一二两三四五六七八九十\d]+项|各项|全年|(?:决策|投入|过程|产出|效益|管理)(?:部分|类|方面|指标))*(?:共计|合计|总计|总共)(?:支出|资金|金额|得分|得|为|:)*$/;
/** Words that open the list whose total comes last. */
const opening = /(?:明细|构成|组成|使用情况|如下|其中|包括|分别为|分别是|来源|分为[^,。;:]{0,6})(?:为|是|:)?\s*$|其中[,:]\s*$|由\s*$/;
/** 早稻1.28万亩、中稻1.05万亩、晚稻1.36万亩，水稻总面积3.69万亩: all of it, where the digits show that it was meant. */
const ofAll = /^[^,。;:\d]{0,8}总(?:面积|数|量|人数|产量|长度|里程)(?:为|达|共)*$/;
/** 中央级媒体用稿58条、省级媒体用稿412条，上级媒体用稿共470条: called as each of its parts is. */
const namedAlike = /^[^,。;:\d]{2,14}(?:共计?|合计|总计|累计)(?:为|达)?$/;
const bare = /^(?:全年|两项|两者|[二两三四五]项)?(?:共计?|合计|总计|总共)(?:为|达)?$/;
const row = /分别(?:为|是|达|有|[^,。;:\d]{2})?$/;
const openingWord = /^(?:其中|包括|分别(?:为|是|由)|由|(?:资金)?来源(?:为|是))/;

/** The sums whose total stands at the end of its list. */
export function closingSums(reading: Reading, above?: Reading): readonly Sum[] {
  return reading.mentions.flatMap((total): Sum[] => {
    if (ofTheYear.test(total.standing.lead) && !/含|结转/.test(total.standing.lead) && isAddend(total)) {
      const times = partsBefore(total, reading);
      if (isWholeYear(times) && (ties(total, times) || ((tellTheSame([...times, total]) || slipsInDigit(total, times)) && !/\([^()]*[含剔扣]/.test(reading.passage.text.slice((times[0] as Mention).figure.offset, total.figure.offset))))) return [{ total, parts: times, reading: "partition" }];
    }
    if (!isTotal(total, reading)) return [];
    const before = partsBefore(total, reading).filter((part) => !isFullMarksOfNext(part, reading));
    const parts = lastSlipping(total, before) ?? before;
    if (parts.length < 2 || (parts.some(isFullMarks) && !ties(total, parts))) return [];
    const out = parts.filter(({ standing }) => wentOut.test(standing.lead));
    const left = out.length < parts.length && !ties(total, parts) ? takenOff(total, parts, out) : undefined;
    if (left !== undefined) return [left];
    if (out.length < parts.length && !ties(total, parts) && out.some(({ standing, figure }) => wentBack.test(standing.lead) && figure.quantity.measure.dimension === "money")) return [];
    const many = saidKinds(total, countBefore(total, reading));
    if (many === parts.length && shortestTying(total, parts) === undefined && !speaksOtherwise(total, parts) && !doesAnotherThing(total, parts) && !goesOnFrom(above, parts[0] as Mention)) {
      const sum = sumOf(total, parts, { closed: true, last: true });
      return sum?.reading === "partition" ? [sum] : [];
    }
    if (namedAlike.test(total.standing.lead) && countBefore(total, reading) === undefined && ![closing, withVerb, grand, summedUp, composed].some((words) => words.test(total.standing.lead)) && !isNamedAlike(parts, total) && !slipsBy(total, parts, 3)) return [];
    const tying = shortestTying(total, parts);
    if (ofAll.test(total.standing.lead)) return tying !== undefined || slipsBy(total, parts, 3) || areItsKinds(parts, total) ? [{ total, parts: tying ?? parts, reading: "partition" }] : [];
    if (grand.test(total.standing.lead)) {
      if (!/[,。]加上?/.test(reading.passage.text.slice(endOf(parts[0] as Mention), total.figure.offset))) return tying === undefined ? [] : [{ total, parts: tying, reading: "partition" }];
      return [{ total, parts: tying ?? parts, reading: "partition" }];
    }
    if (tying !== undefined) return [{ total, parts: tying, reading: "partition" }, ...besideIt(total, tying, reading)];
    if (speaksOtherwise(total, parts)) return [];
    const first = parts[0] as Mention;
    if (goesOnFrom(above, first)) return [];
    if (composed.test(total.standing.lead) && !/(?:组成|构成),$/.test(first.passage.text.slice(endOf(parts.at(-1) as Mention), startOf(total)).trim())) return [];
    const asNamed = isNamedTotal(total, parts);
    if (withVerb.test(total.standing.lead) && !closing.test(total.standing.lead) && !saysTheSame(parts, total) && !asNamed) return [];
    const announced = opening.test(first.passage.text.slice(0, startOf(first))) || openingWord.test(first.standing.lead);
    // A sentence that is the list and its total, and nothing else.
    const alone = (certain.test(total.standing.lead) || summedUp.test(total.standing.lead)) && /(?:^|[。:;]|\d[、.)])\s*$/.test(first.passage.text.slice(0, startOf(first))) && !isYears(total);
    const certainly = announced || asNamed || (row.test(first.standing.lead) && bare.test(total.standing.lead)) || alone || composed.test(total.standing.lead) || isJoined(parts, total) || saysTheSame(parts, total) || slipsBy(total, parts, 3) || countBefore(total, reading)?.figure.quantity.value.eq(parts.length) === true;
    // 可用资金120万元，支出合计80万元: what was there to spend is no part of what was spent.
    if (summedUp.test(total.standing.lead) && parts.some((part) => part.figure.quantity.compare(total.figure.quantity) >= 0)) return [];
    // 中央资金600万元、省级资金350万元，共支付886万元: what was paid need not be all that was given.
    if (/支付|支出|使用|执行/.test(total.standing.lead) && (parts.every(isGiven) || parts.some(({ standing }) => /^(?:计划|拟|预计)/.test(standing.lead))) && !slipsBy(total, parts, 3)) return [];
    const sum = sumOf(total, parts, { doubtful: !certainly, closed: certainly, last: true });
    return sum?.reading === "partition" ? [sum] : [];
  });
}

const wentOut = /(?:收回|追减|调减|核减|压减|扣减|扣除|损耗|拆除|退出|调出|划出|报废|核销|上缴|缴回|退回|注销|离职|辞职|辞退|死亡|出库)[^,。;:\d]{0,4}$/;
/** Of money these are never added to what was given; 问卷 are 收回, and what was 拆除 may be one of the things done. */
const wentBack = /(?:收回|追减|调减|核减|压减|扣减|扣除|损耗|缴回|退回)[^,。;:\d]{0,4}$/;

/** 入库12万吨，调入3万吨，损耗0.2万吨，合计14.8万吨: what went out is taken off what came in, where it comes out so. */
function takenOff(total: Mention, parts: readonly Mention[], out: readonly Mention[]): Sum | undefined {
  const [gone, ...others] = out;
  const [first, ...more] = parts.filter((part) => !out.includes(part)).map(({ figure }) => figure.quantity);
  if (gone === undefined || others.length > 0 || first === undefined || !parts.every((part) => sameKind(part, total))) return undefined;
  const left = more.reduce((sum, each) => sum.plus(each), first).minus(gone.figure.quantity);
  return left.ties(total.figure.quantity) ? { total, parts, reading: "partition", negative: gone } : undefined;
}

/** 满分12分，得11分: what could be got stands beside what was. */
const isFullMarks = ({ role, standing }: Mention): boolean => role.kind === "score" && /满分|分值|权重|应得|扣/.test(standing.lead);

/** 产出50分，实得48.5分: behind what could be got the next figure says what was. */
function isFullMarksOfNext(part: Mention, { mentions }: Reading): boolean {
  const next = mentions[part.index + 1];
  const got = next?.role.kind === "score" && /^(?:自评|评价|实际|综合)*(?:实得|得分?|评得|获得)(?:为|了)*$/.test(next.standing.lead) && next.standing.segment === part.standing.segment && next.standing.sentence === part.standing.sentence;
  return part.role.kind === "score" && got && !/得/.test(part.standing.lead) && next.figure.quantity.compare(part.figure.quantity) <= 0;
}

/** By whom, or in which batch, with no word of what was done with it. */
const isGiven = ({ label }: Mention): boolean => /^(?:[^,。;\d]{0,4}(?:中央|自治区|省|市|县|区|镇|财政|债券|上级|自筹|社会)[^,。;\d]{0,4}(?:资金|配套|补助)?|第?[一二三四五六]批[^,。;\d]{0,4}|(?:上年|上年度|年初)(?:结转|结余)+(?:资金)?|(?:本年|当年|年初|年中|本次|财政)*(?:拨款|预算|安排|追加|收入)(?:资金)?)$/.test(label) && !/支付|支出|使用|执行/.test(label);

/** 三 of 三类人员共. */
function saidKinds({ standing: { lead } }: Mention, count: Mention | undefined): number | undefined {
  const said = ofSoMany.exec(`${count?.figure.text ?? ""}${lead}`)?.[1];
  return said === undefined ? undefined : smallNumber(said);
}

const calledTotal = /^(?:合计|总计|总共)(?=[^,。;:\d]{2,6}$)/;

/** 市级配套260万元，县级配套195万元，乡镇自筹45万元，合计配套资金500万元: 合计 before the name of them all, and nothing told in the sentence before them. */
function isNamedTotal(total: Mention, parts: readonly Mention[]): boolean {
  if (!calledTotal.test(total.standing.lead) || total.figure.quantity.measure.dimension !== "money") return false;
  const first = parts[0] as Mention;
  // 市级配套260万元，县级配套195万元，乡镇自筹45万元，合计配套资金455万元: of the first of them alone.
  if (parts.some((_, at) => at > 0 && ties(total, parts.slice(0, at + 1)))) return false;
  return isFamily(parts, total.standing.lead.replace(calledTotal, "")) || (parts.length > 2 && /(?:^|[。:;])\s*$/.test(first.passage.text.slice(0, startOf(first))));
}

/** 金牌11枚、银牌8枚、铜牌6枚，奖牌总数25枚: three and more of what the total names, right before it. */
function areItsKinds(parts: readonly Mention[], total: Mention): boolean {
  const noun = /([\u4e00-\u9fff])总(?:数|量|人数|长度|里程)(?:为|达|共)*$/.exec(total.standing.lead)?.[1];
  const joined = [...parts, total].every((each, at, all) => at === 0 || /^\s*[、,]\s*$/.test(each.passage.text.slice(endOf(all[at - 1] as Mention), startOf(each))));
  return noun !== undefined && parts.length > 2 && joined && parts.every((part) => part.label.endsWith(noun) && part.figure.quantity.measure.symbol === total.figure.quantity.measure.symbol);
}

/** 甲县24.6万元、乙县56.5万元，丙 | 县74.1万元，共计155.2万元: where the line above was broken off, the list began there. */
function goesOnFrom(above: Reading | undefined, first: Mention): boolean {
  const said = above?.passage.text.trimEnd() ?? "";
  return said.length >= 20 && /[,、;\d][^。:!?]{0,24}$/.test(said) && !/[。;:!?)）」”]$/.test(said) && first.passage.ordinal === undefined && !/[,;。:]/.test(first.passage.text.slice(0, first.figure.offset));
}

function isWholeYear(parts: readonly Mention[]): boolean {
  return [halves, quarters, ...stretches].some((times) => times.length === parts.length && times.every((time, at) => time.test((parts[at] as Mention).standing.lead)));
}

/** 上半年完成造林，下半年完成抚育，全年完成造林: what was done in the one half is not called as in the other. */
function tellTheSame(told: readonly Mention[]): boolean {
  const done = told.map(({ standing: { lead } }) => lead.replace(/^.*?(?:半年|季度|月份?|全年度?|年度)/, "").replace(/^(?:共计?|累计|合计|总计?|实际|又|再)+/, "").replace(/[为共达]+$/, "")).filter((words) => words !== "");
  return new Set(done).size < 2;
}

/** 城市1586户2462人、农村3842户6518人，合计5428户8980人: the second figure of the total is that of the second figures of its parts. */
function besideIt(total: Mention, parts: readonly Mention[], reading: Reading): readonly Sum[] {
  const second = joinedTo(total, reading);
  const seconds = parts.map((part) => joinedTo(part, reading));
  const told = seconds.flatMap((each) => (each !== undefined && second !== undefined && sameKind(each, second) && !sameKind(each, total) ? [each] : []));
  return second !== undefined && told.length === parts.length && told.length > 1 ? [{ total: second, parts: told, reading: "partition" }] : [];
}

/** 2462人 of 1586户2462人. */
function joinedTo(each: Mention, reading: Reading): Mention | undefined {
  const next = reading.mentions[each.index + 1];
  return next !== undefined && next.figure.offset === endOf(each) && isAddend(next) && !sameKind(next, each) ? next : undefined;
}

function isTotal(mention: Mention, reading: Reading): boolean {
  const { figure, standing, role } = mention;
  // 三个平台合计50.4万人: how many parts there are is a figure of its own before the words.
  const count = countBefore(mention, reading);
  if (count !== undefined && count.figure.spelled && [closing, ofSoMany].some((words) => words.test(`${count.figure.text}${standing.lead}`))) return true;
  const plain = (role.kind === "level" || role.kind === "score" || isYears(mention)) && figure.comparator === undefined && figure.upTo === undefined;
  if (plain && ofAll.test(standing.lead) && figure.quantity.measure.dimension !== "none") return true;
  return plain && figure.quantity.measure.dimension !== "none" && (closing.test(standing.lead) || grand.test(standing.lead) || summedUp.test(standing.lead) || withVerb.test(standing.lead) || composed.test(standing.lead) || namedAlike.test(standing.lead) || ofSoMany.test(standing.lead));
}

/** 举办讲座18场、展览7场，共25场 · 培训医生86人、护士54人，共培训140人: no word of its own, or the verb that the list began with. */
function saysTheSame(parts: readonly Mention[], total: Mention): boolean {
  const first = parts[0] as Mention;
  if (isNamedAlike(parts, total)) return true;
  const verb = withVerb.exec(total.standing.lead)?.[1];
  if (verb !== undefined && first.standing.lead.endsWith(`分别${verb}`)) return true;
  // 分别于3月、6月和12月拨付运维经费18万元、27.5万元和42万元，累计拨付87.5万元: under one verb, in one row.
  if (verb !== undefined && first.series?.size === parts.length && parts.every((part) => part.series?.first === first.index) && new RegExp(`分别[^,。;]*${verb}[^,。;\\d]{0,8}$`).test(first.passage.text.slice(0, first.figure.offset))) return true;
  // 扶持合作社18家、家庭农场26家、龙头企业6家，共扶持经营主体50家: the verb, and a word for all of them.
  if (verb !== undefined && verb.length > 3 && parts.length > 2 && first.label.startsWith(verb.slice(0, 2)) && parts.every((part, at) => at === 0 || /^\s*、[^,、;。:()\d]{2,12}$/.test(part.passage.text.slice(endOf(parts[at - 1] as Mention), part.figure.offset)))) return true;
  if (verb !== undefined) return first.label.startsWith(verb) || parts.every((part) => part.label.includes(verb));
  const between = total.passage.text.slice(endOf(parts.at(-1) as Mention), total.figure.offset);
  const [, noun = "", word] = /^\s*([^,、;。:\d]{0,4}),\s*(共计?|合计|总计|总共)$/.exec(between) ?? [];
  // 甲镇3个村，乙镇4个村，共7个村: of the same things.
  return word !== undefined && (noun === "" || total.standing.tail.startsWith(noun)) && parts.every((part) => !isYears(part) && part.figure.quantity.measure.symbol === total.figure.quantity.measure.symbol);
}

function isNamedAlike(parts: readonly Mention[], total: Mention): boolean {
  const noun = total.label.replace(/(?:共计?|合计|总计|累计)(?:为|达)?$/, "").slice(-2);
  return namedAlike.test(total.standing.lead) && parts.length >= 2 && ((noun.length === 2 && parts.every((part) => part.label.length > 2 && part.label.endsWith(noun))) || isNamedByBoth(parts, total));
}

/** 酒驾2186起、醉驾412起，酒醉驾合计2598起: a name made of theirs, and nothing besides. */
function isNamedByBoth(parts: readonly Mention[], total: Mention): boolean {
  const name = total.label.replace(/(?:共计?|合计|总计|累计)(?:为|达)?$/, "");
  const ends = parts.map((part) => part.label.slice(-2));
  return name.length >= 3 && name.length <= 5 && ends.every((end) => end.length === 2 && [...end].every((char) => name.includes(char))) && [...name].every((char) => ends.some((end) => end.includes(char)));
}

const isYears = (mention: Mention): boolean => /^(?:years|months)$/.test(mention.figure.quantity.measure.dimension);

/** The figures of the total's kind that stand before it in its sentence, each under a name, none of them after something told in between. */
function partsBefore(total: Mention, reading: Reading): readonly Mention[] {
  const parts: Mention[] = [];
  const added = grand.test(total.standing.lead);
  for (let at = total.index - 1; at >= 0; at -= 1) {
    const each = reading.mentions[at] as Mention;
    // 增长3.98%，加上: what the first figure tells besides.
    if (added && each.standing.sentence === total.standing.sentence && (each.role.kind === "rate" || each.role.kind === "delta" || each.role.kind === "completion")) continue;
    const here = each.standing.frame === total.standing.frame && each.standing.sentence === total.standing.sentence;
    if (added && each.standing.frame !== total.standing.frame) continue;
    if (!here) {
      if (each.standing.frame !== total.standing.frame && each.standing.sentence === 0) continue;
      break;
    }
    if (!sameKind(each, total)) {
      if (each.role.kind === "level" && each.label !== "" && parts.length > 0) break;
      continue;
    }
    // 编制42名、36名，实有行政40人、事业35人，合计75人: posts and those who fill them are not added up.
    if (parts[0] !== undefined && isOfPosts(each) !== isOfPosts(parts[0])) break;
    // 增设发酵池十二个3万元: the name stands before the count.
    const named = each.label !== "" || isYears(each) || (reading.mentions[at - 1]?.label ?? "") !== "" && endOf(reading.mentions[at - 1] as Mention) === each.figure.offset;
    if (!(isAddend(each) || isYears(each)) || !(named || isInRow(each, reading)) || isOpposite(each, total)) break;
    const next = parts[0];
    const between = reading.passage.text.slice(endOf(joinedTo(each, reading) ?? each), next === undefined ? (countBefore(total, reading)?.figure.offset ?? startOf(total)) : startOf(next));
    // 甲10万元；乙5万元 · 甲10万元和乙5万元三部分组成，共计: no other clause without a figure stands between two parts.
    if (!added && !doesTheSame(each, total, between) && !/^(?:[^,、;。\d]{0,12}[,、;]?|[,;](?:[^,、;。\d]{2,16}、)+|[^,、;。\d]{0,10}(?:组成|构成),)$/.test(between.replace(/\([^)]*\)/g, "").trim())) break;
    parts.unshift(each);
    if (opening.test(reading.passage.text.slice(0, startOf(each))) || openingWord.test(each.standing.lead) || row.test(each.standing.lead)) break;
  }
  return parts;
}

/** 开展甲活动，支出38万元；开展乙活动，支出9万元，共计支出48万元: a clause that names what the next amount was spent on, each told by the total's own verb. */
function doesTheSame(part: Mention, total: Mention, between: string): boolean {
  const verb = withVerb.exec(total.standing.lead)?.[1];
  return verb !== undefined && part.standing.lead === verb && /^[,;][^,;。\d]{2,24},$/.test(between.replace(/\([^)]*\)/g, "").trim());
}

function isOfPosts({ standing: { lead } }: Mention): boolean {
  return /编制/.test(lead);
}

/** 投资额分别为120.3万元和79.7万元: their names stand before all of them. */
function isInRow(each: Mention, reading: Reading): boolean {
  const before = reading.mentions[each.index - 1];
  return row.test(each.standing.lead) || (before !== undefined && sameKind(before, each) && /^\s*(?:[、,]|和|及|与)\s*$/.test(each.passage.text.slice(endOf(before), each.figure.offset)));
}

/** 收入 is no part of what 支出合计 tells. */
function isOpposite(part: Mention, total: Mention): boolean {
  const noun = summedUp.exec(total.standing.lead)?.[1];
  return noun !== undefined && part.label.endsWith(noun === "收入" ? "支出" : "收入");
}

/** 三年共投入330万元, 3项合计66万元: how many parts the total says it has. */
function countBefore(total: Mention, reading: Reading): Mention | undefined {
  const count = reading.mentions[total.index - 1];
  return count !== undefined && reading.passage.text.slice(endOf(count), total.figure.offset) === total.standing.lead && count.figure.quantity.digits().length <= 2 && !sameKind(count, total) ? count : undefined;
}

/** 小学6年、初中3年共9年: one breath from the first part to the total. */
function isJoined(parts: readonly Mention[], total: Mention): boolean {
  const all = [...parts, total];
  return all.every((each, at) => at === 0 || /^[^,、;。]{0,6}[、和]?[^,、;。]*$/.test(each.passage.text.slice(endOf(all[at - 1] as Mention), each.figure.offset)));
}

function startOf(mention: Mention): number {
  return mention.figure.offset - leadLength(mention);
}

/** How far before the figure its own words begin; its lead has lost its spaces. */
function leadLength(mention: Mention): number {
  const before = mention.passage.text.slice(mention.standing.clauseStart, mention.figure.offset);
  const { lead } = mention.standing;
  let at = before.length;
  for (let left = lead.length; left > 0 && at > 0; at -= 1) if (!/\s/.test(before[at - 1] as string)) left -= 1;
  return before.length - at;
}

/** 日均活跃1.15万人；公众号粉丝18.4万人，…，三个平台合计54.0万人: those behind the last semicolon, where none of all make up the total and swapped digits show that they do. */
function lastSlipping(total: Mention, parts: readonly Mention[]): readonly Mention[] | undefined {
  const own = parts.filter(({ standing }) => standing.segment === total.standing.segment);
  return own.length >= 2 && own.length < parts.length && shortestTying(total, parts) === undefined && slipsBy(total, own, 3) ? own : undefined;
}

/** The last few of them that make up the total: an earlier list may stand in the same sentence. */
function shortestTying(total: Mention, parts: readonly Mention[]): readonly Mention[] | undefined {
  for (let from = parts.length - 2; from >= 0; from -= 1) if (ties(total, parts.slice(from))) return parts.slice(from);
  return undefined;
}
