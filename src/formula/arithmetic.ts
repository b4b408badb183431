import { Exact, failed, numeric, truth, Unknowable, whole, type Numeric, type Value } from "./value.js";

/** The result of an operator, and whether a spreadsheet might see it otherwise: values so close that binary noise decides. */
export interface Reckoned {
  readonly value: Value;
  readonly shaky?: boolean;
}

/** A value where a number is due. @throws Unknowable for text: programs differ in what they take for a number */
export function toNumber(value: Value): Numeric | Extract<Value, { kind: "error" }> {
  switch (value.kind) {
    case "number":
    case "error":
      return value;
    case "blank":
      return whole(0);
    case "boolean":
      return whole(value.value ? 1 : 0);
    case "text":
      throw new Unknowable("value");
  }
}

export function calculate(operator: "+" | "-" | "*" | "/" | "^", left: Value, right: Value): Reckoned {
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a.kind === "error") return { value: a };
  if (b.kind === "error") return { value: b };
  const size = (each: Numeric): number => Math.abs(each.value.toNumber());
  switch (operator) {
    case "+":
      return { value: numeric(a.value.plus(b.value), a.slack + b.slack) };
    case "-":
      return { value: numeric(a.value.minus(b.value), a.slack + b.slack) };
    case "*":
      return { value: numeric(a.value.times(b.value), size(a) * b.slack + size(b) * a.slack) };
    case "/": {
      if (b.value.eq(0)) return { value: failed("#DIV/0!") };
      const quotient = a.value.div(b.value);
      return { value: numeric(quotient, (a.slack + Math.abs(quotient.toNumber()) * b.slack) / size(b)), shaky: b.slack * 8 > size(b) };
    }
    case "^": {
      const power = b.value.toNumber();
      if (!Number.isInteger(power) || power < 0 || power > 20) throw new Unknowable("function");
      if (power === 0 && a.value.eq(0)) return { value: failed("#NUM!") };
      const raised = a.value.pow(power);
      return { value: numeric(raised, power === 0 ? 0 : power * size(a) ** (power - 1) * a.slack) };
    }
  }
}

const order = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/** Excel's order: numbers before texts before truth values; a blank is what the other side makes of it. */
export function compared(operator: string, left: Value, right: Value): Reckoned {
  if (left.kind === "error") return { value: left };
  if (right.kind === "error") return { value: right };
  const [a, b] = [filled(left, right), filled(right, left)];
  const [sign, shaky] = signOf(a, b);
  return { value: truth(holds(operator, sign)), shaky };
}

function filled(value: Value, other: Value): Value {
  if (value.kind !== "blank") return value;
  return other.kind === "text" ? { kind: "text", text: "" } : other.kind === "boolean" ? truth(false) : whole(0);
}

function signOf(a: Value, b: Value): readonly [number, boolean] {
  if (a.kind === "number" && b.kind === "number") {
    const apart = a.value.minus(b.value);
    const near = Math.abs(apart.toNumber()) <= (a.slack + b.slack) * 8;
    // Two figures as stored are equal or not; one that was worked out may be off in its last binary digit.
    const stored = (each: Numeric): boolean => each.slack <= Math.abs(each.value.toNumber()) * 2.1e-15;
    return [apart.cmp(new Exact(0)), near && !(stored(a) && stored(b) && apart.eq(0))];
  }
  // Spaces at the ends of a text were not kept by the reader.
  if (a.kind === "text" && b.kind === "text") return [a.text.toLowerCase() < b.text.toLowerCase() ? -1 : a.text.toLowerCase() === b.text.toLowerCase() ? 0 : 1, a.text !== "" && b.text !== ""];
  if (a.kind === "boolean" && b.kind === "boolean") return [Number(a.value) - Number(b.value), false];
  return [order[a.kind] - order[b.kind], false];
}

function holds(operator: string, sign: number): boolean {
  switch (operator) {
    case "=":
      return sign === 0;
    case "<>":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
    default:
      throw new Unknowable("syntax");
  }
}
