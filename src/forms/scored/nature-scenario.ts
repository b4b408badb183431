import { Fact, type FundingRow, type NatureRow, type Scenario } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";

const columns: readonly (readonly [keyof Pick<FundingRow, "actual" | "fullYear" | "initial">, Scenario])[] = [
  ["actual", "actual"],
  ["fullYear", "full-year-budget"],
  ["initial", "initial-budget"],
];

/**
 * 按收入性质分 and 按支出性质分 do not say what they split. It is what they come to: a unit that fills in its budget there,
 * where other than its budget was spent, tells the budget of its 基本支出, not what that came to in the accounts.
 */
export function natureScenario(rows: readonly NatureRow[], printed: Fact | undefined, funds: FundingRow | undefined): readonly NatureRow[] {
  const sum = Quantity.sumOf(rows.flatMap(({ amount }) => amount.quantity ?? []));
  const whole = [sum, printed?.quantity].filter((each) => each !== undefined);
  const scenario = whole.flatMap((each) => columns.find(([column]) => ties(each, funds?.[column]))?.[1] ?? [])[0];
  return scenario === undefined || scenario === "actual" ? rows : rows.map((row) => ({ ...row, amount: retold(row.amount, scenario) }));
}

function ties(sum: Quantity, due: Fact | undefined): boolean {
  return due?.quantity !== undefined && due.quantity.measure.dimension === sum.measure.dimension && sum.ties(due.quantity);
}

function retold(fact: Fact, scenario: Scenario): Fact {
  return new Fact({ ...fact, aspects: { ...fact.aspects, scenario } });
}
