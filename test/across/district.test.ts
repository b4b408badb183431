import { describe, expect, it } from "vitest";
import { findingsOf, handedIn, told } from "./support.js";

const sums = (shift: number): readonly string[] =>
  ["办公经费", "护林防火", "油茶低改", "种苗繁育", "湿地巡护"].map((what, at) => `2023年${what}年初预算${31 + at * 7 + shift}.5万元，实际支出${29 + at * 6 + shift}.2万元，结余${2 + at}.3万元，其中购置器材${11 + at + shift}.1万元。`);
const inYear = (text: readonly string[], year: number): readonly string[] => text.map((words) => words.replaceAll("2023年", `${year}年`));

describe("a unit's reports of two years", () => {
  const before = handedIn({ unit: "临溪县林业局", year: 2022, text: inYear(sums(0), 2022) });

  it("are told where the sums are the same but for the year", () => {
    const [finding, ...rest] = findingsOf([before, handedIn({ unit: "临溪县林业局", year: 2023, text: sums(0) })]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.report-of-last-year", severity: "warning", unit: "临溪县林业局", year: 2023 });
    expect(finding?.message).toContain("2023年的报告有 5 段（有金额的共 5 段）除年份外与2022年的一字不差");
    expect(finding?.evidence.slice(0, 2).map(({ file, name }) => [file, name])).toEqual([["临溪县林业局2023.docx", "临溪县林业局（2023年）"], ["临溪县林业局2022.docx", "临溪县林业局（2022年）"]]);
  });

  it("are no matter where the words alone are the same", () => {
    expect(findingsOf([before, handedIn({ unit: "临溪县林业局", year: 2023, text: sums(4) })])).toEqual([]);
    expect(findingsOf([before, handedIn({ unit: "临溪县林业局", year: 2023, text: [...sums(0).slice(0, 2), ...sums(4).slice(2)] })])).toEqual([]);
  });
});

describe("the same scores", () => {
  const scored = (count: number, score: (at: number) => string) => Array.from({ length: count }, (_, at) => handedIn({ unit: `临溪县第${at + 1}小学`, department: "临溪县教育局", score: score(at) }));

  it("of all units of one 主管部门 are worth knowing", () => {
    const [finding, ...rest] = findingsOf(scored(7, () => "98"));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.scores-all-equal", severity: "info", subject: "临溪县教育局" });
    expect(finding?.message).toBe("临溪县教育局的 7 个单位自评得分都是 98 分，值得看一眼");
  });

  it("are no matter where one differs, or of few units", () => {
    expect(findingsOf(scored(7, (at) => (at === 3 ? "97" : "98")))).toEqual([]);
    expect(findingsOf(scored(4, () => "98"))).toEqual([]);
  });
});

describe("a unit beside others of its kind", () => {
  const schools = (count: number, actual: (at: number) => string, name = (at: number) => `临溪县第${at + 1}小学`) =>
    Array.from({ length: count }, (_, at) => handedIn({ unit: name(at), score: `${94 + (at % 5)}`, funds: ["1000", "1040", actual(at)] }));

  it("is shown where it stands far out, with what it rests on", () => {
    const [finding, ...rest] = findingsOf(schools(12, (at) => (at === 4 ? "431" : `${1000 + at * 3}`)));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.outlier", severity: "info", unit: "临溪县第5小学" });
    expect(finding?.message).toMatch(/^执行率 41\.44%；同批 12 个同类单位（学校）的中位数是 97\.74%，中间一半在 .*，值得看一眼$/);
    expect(finding?.evidence.map(({ value }) => value)).toEqual(["431", "1040"]);
  });

  it("is no matter among few, among other kinds, or within what is usual", () => {
    const low = (at: number): string => (at === 4 ? "431" : `${1000 + at * 3}`);
    expect(findingsOf(schools(7, low))).toEqual([]);
    expect(findingsOf(schools(12, low, (at) => (at % 2 === 0 ? `临溪县第${at}小学` : `临溪县第${at}医院`)))).toEqual([]);
    expect(findingsOf(schools(12, (at) => `${860 + at * 15}`))).toEqual([]);
  });
});

it("one unit alone, or none, has nothing to stand beside", () => {
  expect(told(findingsOf([]))).toEqual([]);
  expect(told(findingsOf([handedIn({ unit: "临溪县林业局", text: sums(0) })]))).toEqual([]);
});
