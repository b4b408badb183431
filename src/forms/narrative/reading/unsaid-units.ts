import { Quantity, type ScannedFigure } from "../../../quantity/index.js";

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
    const { symbol } = total.quantity.measure;
    const end = total.offset + total.length;
    const other = /\(([\u4e00-\u9fff])\)$/.exec(total.text)?.[1] ?? /^\s*\(([\u4e00-\u9fff])\)/.exec(text.slice(end))?.[1];
    if (next === undefined || other === undefined || symbol.length !== 1 || other === "次" || !opensParts.test(text.slice(end, next.offset))) return;
    const stop = text.slice(end).search(/[;。]/);
    const parts = figures.flatMap((part, at) => (at > index && (stop < 0 || part.offset < end + stop) && [symbol, other].includes(part.quantity.measure.symbol) ? [at] : []));
    if (new Set(parts.map((at) => figures[at]?.quantity.measure.symbol)).size < 2) return;
    for (const at of parts) {
      const { quantity } = told[at] as ScannedFigure;
      told[at] = { ...(told[at] as ScannedFigure), quantity: Quantity.printed(quantity.digits(), total.quantity.measure, quantity.looseness) };
    }
  });
  return told;
}

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
