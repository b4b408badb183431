import { measureOf, Quantity, type Measure, type ScannedFigure } from "../../../quantity/index.js";

const compared = /(?:较|比|与|同)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期|决算|预算|支出|数|的)*$/;
const moves = /^(?:相比,?)?(?:增加|减少|增长|下降|上升|降低|压减|增|减)(?:了)?$/;

/** 分别为4125.49、4143.91万元 · 各减少1267.86，2570.97万元: of figures told in a row the last one's unit is that of all. */
export function withUnitsOfSeries(figures: readonly ScannedFigure[], text: string): readonly ScannedFigure[] {
  const told = [...figures];
  for (let at = told.length - 2; at >= 0; at -= 1) {
    const [figure, next] = [told[at] as ScannedFigure, told[at + 1] as ScannedFigure];
    const bare = figure.quantity.measure.dimension === "none" && figure.quantity.measure.symbol === "" && figure.comparator === undefined && figure.upTo === undefined;
    if (!bare || !/^(?:money|ratio|person)$/.test(next.quantity.measure.dimension)) continue;
    const joined = /^\s*(?:[、,]|和|与|及)\s*$/.test(text.slice(figure.offset + figure.length, next.offset));
    if (joined && opensSeries(figures, at, text)) told[at] = { ...figure, quantity: Quantity.printed(figure.quantity.digits(), next.quantity.measure, figure.quantity.looseness) };
  }
  return told;
}

/** 分别 or 各 stands right before the first of the bare figures in the row. */
function opensSeries(figures: readonly ScannedFigure[], at: number, text: string): boolean {
  const start = (figures[at] as ScannedFigure).offset;
  const before = figures[at - 1];
  const lead = text.slice(before === undefined ? 0 : before.offset + before.length, start);
  if (before !== undefined && before.quantity.measure.dimension === "none" && /^\s*(?:[、,]|和|与|及)\s*$/.test(lead)) return opensSeries(figures, at - 1, text);
  return /(?:分别|依次|各)(?:为|是|达|增加|增长|减少|下降|降低|上升|提高|占|完成|支出|安排|下达|拨付|[^,。;:、\d]{0,4})(?:了|为)?$/.test(lead.replace(/\s+/g, ""));
}

/** 较上年2.5减少1.95万元: what something is compared with is told in the unit of the change right behind it. */
export function withUnitsOfMoves(figures: readonly ScannedFigure[], text: string): readonly ScannedFigure[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    const bare = figure.quantity.measure.dimension === "none" && figure.quantity.measure.symbol === "";
    if (!bare || next === undefined || next.quantity.measure.dimension === "none" || next.quantity.measure.dimension === "ratio") return figure;
    const said = compared.test(text.slice(0, figure.offset).replace(/\s+/g, "")) && moves.test(text.slice(figure.offset + figure.length, next.offset).replace(/\s+/g, ""));
    return said ? { ...figure, quantity: Quantity.printed(figure.quantity.digits(), next.quantity.measure, figure.quantity.looseness) } : figure;
  });
}

/** 执行数1032.44（含中央资金689.31万元，…）: a bare amount whose bracket tells what it is made up of is in the unit of its parts. */
export function withUnitsOfParts(figures: readonly ScannedFigure[], text: string): readonly ScannedFigure[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    const bare = figure.quantity.measure.dimension === "none" && figure.quantity.measure.symbol === "" && figure.comparator === undefined && figure.upTo === undefined;
    if (!bare || next?.quantity.measure.dimension !== "money") return figure;
    const called = /(?:执行数|预算数|决算数|资金|金额|支出|收入|总额|总投资|经费)(?:共?计|合计|为|是|共|达)*$/.test(text.slice(0, figure.offset).replace(/\s+/g, ""));
    const opened = /^\s*\(\s*(?:含|其中|包括|包含)[^()\d]*$/.test(text.slice(figure.offset + figure.length, next.offset));
    return called && opened ? { ...figure, quantity: Quantity.printed(figure.quantity.digits(), next.quantity.measure, figure.quantity.looseness) } : figure;
  });
}

const opensParts = /^\s*(?:\([\u4e00-\u9fff]\))?[^,、;。:\d]{0,6}[,:]?\s*(?:其中|包括|分别为|分别是)[:,]?[^,、;。:\d]*$/;

/** 12486卷(件)，其中文书档案9120件、专业档案2814卷: of a total counted in either, its parts are counted in the one or the other, and all in the same. */
export function withUnitsOfEither(figures: readonly ScannedFigure[], text: string): readonly ScannedFigure[] {
  const told = figures.map((figure, index) => inUnitBefore(figure, figures[index - 1], text));
  figures.forEach((total, index) => {
    const next = figures[index + 1];
    const symbol = counterOf(total);
    const end = total.offset + total.length;
    const other = /\(([\u4e00-\u9fff])\)$/.exec(total.text)?.[1] ?? /^\s*\(([\u4e00-\u9fff])\)/.exec(text.slice(end))?.[1];
    if (next === undefined || other === undefined || symbol.length !== 1 || other === "次" || !opensParts.test(text.slice(end, next.offset))) return;
    const stop = text.slice(end).search(/[;。]/);
    // 12.68万头(只)，其中牛1.46万头、羊10.87万只、马驼0.35万匹: of a herd some are counted otherwise still.
    const counted = herd.includes(symbol) && herd.includes(other) ? herd : [symbol, other];
    const parts = figures.flatMap((part, at) => (at > index && (stop < 0 || part.offset < end + stop) && counted.includes(counterOf(part)) ? [at] : []));
    if (new Set(parts.map((at) => counterOf(figures[at] as ScannedFigure))).size < 2) return;
    for (const at of parts) {
      const { quantity } = told[at] as ScannedFigure;
      const tens = /^[万亿千百]*/.exec(quantity.measure.symbol)?.[0] ?? "";
      told[at] = { ...(told[at] as ScannedFigure), quantity: Quantity.printed(quantity.digits(), measureOf(`${tens}${symbol}`), quantity.looseness) };
    }
  });
  return told;
}

/** 头 of 万头. */
const counterOf = ({ quantity }: ScannedFigure): string => quantity.measure.symbol.replace(/^[万亿千百]+/, "");
const herd = ["头", "只", "匹", "峰", "羽", "口"];

/** 图文5871条、直播455场(条): the member before says of the two units which it is counted by. */
function inUnitBefore(figure: ScannedFigure, before: ScannedFigure | undefined, text: string): ScannedFigure {
  const end = figure.offset + figure.length;
  const other = /\(([\u4e00-\u9fff])\)$/.exec(figure.text)?.[1] ?? /^\s*\(([\u4e00-\u9fff])\)/.exec(text.slice(end))?.[1];
  if (before === undefined || other === undefined || before.quantity.measure.symbol !== other || figure.quantity.measure.symbol.length !== 1 || !/^\s*、[^,、;。:()\d]*$/.test(text.slice(before.offset + before.length, figure.offset))) return figure;
  return { ...figure, quantity: Quantity.printed(figure.quantity.digits(), before.quantity.measure, figure.quantity.looseness) };
}

const bareList = /^[^,。;:()\d]{0,6}\(\s*(?:其中[:,]?)?((?:[\u4e00-\u9fff]{2,8}\d+[、,])+[\u4e00-\u9fff]{2,8}\d+)\s*\)/;
const counters = /^(?:[人名个家所户件辆台张场次处条项]|人次)$/;

/** 编制88名(行政32、事业56): the bare numbers of a bracket, each with its name, are in the unit of what it stands behind. */
export function withUnitsOfBrackets(figures: readonly ScannedFigure[], text: string): readonly ScannedFigure[] {
  const told = [...figures];
  for (const total of figures) {
    const end = total.offset + total.length;
    const list = counters.test(total.quantity.measure.symbol) ? bareList.exec(text.slice(end)) : null;
    if (list === null) continue;
    const [from, to] = [end + list[0].indexOf("("), end + list[0].length];
    figures.forEach((figure, at) => {
      const inside = figure.offset > from && figure.offset < to && figure.quantity.measure.symbol === "" && figure.quantity.measure.dimension === "none";
      if (inside) told[at] = { ...figure, quantity: Quantity.printed(figure.quantity.digits(), total.quantity.measure, figure.quantity.looseness) };
    });
  }
  return told;
}

const declaring = /(?:金额|货币|资金|计量|以下)?单位[^,。;:\d]{0,14}(?:均)?(?:为|是|:|以)\s*[“"]?(万元|亿元|元)|金额(?:均)?以[“"]?(万元|亿元|元)[”"]?(?:为单位|表示|列示|计)/;
/** A note on units stands at the head of the report or under a heading. */
const noteWithin = 16;

/** 金额单位：万元（另有注明的除外）: what a report's note says its bare amounts are in. Notes of two units, as tables of their own have, say nothing. */
export function declaredUnit(texts: readonly string[]): Measure | undefined {
  const told = texts.slice(0, noteWithin).flatMap((text) => {
    const [, one, other] = declaring.exec(text) ?? [];
    return one ?? other ?? [];
  });
  const [unit] = told;
  return unit !== undefined && told.every((each) => each === unit) ? measureOf(unit) : undefined;
}

/** No amount: a score, a rate, a weight, a mean. */
const noAmount = /得分|评分|分值|分数|总分|满分|扣分|系数|指数|浓度|权重|率(?!先)|[pP][HhMm]|(?:比例|比值|占比|之比|倍|版本|编号|第|第[一二三四五六七八九十]+[章节条款]|[图表]|附件)(?:为|是|达|约|:|\s)*$/;

/** 县级32.00，余4.00收回 under such a note: two decimals, as amounts are printed, and no unit of their own. */
export function withDeclaredUnit(figures: readonly ScannedFigure[], text: string, declared: Measure | undefined): readonly ScannedFigure[] {
  if (declared === undefined) return figures;
  return figures.map((figure) => {
    const bare = figure.quantity.measure.dimension === "none" && figure.quantity.measure.symbol === "" && figure.comparator === undefined && figure.upTo === undefined && figure.quantity.decimals === 2;
    const [before, after] = [/[^,。;:()]*[,。;:()]?\s*$/.exec(text.slice(0, figure.offset))?.[0] ?? "", text.slice(figure.offset + figure.length)];
    const standsAlone = /(?:[\u4e00-\u9fff”"、,:()+]|20\d\d年)\s*$/.test(before) && !noAmount.test(before) && /^\s*(?:[,。;:、()+]|$|(?:增加|减少|增长|下降|和|与|及|收回|结转|结余|由|用于|元)(?!分))/.test(after);
    return bare && standsAlone ? { ...figure, quantity: Quantity.printed(figure.quantity.digits(), declared, figure.quantity.looseness) } : figure;
  });
}
