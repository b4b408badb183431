import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../src/document/index.js";
import { readNarrative } from "../../../src/forms/narrative/index.js";
import { traps } from "../../audit/narrative/traps/index.js";
import { wordings } from "../../audit/narrative/wordings/index.js";

const units = ["人次", "万人次", "次", "人", "户", "万元", "元", "亿元", "个", "件", "吨", "亩", "万亩", "公里", "分", "%", "个百分点", "年", "个月", "册", "千瓦时"];
const printed = /(?<=\d)(?:万|亿)?(?:人次|场次|批次|个百分点|个月|平方米|车次|[人名户元个家件次吨亩公分%年天台册])/g;
const sentences = [...Object.values(wordings).flat(), ...Object.values(traps).flat()].map((each) => each.replace(/\{([^|}]*)(?:\|[^}]*)?\}/g, "$1"));

const paragraphs = (text: string): Paragraph[] => text.split("\n").map((line, index) => ({ kind: "paragraph", text: line, place: { file: "报告.txt", at: { kind: "paragraph", index } } }) as unknown as Paragraph);

describe("running text in which figures of any kinds stand side by side", () => {
  it("is read, whatever they count", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.constantFrom(...sentences), fc.array(fc.option(fc.constantFrom(...units), { freq: 2 }), { minLength: 30, maxLength: 30 }), (one, other, drawn) => {
        let at = 0;
        const text = `${one}${other}`.replace(printed, (unit) => drawn[at++ % drawn.length] ?? unit);
        expect(readNarrative(paragraphs(text), { year: 2024 }).kind).toBe("narrative");
      }),
      { numRuns: 1500 },
    );
  });
});
