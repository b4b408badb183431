import type { Cell } from "../../document/index.js";
import { Fact, type Aspects, type FundingRow } from "../../model/index.js";
import { fraction, percent, Quantity } from "../../quantity/index.js";
import { factOf } from "../cell-fact.js";
import type { Header } from "../rows.js";
import type { FundColumn } from "../words.js";

/**
 * 执行率 in the total's row. 20 printed without % says 20 %; 0.992, where neither the cell nor its header has the sign, says
 * 99.2 %: a percentage that has lost its format. 0.1 has lost digits as well: it stands for all that rounds to it. In a
 * text whose columns were lost such a figure may be from another column, and is a rate only if it fits.
 */
export function executionRate(cell: Cell, header: Header<FundColumn>, aspects: Pick<Aspects, "year" | "subject">, total: FundingRow | undefined): Fact | undefined {
  const fact = factOf(cell, { ...aspects, concept: "execution.rate" }, "执行率", percent);
  const { quantity } = fact;
  const signed = /[%％]/.test(fact.text + (header.cells.get("rate")?.text ?? ""));
  if (quantity === undefined || signed || quantity.value.lte(0) || quantity.value.gt(1)) return fact;
  const told = readings(quantity).map((reading) => new Fact({ ...fact, quantity: reading }));
  const { grid, recovered } = header.row.table;
  const isLost = grid === "ragged" || recovered !== undefined;
  return told.find((each) => fits(each, total)) ?? (isLost ? undefined : told[0]);
}

/**
 * 执行率 in the row of one source: a fact of its own kind, so that it is held against no other telling of the form's rate. In
 * a text whose columns were lost only a figure that bears its % is one.
 */
export function sourceRate(cell: Cell, header: Header<FundColumn>, aspects: Pick<Aspects, "year" | "subject">, source: FundingRow): Fact | undefined {
  const { grid, recovered } = header.row.table;
  if ((grid === "ragged" || recovered !== undefined) && !/[%％]/.test(cell.text)) return undefined;
  const fact = executionRate(cell, header, aspects, source);
  return fact?.state !== "figure" ? undefined : new Fact({ ...fact, aspects: { ...fact.aspects, concept: "other" } });
}

function readings(printed: Quantity): readonly Quantity[] {
  const part = Quantity.printed(printed.digits(), fraction);
  return printed.decimals === 1 ? [part] : [Quantity.printed(printed.value.times(100).toFixed(Math.max(0, printed.decimals - 2)), percent), part];
}

function fits({ quantity }: Fact, total: FundingRow | undefined): boolean {
  const [budget, spent] = [total?.fullYear?.quantity, total?.actual?.quantity];
  return budget !== undefined && spent !== undefined && !budget.isZero && quantity?.roundsFrom(spent.dividedBy(budget)) === true;
}
