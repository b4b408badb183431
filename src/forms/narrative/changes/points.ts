import { type ChangeRelation, Fact } from "../../../model/index.js";
import { type Measure, Quantity } from "../../../quantity/index.js";
import { arriving, endOf, type FactBook, falling, isExact, type Mention, placeOf, quoteAcross, type Reading, rising, sameKind } from "../reading/index.js";

/** 提高, 同比下降了, 降幅达: the words of the change alone; a name before them would be that of another rate. */
const moved = /^[,\s]*(?:[两三四五]年(?:间|来)?|半年(?:间|来)?|[人户亩生]均|共|累计|同比|整体|总体|合计|实际|比例|比率|占比)*(?:提高|提升|上升|增长|增加|上涨|下降|降低|减少|回落|下滑|压减|缩小|降幅|升幅|增幅|减幅|涨幅|高出?|低|超出?|超过|加快|放缓)(?:了|为|达|约)*$/;

/** 比上年的94.1%, 较治理前的38%, 比目标值95%: what the rate before it is compared with. */
const compared = /^[,\s]*(?:相?比较?|相?较|对比)(?:于)?(?:上年度?|去年|20\d\d年度?|年初|(?:项目)?(?:治理|改造|实施|整治)前|基期|(?:年初|年度|全年|绩效|预期)*(?:计划|目标|任务|指标|标准)+[值数]?)(?:同期|末|底)?(?:增速|增幅|水平)?的?(?:为|是)?$/;

/** 参保率98.5%，上年97.5%，提高1个百分点: last year's, told between. */
const lastYears = /^[,\s]*(?:而)?(?:上年度?|去年)(?:同期)?(?:为|是)?$/;

/** 入园率由81.3%提高到90.1%，提高8.8个百分点 · 满意度96.3%，比上年的94.1%提高2.2个百分点: a rate that moved from one figure to another, and by how many points. */
export function pointsMoved(reading: Reading, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((delta): ChangeRelation[] => {
    const { dimension } = delta.figure.quantity.measure;
    const behind = dimension === "percentage-point" ? movedFromBracket(reading, delta, book) : undefined;
    if (behind !== undefined) return [behind];
    // 两年提高9.2个百分点: how long it took is a figure of its own.
    const last = reading.mentions[delta.index - 1];
    const at = last?.figure.spelled && last.figure.quantity.measure.dimension === "years" ? delta.index - 1 : delta.index;
    const [one, other] = [reading.mentions[at - 2], reading.mentions[at - 1]];
    // 由95%提高到98%，三年累计提高5个百分点: over more years than the two rates are apart.
    if (at < delta.index && /累计|共/.test(delta.standing.lead) && !/20\d\d年/.test(reading.mentions[at - 2]?.standing.lead ?? "")) return [];
    if (one === undefined || other === undefined || !(dimension === "percentage-point" ? [one, other].every(isRate) : areLevels([one, other, delta]))) return [];
    const all = [one, other, delta];
    const bracketed = bracketedPoints(one, other, delta, book);
    if (bracketed !== undefined) return [bracketed];
    const after = compared.test(other.standing.lead) || lastYears.test(other.standing.lead);
    const [prior, current] = after ? [other, one] : [one, other];
    // 经费38.86，比预算46.00节约7.14，比上年37.15增加1.71: how far it was from the one is not what moved from the other.
    if (after && apart.test(current.standing.lead)) return [];
    if (!all.every((each) => each.standing.frame === delta.standing.frame && each.standing.sentence === delta.standing.sentence && isExact(each))) return [];
    // 较35微克/立方米下降4微克/立方米: what the figure before is counted by.
    const lead = delta.standing.lead.replace(/^\/[\u4e00-\u9fff]{1,3}(?=提|上|增|下|降|减|回|升|高|低)/, "");
    const sign = falling.test(lead) || /(?:低|放缓)$/.test(lead) ? -1 : rising.test(lead) || /(?:[高超](?:出|过)?|加快)$/.test(lead) ? 1 : 0;
    // 累计提高0.11（自项目启动算起）: since when is told behind.
    if (/^[^,。;]{0,6}\(\s*[自从较比]/.test(delta.passage.text.slice(endOf(delta)))) return [];
    if (sign === 0 || !moved.test(lead) || /[比较同与]|其中/.test(lead) || (after ? !all.every((each) => each.standing.segment === delta.standing.segment) : !/[由从][^,。;]*$/.test(prior.standing.lead) || !arriving.test(arrivedAt(current)))) return [];
    const points = delta.figure.quantity;
    return [{ kind: "change", base: "untold", current: inPoints(current, points.measure, book), prior: inPoints(prior, points.measure, book), delta: withQuantity(book.factOf(delta), sign < 0 ? points.negated() : points), quote: quoteAcross(all), place: placeOf(delta) }];
  });
}

const apart = /^(?:节约|节支|超支|增加|减少|提高|提升|上升|增长|下降|降低|回落|[高低多少])(?:出|了)?$/;

const higher = /^(?:提高|提升|上升|增长|增加|高出?|超出?)(?:了)?$/;
const lower = /^(?:下降|降低|减少|回落|低)(?:了)?$/;

/** 破案率69.9%，高出上年（64.2%）5.7个百分点 · 满意度91.3%，比上年（89.6%）高1.7个百分点: last year's alone in a bracket, within the words of the change. */
function bracketedPoints(current: Mention, prior: Mention, delta: Mention, book: FactBook): ChangeRelation | undefined {
  const { text } = delta.passage;
  const [before, after] = [text.slice(current.figure.offset + current.figure.length, prior.figure.offset), text.slice(prior.figure.offset + prior.figure.length, delta.figure.offset)];
  const opened = /^\s*,\s*(?:(高|低)[出于]|[比较])(?:上年度?|去年|20\d\d年度?|上年同期|目标值?|年初|全[国省市州县区](?:平均|同期)*(?:水平|增幅|增速|值|数)?)(?:的)?\(\s*(?:为)?$/.exec(before.replace(/\s/g, ""));
  const closed = /^\s*\)\s*([^,。;]*)$/.exec(after);
  if (opened === null || closed === null || prior.standing.frame === current.standing.frame || delta.standing.frame !== current.standing.frame || ![current, prior, delta].every(isExact)) return undefined;
  const words = (closed[1] ?? "").replace(/\s/g, "");
  const sign = opened[1] !== undefined ? (words === "" ? (opened[1] === "高" ? 1 : -1) : 0) : higher.test(words) ? 1 : lower.test(words) ? -1 : 0;
  if (sign === 0) return undefined;
  const points = delta.figure.quantity;
  return { kind: "change", base: "untold", current: inPoints(current, points.measure, book), prior: inPoints(prior, points.measure, book), delta: withQuantity(book.factOf(delta), sign < 0 ? points.negated() : points), quote: quoteAcross([current, prior, delta]), place: placeOf(delta) };
}

/** 优良率92.6%，较上年提高1.4个百分点（上年91.2%）: last year's rate alone in a bracket behind the points. */
function movedFromBracket({ mentions, passage: { text } }: Reading, delta: Mention, book: FactBook): ChangeRelation | undefined {
  const [current, prior] = [mentions[delta.index - 1], mentions[delta.index + 1]];
  const { lead } = delta.standing;
  if (current === undefined || prior === undefined || ![current, prior].every(isRate) || ![current, delta, prior].every(isExact) || !/^[,\s]*(?:相?比|相?较|与|同)?(?:于)?(?:上年度?|去年|20\d\d年度?)?(?:同期)?(?:相比)?,?(?:同比)?(?:提高|提升|上升|增加|增长|下降|降低|减少)(?:了)?$/.test(lead)) return undefined;
  const alone = /^\s*\(\s*(?:上年度?|去年|20\d\d年度?)(?:同期|末|底)?(?:为|是)?\s*$/.test(text.slice(endOf(delta), prior.figure.offset).replace(/^(?:个百分点|百分点)/, "")) && /^\s*\)/.test(text.slice(endOf(prior)));
  if (!alone || current.standing.frame !== delta.standing.frame || current.standing.sentence !== delta.standing.sentence || current.standing.segment !== delta.standing.segment) return undefined;
  const points = delta.figure.quantity;
  return { kind: "change", base: "untold", current: inPoints(current, points.measure, book), prior: inPoints(prior, points.measure, book), delta: withQuantity(book.factOf(delta), falling.test(lead) ? points.negated() : points), quote: quoteAcross([current, delta, prior]), place: placeOf(delta) };
}

/** 单价由86元降至77.4元，降幅10% · 人均耗时由45分钟缩短至36分钟，缩短20%: the rate behind what one costs, or took, before and after, the change told between or not. */
export function ratesApiece(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly ChangeRelation[] {
  return reading.mentions.flatMap((rate): ChangeRelation[] => {
    const before = reading.mentions.slice(Math.max(0, rate.index - 3), rate.index);
    const to = before.at(-1)?.role.kind === "each" && arriving.test(arrivedAt(before.at(-1) as Mention)) ? before.at(-1) : before.at(-2);
    const from = to === undefined ? undefined : reading.mentions[to.index - 1];
    if (rate.figure.quantity.measure.symbol !== "%" || known.has(rate) || !isExact(rate) || from === undefined || to === undefined || !moved.test(rate.standing.lead)) return [];
    const told = [from, to].every((each) => each.role.kind === "each" && isExact(each) && each.standing.frame === rate.standing.frame && each.standing.sentence === rate.standing.sentence && each.standing.segment === rate.standing.segment) && sameKind(from, to);
    if (!told) return [];
    const [prior, current] = [from.figure.quantity, to.figure.quantity];
    const sign = current.compare(prior);
    if (!/[由从][^,。;]*$/.test(from.standing.lead) || !arriving.test(arrivedAt(to)) || sign === 0 || prior.isZero || (falling.test(rate.standing.lead) ? sign > 0 : rising.test(rate.standing.lead) ? sign < 0 : true)) return [];
    return [{ kind: "change", base: "untold", current: book.factOf(to), prior: book.factOf(from), rate: book.factOf(rate, sign < 0 ? "negative" : "plain"), quote: quoteAcross([from, to, rate]), place: placeOf(rate) }];
  });
}

/** 降至每吨: the words of arriving, whatever it is counted by. */
const arrivedAt = ({ standing }: Mention): string => standing.lead.replace(/每[^,。;每\d]{1,3}$/, "");

/** 得分91.25分，较上年度的87.5分提高3.75分 · 系数由0.52提高到0.58，提高0.06 · 单价由38元/平方米降至34.2元/平方米，下降3.8元/平方米: scores, bare numbers and what one costs move as rates do. */
function areLevels(all: readonly Mention[]): boolean {
  const measures = all.map(({ figure }) => figure.quantity.measure);
  const { dimension, symbol } = measures[0] as Measure;
  // 人均标准由84元提高到89元，人均增加5元: where it arrived need not say again that it is of each.
  const apiece = all.every(({ role }) => role.kind === "each" || (role.kind === "level" && role.arrives === true)) && all[0]?.role.kind === "each";
  return measures.every((each) => each.dimension === dimension && each.symbol === symbol) && (dimension === "score" || (dimension === "none" && symbol === "") || apiece);
}

const isRate = ({ figure }: Mention): boolean => figure.quantity.measure.symbol === "%";

/** A rate counted in points, as what lies between two rates is. */
export function inPoints(mention: Mention, points: Measure, book: FactBook): Fact {
  return withQuantity(book.factOf(mention), Quantity.printed(mention.figure.quantity.digits(), points));
}

export function withQuantity(fact: Fact, quantity: Quantity): Fact {
  return new Fact({ ...fact, quantity });
}
