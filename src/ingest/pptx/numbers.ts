import { childOf, type XmlElement } from "../container/xml.js";
import { numeral } from "../docx/numerals.js";

/** Number formats by the beginnings of PowerPoint's names for them, ECMA-376 part 1, 20.1.10.61; their ends say what stands around. */
const formats: readonly (readonly [string, string])[] = [
  ["ea1Chs", "chineseCounting"], ["ea1Cht", "taiwaneseCounting"], ["ea1JpnChs", "chineseCounting"], ["circleNum", "decimalEnclosedCircle"], ["alphaLc", "lowerLetter"], ["alphaUc", "upperLetter"],
  ["romanLc", "lowerRoman"], ["romanUc", "upperRoman"], ["arabicDb", "decimalFullWidth"],
];

/** Counts the automatic numbers of one text on a slide, as PowerPoint does: a level starts again where a paragraph breaks its run. */
export class Numbers {
  readonly #counts = new Map<number, { type: string; first: number; value: number }>();

  /** The number in front of a paragraph, where it has one of its own. */
  next(paragraph: XmlElement): string | undefined {
    const properties = childOf(paragraph, "a:pPr");
    const level = Number(properties?.attributes["lvl"] ?? 0);
    for (const deeper of [...this.#counts.keys()]) if (deeper > level) this.#counts.delete(deeper);
    const asked = childOf(properties, "a:buAutoNum")?.attributes;
    if (asked === undefined) {
      this.#counts.delete(level);
      return undefined;
    }
    const type = asked["type"] ?? "arabicPlain";
    const first = Number(asked["startAt"] ?? 1);
    const before = this.#counts.get(level);
    const value = before !== undefined && before.type === type && before.first === first ? before.value + 1 : first;
    this.#counts.set(level, { type, first, value });
    return written(type, value);
  }
}

function written(type: string, value: number): string {
  const number = numeral(value, formats.find(([start]) => type.startsWith(start))?.[1] ?? "decimal");
  if (type.endsWith("ParenBoth")) return `(${number})`;
  if (type.endsWith("ParenR")) return `${number})`;
  return type.endsWith("Period") ? `${number}.` : number;
}
