import { describe, expect, it } from "vitest";
import { isLate } from "../../src/quantity/index.js";

describe("a date against its deadline", () => {
  it.each([
    ["12月底前", "12月20日", false],
    ["12月底前", "2025年1月15日", true],
    ["2024年11月30日前", "2024年12月上旬", true],
    ["2024年6月前", "6月28日完成", false],
    ["2024年6月前", "7月", true],
    ["10月底前", "10月下旬", false],
    ["9月20日前", "9月", undefined],
    ["2024.10.31前", "2024-11-02", true],
    ["2024年底前", "12月31日", false],
    ["24年9月", "2024年9月", false],
    ["12月底前", "按时完成", undefined],
    ["按时完成", "2024年12月", undefined],
    ["12月底前", "12月底前完成85%", undefined],
    ["12月底前", "13月5日", undefined],
    ["12月底前", "0月5日", undefined],
    ["12月15日前", "2024年底", true],
    ["12月15日前", "12月底", true],
    ["9月20日前", "9月初", false],
    ["9月20日前", "9月中旬", false],
    ["2024.10前", "2024.11", true],
    ["12月底前", "2025年1月5日之前全部完成", true],
  ])("%s, done %s: late %s", (deadline, finished, late) => expect(isLate(deadline, finished, 2024)).toBe(late));

  it("is not judged where no year is known", () => expect(isLate("12月底前", "2025年1月15日", undefined)).toBe(undefined));
});
