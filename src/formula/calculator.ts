import { isArrayNode, isBinaryNode, isCallNode, isErrorNode, isLiteralNode, isReferenceNode, isUnaryNode, type AstExpression } from "@borgar/fx";
import { areaOf, isOneCell, type Area } from "./area.js";
import { calculate, compared, type Reckoned, toNumber } from "./arithmetic.js";
import type { Book, Sheet } from "./book.js";
import { callFunction, type Evaluator } from "./functions.js";
import { outerFile, treeOf } from "./shape.js";
import { blank, Exact, failed, numeric, truth, Unknowable, valueOf, whole, type Numeric, type Value, type Why } from "./value.js";

/** What a formula gives. `sure`: no other program, and no binary digit, could see it otherwise. */
export type Outcome =
  | { readonly kind: "given"; readonly value: Value; readonly sure: boolean }
  | { readonly kind: "open"; readonly why: Why };

/** Cells that may be looked at for all formulas of one workbook together; beyond that the rest is left open. */
const mostLookedAt = 3_000_000;

/** Works out single formulas on the values that the file keeps, so that one stale cell does not spoil what depends on it. */
export class Calculator {
  readonly #book: Book;
  #left = mostLookedAt;

  constructor(book: Book) {
    this.#book = book;
  }

  /** @param row,column where the formula stands, from 1 */
  outcome(formula: string, sheet: Sheet, row: number, column: number): Outcome {
    if (outerFile(formula) !== undefined) return { kind: "open", why: "other-file" };
    const tree = treeOf(formula);
    if (tree === undefined) return { kind: "open", why: "syntax" };
    const work = new Working(this.#book, sheet, { row, column }, (cells) => (this.#left -= cells) >= 0);
    try {
      const value = work.value(tree);
      return { kind: "given", value, sure: !work.isShaky };
    } catch (error) {
      if (error instanceof Unknowable) return { kind: "open", why: error.why };
      throw error;
    }
  }
}

/** One formula being worked out. */
class Working implements Evaluator {
  readonly #book: Book;
  readonly #sheet: Sheet;
  readonly #own: { readonly row: number; readonly column: number };
  readonly #spend: (cells: number) => boolean;
  isShaky = false;

  constructor(book: Book, sheet: Sheet, own: { readonly row: number; readonly column: number }, spend: (cells: number) => boolean) {
    this.#book = book;
    this.#sheet = sheet;
    this.#own = own;
    this.#spend = spend;
  }

  value(node: AstExpression | null): Value {
    if (node === null) return blank;
    if (isLiteralNode(node)) {
      if (typeof node.value === "number") return literal(node.raw);
      return typeof node.value === "boolean" ? truth(node.value) : { kind: "text", text: String(node.value) };
    }
    if (isErrorNode(node)) return failed(node.value);
    if (isReferenceNode(node)) return this.#single(node.value);
    if (isUnaryNode(node)) return this.#unary(node.operator, node.arguments[0] ?? null);
    if (isBinaryNode(node)) return this.reckon(this.#binary(node.operator, node.arguments[0] ?? null, node.arguments[1] ?? null));
    if (isCallNode(node)) return callFunction(node.callee.name.toUpperCase().replace(/^_XLFN\./, ""), node.arguments, this);
    throw new Unknowable(isArrayNode(node) ? "value" : "function");
  }

  reckon({ value, shaky }: Reckoned): Value {
    if (shaky === true) this.isShaky = true;
    return value;
  }

  doubt(): void {
    this.isShaky = true;
  }

  area(node: AstExpression | null): { readonly sheet: Sheet; readonly area: Area } | undefined {
    if (node === null || !isReferenceNode(node)) return undefined;
    const area = areaOf(node.value);
    if (area === undefined) throw new Unknowable("reference");
    const sheet = area.sheet === undefined ? this.#sheet : this.#book.sheet(area.sheet);
    if (sheet === undefined) throw new Unknowable("reference");
    return { sheet, area };
  }

  cells({ sheet, area }: { readonly sheet: Sheet; readonly area: Area }): ReturnType<Sheet["within"]> {
    const { row, column } = this.#own;
    if (sheet === this.#sheet && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right) throw new Unknowable("circle");
    // A file may keep values under merged cells, which count although nobody sees them.
    if (sheet.isPartlyCovered(area)) this.isShaky = true;
    const cells = sheet.within(area);
    if (!this.#spend(cells.length + 1 + Math.min(area.bottom - area.top, sheet.table.rows.length))) throw new Unknowable("size");
    return cells;
  }

  #single(reference: string): Value {
    const area = areaOf(reference);
    const sheet = area?.sheet === undefined ? this.#sheet : this.#book.sheet(area.sheet);
    if (area === undefined || sheet === undefined || !isOneCell(area)) throw new Unknowable("reference");
    const [cell] = this.cells({ sheet, area });
    return valueOf(cell);
  }

  #unary(operator: string, node: AstExpression | null): Value {
    const value = this.value(node);
    if (operator === "+") return value;
    if (operator !== "-" && operator !== "%") throw new Unknowable("function");
    return this.reckon(operator === "-" ? calculate("-", whole(0), value) : calculate("/", value, whole(100)));
  }

  #binary(operator: string, one: AstExpression | null, other: AstExpression | null): Reckoned {
    const [left, right] = [this.value(one), this.value(other)];
    switch (operator) {
      case "+":
      case "-":
      case "*":
      case "/":
      case "^":
        return calculate(operator, left, right);
      case "&":
        return { value: joined(left, right), shaky: true };
      case "=":
      case "<>":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return compared(operator, left, right);
      default:
        throw new Unknowable("reference");
    }
  }

  number(node: AstExpression | null): Numeric | Extract<Value, { kind: "error" }> {
    return toNumber(this.value(node));
  }
}

function literal(raw: string): Value {
  return numeric(new Exact(raw));
}

function joined(left: Value, right: Value): Value {
  const text = (value: Value): string => (value.kind === "text" ? value.text : value.kind === "number" ? value.value.toFixed() : value.kind === "boolean" ? String(value.value).toUpperCase() : "");
  if (left.kind === "error") return left;
  return right.kind === "error" ? right : { kind: "text", text: text(left) + text(right) };
}
