import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfWidth } from "../../src/quantity/index.js";
import { fromWords } from "../../src/quantity/words.js";

const characters = [..."零一二三四五六七八九"];

/** As people write it: 三百零五, 一千二百, 十二. */
function spelled(number: number): string {
  const places = [...String(number)].map(Number);
  const all = places.map((digit, at) => (digit === 0 ? "零" : `${characters[digit] ?? ""}${["", "十", "百", "千"][places.length - 1 - at] ?? ""}`)).join("");
  return all.replace(/零+/g, "零").replace(/(?<=.)零$/, "").replace(/^一十/, "十");
}

describe("a Chinese numeral", () => {
  it("is the number that it spells", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_999 }), (number) => void expect(fromWords(spelled(number))).toBe(String(number))));
  });

  it.each([["两千", "2000"], ["两百零五", "205"], ["〇", "0"], ["二百", "200"], ["一百一十", "110"], ["百", undefined], ["千五", undefined]])("%s is %s", (words, number) => expect(fromWords(words)).toBe(number));

  it.each(["", "一二", "百百", "十十", "二十三百", "一千千", "二万", "abc", "三个"])("“%s” spells none", (words) => expect(fromWords(words)).toBeUndefined());
});

describe("full-width digits and signs", () => {
  it.each([
    ["（１２．５％）", "(12.5%)"], ["ＡＢ　ｃ", "AB c"], ["＝﹦═", "==="], ["≧⩾≥", "≥≥≥"], ["≦⩽≤", "≤≤≤"], ["﹥＞", ">>"], ["﹤＜", "<<"], ["～〜∼", "~~~"], ["－–—―−", "-----"], ["支出、15%。", "支出、15%。"],
  ])("%s are read as %s", (printed, plain) => expect(halfWidth(printed)).toBe(plain));
});
