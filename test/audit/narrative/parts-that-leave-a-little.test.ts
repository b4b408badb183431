import { describe, expect, it } from "vitest";
import { said } from "./said.js";

describe("named parts that leave a little of their total", () => {
  it.each([
    ["全年支出1000.50万元，其中农林水支出500.20万元、教育支出300.10万元、卫生支出150.07万元。", "info"],
    ["热线受理工单1.86万件，办结1.84万件，办结率98.9%，其中咨询类0.92万件、投诉类0.61万件、求助类0.26万件。", "info"],
    ["全年支出1000.50万元，其中农林水支出500.20万元、教育支出300.10万元、卫生支出180.20万元。", "error"],
    ["受理法律咨询147件，其中婚姻家庭96件、劳动争议46件。", "info"],
    ["现有卫技人员1374人，其中医师563人、护士808人。", "info"],
    ["争取资金2517万元，其中中央1900万元，省级612万元。", "info"],
    ["中央投入279万元（奖励扶助81万元，特别扶助161万元），省级投入85万元（奖励扶助13万元，特别扶助72万元）。", "info"],
  ])("are asked about, and told as an error where a digit slipped: %s", async (sentence, severity) => {
    expect((await said(sentence)).findings.map((finding) => finding.severity)).toEqual([severity]);
  });
});
