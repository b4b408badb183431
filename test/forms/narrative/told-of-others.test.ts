import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../src/document/index.js";
import { readNarrative } from "../../../src/forms/narrative/index.js";

/** What a report of 2024 tells of the unit's own posts and money, by concept, scenario and figure. */
function factsOf(...lines: readonly string[]): string[] {
  const paragraphs = lines.map((text, at) => ({ kind: "paragraph", text, place: { file: "报告.docx", at: { kind: "paragraph", number: at + 1 } } }) as Paragraph);
  return readNarrative(paragraphs, { unit: "石桥县医疗保障局", year: 2024 }).facts.map(({ aspects: { concept, scenario }, text }) => `${concept} ${scenario ?? ""} ${text}`);
}

describe("persons in post", () => {
  it("are the unit's, and none of those who are insured", () => {
    expect(factsOf("年末在职46人。")).toEqual(["headcount.in-post actual 46人"]);
    expect(factsOf("全县基本医疗保险参保87642人，其中职工医保12318人（在职8945人、退休3373人）。")).toEqual([]);
  });

  it("are not the unit's where a bracket tells them of some staff by name", () => {
    expect(factsOf("人员编制46名（在职45人）。")).toContain("headcount.in-post actual 45人");
    expect(factsOf("休养所服务人员（在编23人）与服务对象之比为1:8.1。")).not.toContain("headcount.in-post actual 23人");
  });

  it("are last year's in a bracket behind it", () => expect(factsOf("人均公用经费3.44万元，上年（在职45人）为3.64万元。")).not.toContain("headcount.in-post actual 45人"));
});

describe("what was spent", () => {
  it("is of the report's year behind a comparison of two years before", () =>
    expect(factsOf("2023年又比2022年的330.60万元增加19.50万元。其中：项目支出160.30万元。")).toContain("expenditure.project actual 160.30万元"));

  it("by some of the projects is none of the unit's for projects", () => {
    expect(factsOf("项目支出283.40万元。")).toEqual(["expenditure.project actual 283.40万元"]);
    expect(factsOf("纳入自评的4个项目支出263.70万元，占项目支出93.05%。")).not.toContain("expenditure.project actual 263.70万元");
  });
});
