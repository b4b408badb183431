import { describe, expect, it } from "vitest";
import type { Indicator } from "../../../src/model/index.js";
import { indicator, narrative, scoredForm } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const miles = indicator("道路养护总里程", "≥120公里", "131公里", "20", "20");
const rows = (subject: string, ...indicators: readonly Indicator[]) => scoredForm({ subject, indicators });

describe("a project's indicators beside the overall form's", () => {
  const beside = (...indicators: readonly Indicator[]): unknown => {
    const [found] = seen("project-against-overall", { overallForms: [scoredForm({ kind: "overall", indicators: [miles] })], projectForms: [rows("道路养护", ...indicators)] });
    return [found?.["alike"], found?.["applicable"], found?.["copied"]];
  };

  it.each([
    ["of one name and weight", { ...miles }, 1n],
    ["with figures of its own", indicator("道路养护总里程", "≥10公里", "11公里", "20", "19"), 1n],
    ["with other spaces and signs", { ...miles, name: "道路养护 总里程：" }, 1n],
    ["of another weight", indicator("道路养护总里程", "≥120公里", "131公里", "15", "15"), 0n],
    ["of a longer name that ends so", { ...miles, name: "全县道路养护总里程" }, 1n],
    ["of a shorter name that ends so", { ...miles, name: "路养护总里程" }, 1n],
    ["of the end of the name alone", { ...miles, name: "养护总里程" }, 0n],
    ["of a longer name that only begins so", { ...miles, name: "道路养护总里程完成率" }, 0n],
    ["of another name", { ...miles, name: "道路保洁总里程" }, 0n],
  ])("is copied, or is not: one %s", (_, one, alike) => expect(beside(one)).toMatchObject([alike, 1n, alike === 0n ? [] : [one.targetCell.text]]));

  it("counts none that does not apply", () => {
    expect(beside(indicator("道路养护总里程", "无", "无", "20", "20"), indicator("道路养护总里程", "", "", "20", "20"))).toEqual([0n, 0n, []]);
  });

  it("takes no name of a few characters for a copy, which is everybody's", () => {
    const short = indicator("群众满意", "≥95%", "96%", "10", "10");
    const five = indicator("群众满意度", "≥95%", "96%", "10", "10");
    const own = (one: Indicator): unknown => seen("project-against-overall", { overallForms: [scoredForm({ kind: "overall", indicators: [one] })], projectForms: [rows("道路养护", one)] })[0]?.["alike"];
    expect(own(short)).toBe(0n);
    expect(own(five)).toBe(1n);
  });

  it("is asked of every project and every overall form", () => {
    const own = { narratives: [narrative()], overallForms: [scoredForm({ kind: "overall" }), scoredForm({ kind: "overall" })], projectForms: [rows("甲项目", miles), rows("", miles)] };
    expect(contextsOf("project-against-overall", own).map(({ subject, form }) => [subject, form])).toEqual([["甲项目", 3], [undefined, 4], ["甲项目", 3], [undefined, 4]]);
    expect(shown("project-against-overall", { ...own, overallForms: [scoredForm({ kind: "overall", indicators: [miles] })] })[0]).toHaveLength(1);
  });
});

describe("a project's indicators beside another project's", () => {
  const between = (one: readonly Indicator[], other: readonly Indicator[]): Record<string, unknown> | undefined => seen("project-against-project", { projectForms: [rows("道路养护", ...one), rows("桥梁养护", ...other)] })[0];

  it("are copies with target, result and weight", () => {
    expect(between([miles], [miles])).toMatchObject({ other: "道路养护", alike: 1n, quantities: 1n, applicable: 1n, copied: ["≥120公里"], subject: "桥梁养护" });
    expect(between([miles], [indicator(miles.name, "≥100公里", "131公里", "20", "20")])).toMatchObject({ alike: 0n, applicable: 1n });
    expect(between([miles], [indicator(miles.name, "≥120公里", "130公里", "20", "20")])).toMatchObject({ alike: 0n });
    expect(between([miles], [{ ...miles, level2: "时效指标" }])).toMatchObject({ alike: 1n, quantities: 0n });
  });

  it("leave out what both ask in the same few words", () => {
    const done = indicator("完成率", "100%", "100%", "10", "10");
    expect(between([done, miles], [done, miles])).toMatchObject({ alike: 1n, applicable: 1n });
    expect(between([done], [indicator("完成率", "100%", "98%", "10", "9")])).toMatchObject({ alike: 0n, applicable: 1n });
    expect(between([done], [indicator("合格率", "100%", "100%", "10", "10")])).toMatchObject({ applicable: 1n });
    expect(between([miles], [indicator(miles.name, "无", "无", "20", "20")])).toMatchObject({ applicable: 0n });
  });

  it("are asked of every two projects once, and not of two forms of one project", () => {
    const names = (...subjects: readonly string[]): unknown => seen("project-against-project", { projectForms: subjects.map((subject) => rows(subject, miles)) }).map(({ other, subject }) => `${String(other)}-${String(subject)}`);
    expect(names("甲", "乙", "丙")).toEqual(["甲-乙", "甲-丙", "乙-丙"]);
    expect(names("甲", "甲")).toEqual([]);
    expect(contextsOf("project-against-project", { narratives: [narrative()], projectForms: [rows("甲", miles), rows("乙", miles)] })[0]).toMatchObject({ form: 2 });
    expect(shown("project-against-project", { projectForms: [rows("甲", miles), rows("乙", miles)] })[0]).toHaveLength(1);
  });
});
