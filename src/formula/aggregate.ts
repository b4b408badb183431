import { Exact, failed, numeric, Unknowable, whole, type Numeric, type Value } from "./value.js";

/** An argument of a function that takes ranges: what stands in a range, or one value written in the formula. */
export type Argument = { readonly kind: "range"; readonly values: readonly Value[] } | { readonly kind: "single"; readonly value: Value };

export type AggregateName = "SUM" | "AVERAGE" | "MAX" | "MIN" | "COUNT" | "COUNTA" | "PRODUCT";

/** SUM and its kin. Of a range only numbers count; texts, truth values and blanks in it are passed over, errors are passed on. */
export function aggregate(name: AggregateName, all: readonly Argument[]): Value {
  if (name === "COUNTA") return whole(all.reduce((count, each) => count + (each.kind === "single" ? 1 : each.values.filter((value) => value.kind !== "blank").length), 0));
  const numbers: Numeric[] = [];
  for (const argument of all) {
    for (const value of argument.kind === "range" ? argument.values : [argument.value]) {
      if (value.kind === "error" && name !== "COUNT") return value;
      if (value.kind === "number") numbers.push(value);
      // Written into the formula, a truth value or a text counts in some functions and not in others.
      else if (argument.kind === "single" && value.kind !== "blank" && value.kind !== "error") throw new Unknowable("value");
    }
  }
  const [first] = numbers;
  switch (name) {
    case "COUNT":
      return whole(numbers.length);
    case "SUM":
      return total(numbers);
    case "AVERAGE": {
      if (first === undefined) return failed("#DIV/0!");
      const sum = total(numbers);
      return numeric(sum.value.div(numbers.length), sum.slack / numbers.length);
    }
    case "MAX":
      return numbers.reduce((best, each) => (each.value.gt(best.value) ? each : best), first ?? whole(0));
    case "MIN":
      return numbers.reduce((best, each) => (each.value.lt(best.value) ? each : best), first ?? whole(0));
    case "PRODUCT":
      return first === undefined ? whole(0) : numbers.slice(1).reduce((product, each) => numeric(product.value.times(each.value), Math.abs(product.value.toNumber()) * each.slack + Math.abs(each.value.toNumber()) * product.slack), first);
  }
}

export function total(numbers: readonly Numeric[]): Numeric {
  let sum = new Exact(0);
  // Every addend and every sum on the way is blurred in its own last digit.
  let slack = 0;
  for (const each of numbers) {
    sum = sum.plus(each.value);
    slack += each.slack + Math.abs(sum.toNumber()) * 2e-16;
  }
  return { kind: "number", value: sum, slack };
}

/** SUMPRODUCT over ranges of one size: what is no number counts as nought. */
export function sumOfProducts(ranges: readonly (readonly Value[])[]): Value {
  const [first = []] = ranges;
  if (ranges.some((range) => range.length !== first.length)) return failed("#VALUE!");
  const error = ranges.flat().find((value) => value.kind === "error");
  if (error !== undefined) return error;
  const products = first.map((_, at) => {
    const factors = ranges.map((range) => range[at]);
    return factors.every((factor) => factor?.kind === "number") ? (aggregate("PRODUCT", factors.map((value) => ({ kind: "range" as const, values: [value] }))) as Numeric) : whole(0);
  });
  return total(products);
}
