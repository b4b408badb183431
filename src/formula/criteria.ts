import { compared } from "./arithmetic.js";
import { Exact, numeric, Unknowable, type Value } from "./value.js";

/** A criterion of SUMIF and its kin: `">=5"`, `"基本支出"`, a number. */
export interface Criterion {
  meets(value: Value): boolean;
  /** Words were compared, whose spaces the reader did not keep. */
  readonly shaky: boolean;
}

export function criterionOf(value: Value): Criterion {
  if (value.kind === "error") throw new Unknowable("value");
  if (value.kind === "number") return ofNumber("=", value);
  if (value.kind !== "text") throw new Unknowable("value");
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(value.text) ?? [];
  // Wildcards, and what is blank, are told apart differently by every program.
  if (operand === "" || /[*?~]/.test(operand)) throw new Unknowable("function");
  if (/^[-+]?\d+(?:\.\d+)?$/.test(operand)) return ofNumber(operator, numeric(new Exact(operand)));
  if (operator !== "=" && operator !== "<>") throw new Unknowable("function");
  const wanted = operand.toLowerCase();
  return { shaky: true, meets: (each) => (each.kind === "text" && each.text.toLowerCase() === wanted) === (operator === "=") };
}

function ofNumber(operator: string, wanted: Extract<Value, { kind: "number" }>): Criterion {
  return {
    shaky: false,
    meets: (each) => {
      // Text that reads as a number meets a numeric criterion in Excel.
      if (each.kind === "text" && /^\s*[-+]?[\d.,]+%?\s*$/.test(each.text)) throw new Unknowable("value");
      if (each.kind !== "number") return operator === "<>";
      const { value } = compared(operator, each, wanted);
      return value.kind === "boolean" && value.value;
    },
  };
}
