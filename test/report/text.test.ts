import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pad, printable, widthOf, wrap } from "../../src/report/index.js";

const words = fc.string({ unit: fc.constantFrom(..."项目支出，。（）《》12.94%abc-/ ≥🌊é") , maxLength: 80 });

describe("wrapping", () => {
  it("never makes a line wider than allowed and loses nothing but spaces", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });

  it("starts no line with closing punctuation and keeps figures whole", () => {
    expect(wrap("项目支出决算为13.50万元，比上年减少。", 12)).toEqual(["项目支出决算", "为13.50万", "元，比上年减", "少。"]);
  });

  it("keeps a figure with its measure", () => {
    expect(wrap("已经豁免 12 项", 12)).toEqual(["已经豁免", "12 项"]);
  });

  it("cuts a path that is longer than a line", () => {
    expect(wrap("aaaaaaaaaa/bbbbbbbb.docx", 10)).toEqual(["aaaaaaaaaa", "/bbbbbbbb.", "docx"]);
  });
});

describe("text of strangers", () => {
  it("is stripped of escape sequences, control characters and bidirectional overrides", () => {
    expect(printable("\u001b[31m红\u001b]8;;http://x\u0007\u0000字\u202e\r\n下\ufeff一行\ud800")).toBe("红字 下一行");
  });

  it("is padded by columns, not by characters", () => {
    expect(pad("金额", 6)).toBe("金额  ");
    expect(pad("超过宽度", 2)).toBe("超过宽度");
  });
});
