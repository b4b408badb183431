import { describe, expect, it } from "vitest";
import { measureOf, percent, readCell, readTarget, type Target } from "../../src/quantity/index.js";

const told = (target: Target): string => ("bound" in target ? `${target.kind} ${target.bound}` : target.kind === "range" ? `${target.low}..${target.high}` : target.kind);

describe("a cell", () => {
  it.each([
    ["0", "figure"],
    ["", "blank"],
    [" 　", "blank"],
    ["无", "none"],
    ["/", "none"],
    ["——", "none"],
    ["#DIV/0!", "error"],
    ["有效推动", "text"],
    ["2024年12月", "text"],
  ])("that shows %j is a %s", (text, state) => expect(readCell(text).state).toBe(state));

  it.each([
    ["1,234.50", "1234.50万元"],
    ["１３０．８", "130.8万元"],
    ["12.5 万元", "12.5万元"],
    ["３５％", "35%"],
    ["28人", "28人"],
    ["人均72元", "72元"],
    ["(3.20)", "-3.20万元"],
    ["-3.2", "-3.2万元"],
    ["8,237.23", "8237.23万元"],
  ])("%j reads as %s in a column of 万元", (text, expected) => {
    const reading = readCell(text, measureOf("万元"));
    expect(reading.state === "figure" ? String(reading.quantity) : reading.state).toBe(expected);
  });
});

describe("a target", () => {
  it.each([
    ["≥95%", "atLeast 95%"],
    ["≧120人", "atLeast 120人"],
    [">=50个", "atLeast 50个"],
    ["不低于90％", "atLeast 90%"],
    ["98%以上", "atLeast 98%"],
    ["≥100百分比", "atLeast 100%"],
    ["≤90万元", "atMost 90万元"],
    ["不超过3.5万元", "atMost 3.5万元"],
    ["控制在20万元以内", "atMost 20万元"],
    ["＝100%", "equal 100%"],
    ["50-100元", "50元..100元"],
    ["50元-100元", "50元..100元"],
    ["80%~90%", "80%..90%"],
    ["3至5天", "3天..5天"],
    ["28人", "plain 28人"],
    ["100%", "plain 100%"],
    ["7", "plain 7"],
    ["12月底前", "deadline"],
    ["2024年12月31日前", "deadline"],
    ["2024年12月", "deadline"],
    ["有效推动", "qualitative"],
    ["无", "none"],
    ["", "blank"],
  ])("%j is %s", (text, expected) => expect(told(readTarget(text))).toBe(expected));

  it("takes sign and unit from columns of their own", () => {
    expect([told(readTarget("120", measureOf("顶"), "≥")), told(readTarget("100", percent, "＝")), told(readTarget("提升", undefined, "定性"))]).toEqual([
      "atLeast 120顶",
      "equal 100%",
      "qualitative",
    ]);
  });
});
