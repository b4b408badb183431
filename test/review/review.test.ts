import { describe, expect, it } from "vitest";
import type { ListRow, Waiver } from "../../src/audit/index.js";
import { listWords } from "../../src/cli/reviewed-list.js";
import { review } from "../../src/review/index.js";

const decisions = { 确认: "confirmed", 属实但已说明: "explained", 误报: "mistaken", 已整改: "corrected" } as const;
const print = (letter: string): string => letter.repeat(16);

function row(of: string, handling: string, more: Partial<ListRow> = {}): ListRow {
  const until = more.until ?? "";
  return {
    file: "清单.xlsx", sheet: "问题清单", row: 2, ref: "Q2", handling, decision: decisions[handling as keyof typeof decisions], remark: "口径不同", waived: false, reviewer: "王审核", until, lastDay: until,
    fingerprints: [...of].map(print), rule: "a.b", title: "总分不符", unit: "甲局", year: "2024", subject: "", ...more,
  };
}

const waiver = (of: string, more: Partial<Waiver> = {}): Waiver => ({ fingerprints: [...of].map(print), reason: "口径不同", by: "王审核", source: { file: "w.yaml", line: 3, column: 3 }, ...more });

function reviewed(rows: readonly ListRow[], there: readonly Waiver[] = [], by?: string) {
  const done = review([{ path: "清单.xlsx", rows }], listWords(), { file: "w.yaml", there, by, today: "2025-07-05", dryRun: false, language: "zh" });
  return { ...done.review, ...done, messages: done.review.problems.map(({ message }) => message) };
}

describe("what reviewers decided", () => {
  it("becomes waivers where it waives: of one rule with its name, of several by all their fingerprints", () => {
    const { waivers, messages } = reviewed([row("a", "误报"), row("bc", "属实但已说明", { until: "2027-12-31" }), row("d", "确认"), row("e", "已整改"), row("f", "")]);
    expect(waivers).toEqual([
      { comment: "甲局 2024：总分不符（误报）", rule: "a.b", fingerprint: print("a"), reason: "口径不同", by: "王审核" },
      { comment: "甲局 2024：总分不符（属实但已说明）", fingerprint: [print("b"), print("c")], reason: "口径不同", by: "王审核", until: "2027-12-31" },
    ]);
    expect(messages).toEqual([]);
  });

  it("gives each rule's rate of false alarms, the worst first, those nobody looked at last", () => {
    const { rules, total } = reviewed([
      row("0", "误报", { rule: "third" }), row("1", "确认", { rule: "third" }), row("2", "已整改", { rule: "third" }),
      row("3", "误报", { rule: "all" }), row("4", "", { rule: "all" }),
      row("5", "", { rule: "open" }),
      row("6", "属实但已说明", { rule: "none" }), row("7", "属实但已说明", { rule: "none", waived: true }),
    ]);
    expect(rules.map(({ rule, findings, reviewed: of, falseAlarms, notReviewed, waivedBefore, falseAlarmRate }) => [rule, findings, of, falseAlarms, notReviewed, waivedBefore, falseAlarmRate])).toEqual([
      ["all", 2, 1, 1, 1, 0, "100.0%"],
      ["third", 3, 3, 1, 0, 0, "33.3%"],
      ["none", 2, 1, 0, 0, 1, "0.0%"],
      ["open", 1, 0, 0, 1, 0, null],
    ]);
    expect(total).toMatchObject({ findings: 8, reviewed: 5, confirmed: 1, explained: 1, falseAlarms: 2, fixed: 1, waivedBefore: 1, notReviewed: 2, falseAlarmRate: "40.0%" });
  });

  it.each([[1, 8, "12.5%"], [2, 3, "66.7%"], [1, 16, "6.3%"], [999, 1000, "99.9%"]])("%d of %d is %s", (alarms, of, rate) => {
    const { total } = reviewed(Array.from({ length: of }, (_, at) => row("a", at < alarms ? "误报" : "确认", { fingerprints: [at.toString(16).padStart(16, "0")] })));
    expect(total.falseAlarmRate).toBe(rate);
  });

  it("counts a finding once over several lists, by the last that decided", () => {
    const { total, waivers } = reviewed([row("a", ""), row("a", "误报", { remark: "一" }), row("a", "误报", { remark: "二" }), row("a", "")]);
    expect(total).toMatchObject({ findings: 1, reviewed: 1, falseAlarms: 1 });
    expect(waivers).toMatchObject([{ reason: "二" }]);
  });

  it("decides nothing where lists disagree, and names all the rows", () => {
    const { total, waivers, problems } = reviewed([row("a", "误报"), row("a", "确认", { file: "另一份.xlsx", row: 7 })]);
    expect([total.notReviewed, waivers]).toEqual([1, []]);
    expect(problems).toEqual([
      { list: "另一份.xlsx", sheet: "问题清单", row: 7, message: "同一个问题的处理意见不一致：这里写“确认”，清单.xlsx“问题清单”第 2 行 写“误报”；没有写入豁免，请改成一致", others: [{ list: "清单.xlsx", sheet: "问题清单", row: 2 }] },
    ]);
    expect(reviewed([row("a", "误报"), row("a", "属实但已说明")]).waivers).toEqual([]);
  });

  it("needs reason, reviewer, fingerprint and a last day that is one: each row says what it lacks", () => {
    const { waivers, messages, total } = reviewed([row("a", "误报", { remark: "" }), row("b", "误报", { reviewer: "" }), row("c", "误报", { until: "明年", lastDay: undefined }), row("d", "误报", { fingerprints: undefined }), row("e", "误报", { until: "2025-07-04" })]);
    expect(waivers).toEqual([]);
    expect(messages).toEqual([
      "没有写入豁免：备注里要写明理由",
      "没有写入豁免：审核人要写明是谁（或加 --by 姓名）",
      "没有写入豁免：有效期至写得不对：“明年”，应如 2025-12-31",
      "没有计入：指纹被删去或改动了，请从原来的清单抄回",
      "没有写入豁免：有效期至 2025-07-04，已经过去",
    ]);
    // An opinion is one, whether or not it can be written down as a waiver.
    expect(total).toMatchObject({ findings: 4, falseAlarms: 4 });
    expect(reviewed([row("b", "误报", { reviewer: "" })], [], "李审核").waivers).toMatchObject([{ by: "李审核" }]);
    expect(reviewed([row("b", "误报", { until: "2025-07-05" })]).waivers).toHaveLength(1);
  });

  it("takes no word for another: an unknown one is told with what was probably meant", () => {
    const { waivers, messages, total } = reviewed([row("a", "误报。"), row("b", "属实"), row("c", "待定")]);
    expect([waivers, total.notReviewed]).toEqual([[], 3]);
    expect(messages).toEqual([expect.stringContaining("您要的是“误报”吗"), expect.stringContaining("您要的是“属实但已说明”吗"), "处理意见“待定”不认识，可写：确认、属实但已说明、误报、已整改"]);
  });

  it("is not written twice: what the file, or the list, shows as waived stays as it is", () => {
    const { waivers, review: { waivers: told }, messages } = reviewed([row("a", "误报"), row("bc", "误报"), row("d", "属实但已说明", { waived: true }), row("e", "误报", { waived: true })], [waiver("a"), waiver("b"), waiver("c")]);
    expect([waivers, told.already, messages]).toEqual([[], 4, []]);
    // Half of it waived leaves the finding standing.
    expect(reviewed([row("bc", "误报")], [waiver("b")]).waivers).toHaveLength(1);
  });

  it("may be given again once it has ended", () => {
    expect(reviewed([row("a", "误报")], [waiver("a", { until: "2025-07-04" })]).waivers).toHaveLength(1);
    expect(reviewed([row("a", "误报", { until: "2025-07-05" })], [waiver("a", { until: "2025-07-05" })]).waivers).toEqual([]);
  });

  it("never changes a waiver that is there: another reason, or a finding confirmed after all, is told with its line", () => {
    const { waivers, messages } = reviewed([row("a", "误报", { remark: "别的理由" }), row("b", "确认"), row("c", "已整改", { waived: true })], [waiver("a"), waiver("b")]);
    expect(waivers).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(/^w\.yaml:3 已有这一条（口径不同）/), expect.stringMatching(/这里写“确认”，而w\.yaml:3 豁免了它/), expect.stringMatching(/清单写出时这个问题已豁免/)]);
  });

  it("of an earlier list outweighs what a later one was written with", () => {
    const { total, waivers, messages } = reviewed([row("a", "误报"), row("a", "属实但已说明", { waived: true })]);
    expect([total.falseAlarms, waivers, messages]).toEqual([1, [], []]);
  });
});
