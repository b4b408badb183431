import { childrenOf, findBelow, type XmlElement } from "../container/xml.js";

/** One level of an OpenDocument list. */
export interface ListLevel {
  /** Word's name of the number format; "bullet" for none, "none" where the number is not shown. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels' numbers are shown, this one's last. */
  readonly shown: number;
  readonly start: number;
  /** `（%1%）`, where the file spells the whole label out. */
  readonly pattern: string | undefined;
}

export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;

/** Headings are numbered by a list style of their own. */
export const outline = "\u0000outline";

export function listStylesIn(roots: readonly (XmlElement | undefined)[]): ListStyles {
  const styles = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const root of roots) {
    for (const group of root === undefined ? [] : childrenOf(root)) {
      for (const style of childrenOf(group)) {
        const name = style.name === "text:outline-style" ? outline : style.name === "text:list-style" ? style.attributes["style:name"] : undefined;
        if (name !== undefined) styles.set(name, levelsOf(style));
      }
    }
  }
  return styles;
}

function levelsOf(style: XmlElement): ReadonlyMap<number, ListLevel> {
  return new Map(childrenOf(style).filter((one) => one.attributes["text:level"] !== undefined).map((level) => [Number(level.attributes["text:level"]), levelOf(level)]));
}

function levelOf({ name, attributes }: XmlElement): ListLevel {
  const isNumber = name === "text:list-level-style-number" || name === "text:outline-level-style";
  return {
    format: isNumber ? formatNamed(attributes["style:num-format"] ?? "") : "bullet",
    prefix: attributes["style:num-prefix"] ?? "",
    suffix: attributes["style:num-suffix"] ?? "",
    shown: Math.min(Math.max(Number(attributes["text:display-levels"] ?? 1) || 1, 1), 10),
    start: Number(attributes["text:start-value"] ?? 1) || 1,
    pattern: attributes["style:num-list-format"] ?? attributes["loext:num-list-format"],
  };
}

/** OpenDocument names a format by its first numbers. */
function formatNamed(format: string): string {
  const first = format.split(",")[0]?.trim() ?? "";
  return formats[first] ?? (first === "" ? "none" : "decimal");
}

const formats: Readonly<Record<string, string>> = {
  "1": "decimal", a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman", "01": "decimalZero", 一: "chineseCountingThousand", 壹: "chineseLegalSimplified", 壱: "chineseLegalSimplified",
  "①": "decimalEnclosedCircle", 甲: "ideographTraditional", 子: "ideographZodiac", "１": "decimalFullWidth", "⑴": "decimalEnclosedParen", "⒈": "decimalEnclosedFullstop",
};

/** Names of the styles under which text is not shown. */
export function hiddenStylesIn(roots: readonly (XmlElement | undefined)[]): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const root of roots) {
    for (const group of root === undefined ? [] : childrenOf(root)) {
      for (const style of childrenOf(group, "style:style")) {
        const name = style.attributes["style:name"];
        if (name !== undefined && findBelow(style, "style:text-properties")?.attributes["text:display"] === "none") hidden.add(name);
      }
    }
  }
  return hidden;
}
