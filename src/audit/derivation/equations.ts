import { Fact, type Concept, type Submission } from "../../model/index.js";
import { key, type Figures, type Key } from "./figures.js";

/** An operand: a figure by what it tells, wherever it is told, or one very fact. */
export type Operand = Key | Fact;

/**
 * What ties figures together, each way round: a total and its parts; a figure and last year's by the change told, in
 * amount or in per cent; a part and its whole by the share told.
 */
export type Equation =
  | { readonly kind: "sum"; readonly total: Operand; readonly parts: readonly Operand[] }
  | { readonly kind: "change"; readonly current: Operand; readonly prior: Key; readonly delta: Fact }
  | { readonly kind: "growth"; readonly current: Operand; readonly prior: Key; readonly rate: Fact }
  | { readonly kind: "share"; readonly part: Operand; readonly whole: Operand; readonly rate: Fact };

/** What makes up what, by definition. A total and 基本支出 and 项目支出 only where this year's figures say so. */
const byDefinition: readonly (readonly [Concept, ...Concept[]])[] = [
  ["sangong", "sangong.vehicle", "sangong.abroad", "sangong.reception"],
  ["sangong.vehicle", "sangong.vehicle.purchase", "sangong.vehicle.operation"],
];
const ifItHolds: readonly (readonly [Concept, ...Concept[]])[] = [["expenditure.total", "expenditure.basic", "expenditure.project"]];

export function equationsOf(submission: Submission, figures: Figures): readonly Equation[] {
  const operand = (fact: Fact): Operand => figures.keyOf(fact) ?? fact;
  const told = submission.narratives.flatMap((report) => report.relations).flatMap((relation): Equation[] => {
    switch (relation.kind) {
      case "sum":
        return relation.reading === "partition" ? [{ kind: "sum", total: operand(relation.total), parts: relation.parts.map(operand) }] : [];
      case "change": {
        const { current, delta, rate } = relation;
        const concept = current?.aspects.concept;
        if (current === undefined || concept === undefined || figures.keyOf(current) !== key(concept, "actual") || relation.base !== "prior-year") return [];
        const shared = { current: operand(current), prior: key(concept, "prior-actual") };
        return [
          ...(delta?.quantity === undefined ? [] : [{ kind: "change" as const, ...shared, delta }]),
          ...(rate?.quantity === undefined ? [] : [{ kind: "growth" as const, ...shared, rate }]),
        ];
      }
      case "share":
        return relation.rate.quantity === undefined ? [] : [{ kind: "share", part: operand(relation.part), whole: operand(relation.whole), rate: relation.rate }];
      case "completion":
        return relation.rate.quantity === undefined ? [] : [{ kind: "share", part: operand(relation.actual), whole: operand(relation.budget), rate: relation.rate }];
      default:
        return [];
    }
  });
  const inTables = submission.baseTables.flatMap((table) => {
    const items = table.rows.filter((row) => row.concept === "expenditure.project.item");
    const total = table.rows.find((row) => row.concept === "expenditure.project");
    return (["actual", "priorActual"] as const).flatMap((column): Equation[] => {
      const parts = items.flatMap((row) => (row[column]?.quantity === undefined ? [] : [row[column]]));
      const whole = total?.[column];
      return whole?.quantity === undefined || parts.length < 2 ? [] : [{ kind: "sum", total: operand(whole), parts }];
    });
  });
  const defined = [...byDefinition, ...ifItHolds.filter((each) => holdsNow(each, figures))].flatMap(([total, ...parts]) =>
    (["actual", "prior-actual"] as const).map((when): Equation => ({ kind: "sum", total: key(total, when), parts: parts.map((part) => key(part, when)) })),
  );
  return [...told, ...inTables, ...defined];
}

/** Whether some tellings of this year's figures add up. */
function holdsNow([total, ...parts]: readonly [Concept, ...Concept[]], { told }: Figures): boolean {
  const tellings = (concept: Concept): Fact[] => [...(told.get(key(concept, "actual")) ?? [])];
  const sums = parts.map(tellings).reduce<Fact[][]>((all, some) => all.flatMap((before) => some.map((fact) => [...before, fact])), [[]]);
  return tellings(total).some((whole) =>
    sums.some((some) => {
      const [first, ...others] = some.flatMap((fact) => fact.quantity ?? []);
      if (first === undefined || whole.quantity === undefined || others.some((other) => other.measure.dimension !== first.measure.dimension)) return false;
      return first.measure.dimension === whole.quantity.measure.dimension && whole.quantity.ties(others.reduce((sum, each) => sum.plus(each), first));
    }),
  );
}
