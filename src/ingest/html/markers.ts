import { numeral } from "../docx/numerals.js";
import type { Label } from "../docx/labels.js";
import { attributeOf, type Element } from "./dom.js";
import { type ClassRules, styleOf } from "./style-rules.js";

/** Word's names of the number formats, with what stands behind the number, by CSS's names and HTML's type letters. */
const formats: Readonly<Record<string, readonly [string, string]>> = {
  decimal: ["decimal", "."], "decimal-leading-zero": ["decimalZero", "."], "1": ["decimal", "."],
  "lower-alpha": ["lowerLetter", "."], "lower-latin": ["lowerLetter", "."], a: ["lowerLetter", "."],
  "upper-alpha": ["upperLetter", "."], "upper-latin": ["upperLetter", "."], A: ["upperLetter", "."],
  "lower-roman": ["lowerRoman", "."], i: ["lowerRoman", "."], "upper-roman": ["upperRoman", "."], I: ["upperRoman", "."],
  "cjk-ideographic": ["chineseCountingThousand", "、"], "simp-chinese-informal": ["chineseCountingThousand", "、"], "trad-chinese-informal": ["chineseCountingThousand", "、"],
  "cjk-decimal": ["ideographDigital", "、"], "simp-chinese-formal": ["chineseLegalSimplified", "、"], "cjk-heavenly-stem": ["ideographTraditional", "、"], "cjk-earthly-branch": ["ideographZodiac", "、"],
};

/** Counts the items of one list. */
export class Markers {
  readonly #list: Element;
  readonly #rules: ClassRules;
  #next: number;

  constructor(list: Element, rules: ClassRules) {
    this.#list = list;
    this.#rules = rules;
    this.#next = whole(attributeOf(list, "start")) ?? 1;
  }

  /** What stands before the item, if anything. */
  next(item: Element): Label | undefined {
    const number = whole(attributeOf(item, "value")) ?? this.#next;
    this.#next = number + 1;
    const style = this.#style(item) ?? this.#style(this.#list) ?? (this.#list.tagName === "ol" ? "decimal" : "disc");
    if (style === "none") return undefined;
    const known = formats[style];
    return known === undefined ? { label: "•", bullet: true } : { label: numeral(number, known[0]) + known[1], bullet: false };
  }

  #style(element: Element): string | undefined {
    const shorthand = styleOf(element, "list-style", this.#rules)?.toLowerCase();
    return styleOf(element, "list-style-type", this.#rules)?.toLowerCase() ?? shorthand?.split(/\s+/)[0] ?? attributeOf(element, "type");
  }
}

function whole(text: string | undefined): number | undefined {
  const digits = /^\s*(-?\d{1,9})/.exec(text ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}
