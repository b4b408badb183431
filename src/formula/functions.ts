import type { AstExpression } from "@borgar/fx";
import type { Cell } from "../document/index.js";
import { aggregate, sumOfProducts, total, type AggregateName, type Argument } from "./aggregate.js";
import type { Area } from "./area.js";
import type { Reckoned } from "./arithmetic.js";
import type { Sheet } from "./book.js";
import { criterionOf, type Criterion } from "./criteria.js";
import { floored, rounded } from "./rounding.js";
import { failed, truth, Unknowable, valueOf, whole, type Numeric, type Value } from "./value.js";

type Node = AstExpression | null;

/** What functions ask of whoever works out a formula. */
export interface Evaluator {
  value(node: Node): Value;
  number(node: Node): Numeric | Extract<Value, { kind: "error" }>;
  /** The rectangle a node names; undefined where it is no reference. */
  area(node: Node): { readonly sheet: Sheet; readonly area: Area } | undefined;
  cells(place: { readonly sheet: Sheet; readonly area: Area }): readonly Cell[];
  reckon(reckoned: Reckoned): Value;
  /** Notes that another program may see the result otherwise. */
  doubt(): void;
}

type Function = (nodes: readonly Node[], work: Evaluator) => Value;

const aggregates = ["SUM", "AVERAGE", "MAX", "MIN", "COUNT", "COUNTA", "PRODUCT"] as const satisfies readonly AggregateName[];

/** SUBTOTAL's numbers; 101 and up pass over rows hidden by hand as well. */
const subtotals: Readonly<Record<number, AggregateName>> = { 1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 4: "MAX", 5: "MIN", 6: "PRODUCT", 9: "SUM" };

const functions: Readonly<Record<string, Function>> = {
  ...Object.fromEntries(aggregates.map((name): [string, Function] => [name, (nodes, work) => aggregate(name, nodes.map((node) => argument(node, work)))])),
  ROUND: (nodes, work) => roundedBy("ROUND", nodes, work),
  ROUNDUP: (nodes, work) => roundedBy("ROUNDUP", nodes, work),
  ROUNDDOWN: (nodes, work) => roundedBy("ROUNDDOWN", nodes, work),
  INT: ([node = null], work) => onNumber(node, work, floored),
  ABS: ([node = null], work) => onNumber(node, work, (figure) => ({ value: { ...figure, value: figure.value.abs() } })),
  IF: ([test = null, yes, no], work) => {
    const answer = truthOf(work.value(test));
    if (typeof answer !== "boolean") return answer;
    const chosen = answer ? yes : no;
    return chosen === undefined ? truth(answer) : chosen === null ? whole(0) : work.value(chosen);
  },
  IFERROR: ([node = null, otherwise = null], work) => {
    const value = work.value(node);
    return value.kind === "error" ? work.value(otherwise) : value;
  },
  AND: (nodes, work) => logical(nodes, work, (answers) => answers.every(Boolean)),
  OR: (nodes, work) => logical(nodes, work, (answers) => answers.some(Boolean)),
  NOT: (nodes, work) => logical(nodes, work, ([answer]) => answer === false),
  SUMIF: ([where = null, criterion = null, what], work) => sumWhere([[where, criterion]], what ?? where, work),
  SUMIFS: ([what = null, ...pairs], work) => sumWhere(paired(pairs), what, work),
  COUNTIF: ([where = null, criterion = null], work) => whole(matching([[where, criterion]], work).filter(Boolean).length),
  COUNTIFS: (nodes, work) => whole(matching(paired(nodes), work).filter(Boolean).length),
  SUMPRODUCT: (nodes, work) => sumOfProducts(nodes.map((node) => grid(node, work))),
  SUBTOTAL: ([code = null, ...nodes], work) => subtotal(work.number(code), nodes, work),
};

/** @throws Unknowable for a function that is not worked out here */
export function callFunction(name: string, nodes: readonly Node[], work: Evaluator): Value {
  const known = functions[name];
  if (known === undefined) throw new Unknowable("function");
  return known(nodes, work);
}

function argument(node: Node, work: Evaluator): Argument {
  const place = work.area(node);
  return place === undefined ? { kind: "single", value: work.value(node) } : { kind: "range", values: work.cells(place).map(valueOf) };
}

function onNumber(node: Node, work: Evaluator, change: (figure: Numeric) => Reckoned): Value {
  const figure = work.number(node);
  return figure.kind === "error" ? figure : work.reckon(change(figure));
}

function roundedBy(name: "ROUND" | "ROUNDUP" | "ROUNDDOWN", [node = null, places = null]: readonly Node[], work: Evaluator): Value {
  const digits = work.number(places);
  if (digits.kind === "error") return digits;
  const whole = digits.value.round(0, 0).toNumber();
  if (Math.abs(whole) > 30) throw new Unknowable("value");
  return onNumber(node, work, (figure) => rounded(name, figure, whole));
}

function truthOf(value: Value): boolean | Extract<Value, { kind: "error" }> {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "number":
      return !value.value.eq(0);
    case "blank":
      return false;
    case "error":
      return value;
    case "text":
      throw new Unknowable("value");
  }
}

function logical(nodes: readonly Node[], work: Evaluator, decide: (answers: readonly boolean[]) => boolean): Value {
  const answers: boolean[] = [];
  for (const node of nodes) {
    const given = argument(node, work);
    // Of a range, only numbers and truth values are asked.
    const values = given.kind === "single" ? [given.value] : given.values.filter((value) => value.kind !== "blank" && value.kind !== "text");
    for (const value of values) {
      const answer = truthOf(value);
      if (typeof answer !== "boolean") return answer;
      answers.push(answer);
    }
  }
  return answers.length === 0 ? failed("#VALUE!") : truth(decide(answers));
}

function paired(nodes: readonly Node[]): (readonly [Node, Node])[] {
  return nodes.flatMap((node, at) => (at % 2 === 0 ? [[node, nodes[at + 1] ?? null] as const] : []));
}

/** The values of a rectangle place by place, blanks among them. @throws Unknowable where it is no rectangle of a size to go through */
function grid(node: Node, work: Evaluator): Value[] {
  const place = work.area(node);
  if (place === undefined) throw new Unknowable("function");
  const { sheet, area } = place;
  const bottom = Math.min(area.bottom, Math.max(area.top, sheet.table.rows.at(-1)?.cells[0]?.row ?? area.top));
  if ((bottom - area.top + 1) * (area.right - area.left + 1) > 200_000) throw new Unknowable("size");
  work.cells(place);
  const values: Value[] = [];
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) values.push(valueOf(sheet.cell(row, column)));
  }
  return values;
}

/** Which places meet all criteria. */
function matching(pairs: readonly (readonly [Node, Node])[], work: Evaluator): boolean[] {
  const tests = pairs.map(([where, wanted]): { values: Value[]; criterion: Criterion } => ({ values: grid(where, work), criterion: criterionOf(work.value(wanted)) }));
  const [first] = tests;
  if (first === undefined || tests.some(({ values }) => values.length !== first.values.length)) throw new Unknowable("value");
  if (tests.some(({ criterion }) => criterion.shaky)) work.doubt();
  return first.values.map((_, at) => tests.every(({ values, criterion }) => criterion.meets(values[at] as Value)));
}

function sumWhere(pairs: readonly (readonly [Node, Node])[], what: Node, work: Evaluator): Value {
  const met = matching(pairs, work);
  const values = grid(what, work);
  if (values.length !== met.length) throw new Unknowable("value");
  const chosen = values.filter((_, at) => met[at] === true);
  return chosen.find((value) => value.kind === "error") ?? total(chosen.filter((value) => value.kind === "number"));
}

/** Leaves out what is a sub-total itself. Rows that a filter hides are left out by some numbers: which rows those are, the file's reader does not tell. */
function subtotal(code: ReturnType<Evaluator["number"]>, nodes: readonly Node[], work: Evaluator): Value {
  if (code.kind === "error") return code;
  const number = code.value.toNumber();
  const name = subtotals[number % 100];
  if (name === undefined || ![number, number - 100].some((each) => each in subtotals)) throw new Unknowable("function");
  const values = nodes.flatMap((node) => {
    const place = work.area(node);
    if (place === undefined) throw new Unknowable("value");
    if (place.sheet.hasHiddenRows) work.doubt();
    return work.cells(place).filter((cell) => !/SUBTOTAL\(|AGGREGATE\(/i.test(cell.formula ?? "")).map(valueOf);
  });
  return aggregate(name, [{ kind: "range", values }]);
}
