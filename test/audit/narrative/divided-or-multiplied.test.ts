import { describe, expect, it } from "vitest";
import { said } from "./said.js";

describe("what was divided or multiplied", () => {
  it.each([
    ["发放补贴5万元，惠及282人，人均205元。", { actual: "205", expected: "177.30", difference: "27.70", measure: "元" }, "应为 177.30元"],
    ["每个行政村补助2500元，共补助8个行政村，合计2.6万元。", { actual: "2.6", expected: "2.0", difference: "0.6", measure: "万元" }, "应为 2.0万元"],
    ["总支出3亿元，人员经费12000万元，占总支出的45%。", { actual: "45%", expected: "40%", difference: "5%", measure: "%" }, "应为 40%"],
  ])("is told in the unit of the printed figure it is held against: %s", async (sentence, sides, words) => {
    const [finding] = (await said(sentence)).findings;
    expect(finding).toMatchObject(sides);
    expect(finding?.message).toContain(words);
  });
});
