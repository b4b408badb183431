import { Quantity, type ScannedFigure } from "../../../quantity/index.js";

const compared = /(?:较|比|与|同)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期|决算|预算|支出|数|的)*$/;
const moves = /^(?:相比,?)?(?:增加|减少|增长|下降|上升|降低|压减|增|减)(?:了)?$/;

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
