import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";
import type { AuditResult } from "../../src/model/index.js";
import { traps } from "./narrative-traps.js";
import { wordings } from "./narrative-wordings.js";

const rulebook = await rulebookFor({ rules: [] });
const reader = openReader({ isolated: false });

/** What an audit says of a report of one sentence. */
async function said(sentence: string): Promise<AuditResult> {
  const bytes = new TextEncoder().encode(`甲县文化局2024年度绩效自评报告\n${sentence}\n`);
  return checkFiles([{ path: "报告.txt", bytes }], rulebook, { language: "zh", version: "test", passes: true, reader });
}

const told = ({ rule }: { readonly rule: string }): boolean => /^text\.|grade/.test(rule);

describe.each(Object.entries(wordings))("%s in running text", (_, sentences) => {
  const cases = sentences.map((each) => {
    const [mark = "", right = "", wrong] = /\{([^|}]*)(?:\|([^}]*))?\}/.exec(each) ?? [];
    return { right: each.replace(mark, right), figure: right, wrong: wrong === undefined ? undefined : each.replace(mark, wrong) };
  });

  it.each(cases)("are seen to hold: $right", async ({ right, figure }) => {
    const { passes = [], findings } = await said(right);
    expect(passes.filter(told).flatMap((pass) => pass.evidence.map((each) => `${each.value}${each.quote}`)).join(" ")).toContain(figure);
    expect(findings).toEqual([]);
  });

  it.each(cases.flatMap(({ wrong }) => wrong ?? []))("are found where they are wrong: %s", async (wrong) => {
    expect((await said(wrong)).findings.filter(told)).not.toEqual([]);
  });
});

describe("sentences that accuse nobody", () => {
  it.each(traps)("%s", async (sentence) => {
    expect((await said(sentence)).findings).toEqual([]);
  });
});

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

describe("named parts that leave a little of their total", () => {
  it.each([
    ["全年支出1000.50万元，其中农林水支出500.20万元、教育支出300.10万元、卫生支出150.07万元。", "info"],
    ["热线受理工单1.86万件，办结1.84万件，办结率98.9%，其中咨询类0.92万件、投诉类0.61万件、求助类0.26万件。", "info"],
    ["全年支出1000.50万元，其中农林水支出500.20万元、教育支出300.10万元、卫生支出180.20万元。", "error"],
    ["中央投入279万元（奖励扶助81万元，特别扶助161万元），省级投入85万元（奖励扶助13万元，特别扶助72万元）。", "info"],
  ])("are asked about, and told as an error where a digit slipped: %s", async (sentence, severity) => {
    expect((await said(sentence)).findings.map((finding) => finding.severity)).toEqual([severity]);
  });
});
