import { describe, expect, it } from "vitest";
import type { Indicator, ScoredForm, Submission, ToldResult } from "../../../src/model/index.js";
import { fact, indicator, narrative, scoredForm } from "../build.js";
import { contextsOf, seen, shown } from "./seen.js";

const result = (name: string, figure: string, own: Partial<ToldResult> = {}): ToldResult => ({ names: [name], figure: fact(figure), aimed: false, ofProject: false, sentence: "", before: "", headings: [], ...own });
const row = (name: string, target: string, actual: string): Indicator => indicator(name, target, actual, "10", "10");
const project = (subject: string, ...indicators: readonly Indicator[]): ScoredForm => scoredForm({ subject, indicators });
const overall = (...indicators: readonly Indicator[]): ScoredForm => scoredForm({ kind: "overall", subject: "云溪县农业农村局", indicators });

/** What is held against what: whose indicator, what was told, and what the form prints. */
const held = (results: readonly ToldResult[], own: Partial<Submission>): string[] => seen("indicator-told", { narratives: [narrative({ results })], ...own }).map(({ subject, told, printed, side }) => `${String(subject)}: ${String(told)} / ${String(printed)}${side === "target" ? " (target)" : ""}`);
const ofOne = (one: ToldResult, ...projectForms: readonly ScoredForm[]): string[] => held([one], { projectForms });

const roads = project("农村公路", row("养护里程", "≥120公里", "131公里"), row("完好率", "≥95%", "96.5%"));
const books = project("图书采购", row("采购图书", "≥100册", "120册"));

describe("a result in the report is held against the form of the project that it is of", () => {
  it("which its sentence, what stands before it, or its heading names", () => {
    expect(held([result("养护里程", "132公里", { sentence: "农村公路养护里程132公里" })], { projectForms: [roads, books] })).toEqual(["农村公路 · 养护里程: 132公里 / 131公里"]);
    expect(held([result("养护里程", "132公里", { before: "农村公路项目已完工。" })], { projectForms: [roads, books] })).toHaveLength(1);
    expect(held([result("养护里程", "132公里", { headings: ["（一）农村公路"] })], { projectForms: [roads, books] })).toHaveLength(1);
    expect(held([result("养护里程", "132公里", { sentence: "农村公路和图书采购都已完成" })], { projectForms: [roads, books] })).toEqual([]);
  });

  it("or the only one, where there is no form of the unit and nothing says that it is another's", () => {
    expect(ofOne(result("养护里程", "132公里"), roads)).toEqual(["农村公路 · 养护里程: 132公里 / 131公里"]);
    expect(ofOne(result("养护里程", "132公里", { ofProject: true }), roads)).toEqual([]);
  });

  it("or of the unit, where it names no project", () => {
    expect(held([result("养护里程", "132公里")], { overallForms: [overall(row("养护里程", "≥120公里", "131公里"))], projectForms: [roads] })).toEqual(["养护里程: 132公里 / 131公里"]);
    const two = [overall(row("养护里程", "≥120公里", "131公里")), overall(row("养护里程", "≥120公里", "131公里"))];
    expect(held([result("养护里程", "132公里")], { overallForms: two, projectForms: [] })).toEqual([]);
  });

  it("or of the unit under a name of six characters and more, where the project that was named does not ask it", () => {
    const unit = (name: string) => [overall(row(name, "≥50座", "52座"))];
    const told = (name: string): ToldResult => result(name, "42座", { sentence: `农村公路已完工；${name}42座` });
    expect(held([told("维护农村供水点")], { overallForms: unit("维护农村供水点"), projectForms: [roads] })).toEqual(["维护农村供水点: 42座 / 52座"]);
    expect(held([told("维护供水点")], { overallForms: unit("维护供水点"), projectForms: [roads] })).toEqual([]);
    expect(held([told("维护农村供水点")], { overallForms: unit("改造农村供水点"), projectForms: [roads] })).toEqual([]);
    expect(held([{ ...told("维护农村供水点"), ofProject: true }], { overallForms: unit("维护农村供水点"), projectForms: [roads] })).toEqual([]);
    expect(held([told("维护农村供水点")], { overallForms: [...unit("维护农村供水点"), ...unit("维护农村供水点")], projectForms: [roads] })).toEqual([]);
  });
});

describe("a rate under a name that two forms' indicators may bear", () => {
  const own = { overallForms: [overall(row("群众满意度", "≥90%", "94.5%"))], projectForms: [project("水库建设", row("群众满意度", "≥90%", "96.5%"), row("学员满意度", "≥90%", "98.5%"))] };

  it("is the other's where that one prints the very figure, and nobody's slip", () => {
    expect(held([result("群众满意度", "96.5%")], own)).toEqual([]);
    expect(held([result("群众满意度", "98.5%")], own)).toEqual([]);
    expect(held([result("群众满意度", "94.5%")], own)).toEqual(["群众满意度: 94.5% / 94.5%"]);
    expect(held([result("群众满意度", "97.5%")], own)).toEqual(["群众满意度: 97.5% / 94.5%"]);
  });
});

describe("of several projects' forms it is the only one with the very indicator", () => {
  const own = (...projectForms: readonly ScoredForm[]) => ({ projectForms: [...projectForms, books] });
  const water = (name: string, actual: string): ScoredForm => project("水库建设", row(name, "≥50座", actual));

  it("which had no less than was told", () => {
    expect(held([result("维护水库", "42座")], own(water("维护水库", "52座")))).toEqual(["水库建设 · 维护水库: 42座 / 52座"]);
    expect(held([result("维护水库", "62座")], own(water("维护水库", "52座")))).toEqual([]);
    expect(held([result("维护水库", "42公里")], own(water("维护水库", "52座")))).toEqual([]);
    expect(held([result("维护水库", "42座")], own(water("维护水库", "")))).toEqual([]);
  });

  it("under four characters and more, and not of two", () => {
    expect(held([result("修水库", "42座")], own(water("修水库", "52座")))).toEqual([]);
    expect(held([result("维护水库", "42座")], own(water("维护水库", "52座"), project("水库加固", row("维护水库", "≥50座", "52座"))))).toEqual([]);
  });

  it("of a rate under six, more or less, but how satisfied people were each project asks for itself", () => {
    const rate = (name: string): ScoredForm => project("水库建设", row(name, "≥90%", "95.2%"));
    expect(held([result("工程验收合格率", "98.1%")], own(rate("工程验收合格率")))).toEqual(["水库建设 · 工程验收合格率: 98.1% / 95.2%"]);
    expect(held([result("验收合格率", "98.1%")], own(rate("验收合格率")))).toEqual([]);
    expect(held([result("受益群众满意度", "98.1%")], own(rate("受益群众满意度")))).toEqual([]);
  });

  it("of so many a head more or less, which is no sum", () => {
    expect(held([result("法官人均结案数", "62件")], own(project("审判", row("法官人均结案数", "≥50件", "52件"))))).toEqual(["审判 · 法官人均结案数: 62件 / 52件"]);
  });

  it("also beside a form of the unit that does not ask it", () => {
    const unit = { overallForms: [overall(row("开放天数", "≥300天", "310天"))], ...own(water("维护水库", "52座")) };
    expect(held([result("维护水库", "42座")], unit)).toEqual(["水库建设 · 维护水库: 42座 / 52座"]);
    expect(held([result("维护水库", "42座", { ofProject: true })], unit)).toEqual([]);
  });
});

describe("a result is held against one indicator", () => {
  const within = (one: ToldResult, ...rows: readonly Indicator[]): string[] => ofOne(one, project("农村公路", ...rows));

  it("of that name alone", () => {
    expect(within(result("养护里程", "132公里"), row("养护里程", "≥120公里", "131公里"), row("养护里程", "≥10公里", "11公里"))).toEqual([]);
    expect(within(result("改造里程", "132公里"), row("养护里程", "≥120公里", "131公里"))).toEqual([]);
  });

  it("behind the project's name, and the words that every project carries", () => {
    expect(within(result("农村公路项目养护里程", "132公里"), row("养护里程", "≥120公里", "131公里"))).toHaveLength(1);
    expect(within(result("完成农村公路专项资金养护里程", "132公里"), row("养护里程", "≥120公里", "131公里"))).toHaveLength(1);
    expect(ofOne(result("农村公路养护里程", "132公里"), project("", row("养护里程", "≥120公里", "131公里")))).toEqual([]);
  });

  it("with an exact figure, counted alike", () => {
    expect(within(result("养护里程", "132公里"), row("养护里程", "≥120公里", "130余公里"))).toEqual([]);
    expect(within(result("养护里程", "132公里"), row("养护里程", "≥120公里", "已完成"))).toEqual([]);
    expect(within(result("养护里程", "132公里"), row("养护里程", "≥120座", "131座"))).toEqual([]);
    expect(within({ ...result("养护里程", ""), figure: fact("132", { concept: "other" }, "") }, row("养护里程", "120", "131"))).toEqual([]);
    expect(within(result("养护里程", ""), row("养护里程", "≥120公里", "131公里"))).toEqual([]);
  });

  it("or against its target, where just what was due was told and more was done", () => {
    expect(within(result("养护里程", "120公里"), row("养护里程", "≥120公里", "131公里"))).toEqual(["农村公路 · 养护里程: 120公里 / ≥120公里"]);
    expect(within(result("养护里程", "120公里"), row("养护里程", "≥120公里", "111公里"))).toEqual(["农村公路 · 养护里程: 120公里 / 111公里"]);
    expect(within(result("养护里程", "120.4公里"), row("养护里程", "≥120公里", "131公里"))).toEqual(["农村公路 · 养护里程: 120.4公里 / 131公里"]);
  });

  it("or, aimed at, against the target, which may be stricter than words that leave that open", () => {
    const goal = (figure: string, target: string): string[] => held([], { projectForms: [{ ...project("农村公路", row("养护里程", target, "131公里")), goalResults: [result("养护里程", figure, { aimed: true })] }] });
    expect(goal("110公里", "≥120公里")).toEqual(["农村公路 · 养护里程: 110公里 / ≥120公里 (target)"]);
    expect(goal("110公里以上", "≥120公里")).toEqual([]);
    expect(goal("130公里以上", "≥120公里")).toHaveLength(1);
    expect(goal("110公里", "完成养护")).toEqual([]);
    expect(held([result("养护里程", "110公里", { aimed: true })], { projectForms: [roads] })).toEqual([]);
  });

  it("of the unit, of which one project's part is less or as much", () => {
    const unit = { overallForms: [overall(row("养护里程", "≥120公里", "131公里"), row("道路完好率", "≥90%", "95%"))], projectForms: [] };
    expect(held([result("养护里程", "100公里", { ofProject: true })], unit)).toEqual([]);
    expect(held([result("养护里程", "131公里", { ofProject: true })], unit)).toHaveLength(1);
    expect(held([result("养护里程", "150公里", { ofProject: true })], unit)).toHaveLength(1);
    expect(held([result("道路完好率", "99%", { ofProject: true })], unit)).toEqual([]);
    const quality = { overallForms: [overall(row("工程质量抽检一次合格率", "≥95%", "98.8%"))], projectForms: [] };
    expect(held([result("工程质量抽检一次合格率", "99.8%", { ofProject: true })], quality)).toHaveLength(1);
    expect(held([result("抽检一次合格率", "99.8%", { ofProject: true })], quality)).toEqual([]);
  });
});

describe("a result told several times", () => {
  it("is the telling that agrees, else one that all tell, else none", () => {
    const told = (...figures: readonly string[]): string[] => held(figures.map((figure) => result("养护里程", figure)), { projectForms: [roads] });
    expect(told("150公里", "131公里")).toEqual(["农村公路 · 养护里程: 131公里 / 131公里"]);
    expect(told("150公里", "150公里")).toEqual(["农村公路 · 养护里程: 150公里 / 131公里"]);
    expect(told("150公里", "140公里")).toEqual([]);
  });
});

describe("digits that changed places", () => {
  const told = (name: string, figure: string, ...rows: readonly Indicator[]): string[] => held([result(name, figure)], { projectForms: [project("档案整理", ...rows), books] });

  it("are seen under words of one thing, in three digits and more", () => {
    expect(told("档案数字化扫描", "1265页", row("扫描页数", "≥1000页", "1256页"))).toEqual(["档案整理 · 扫描页数: 1265页 / 1256页"]);
    expect(told("档案数字化扫描", "12页", row("扫描页数", "≥10页", "21页"))).toEqual([]);
    expect(told("档案数字化扫描", "0.12万页", row("扫描页数", "≥0.1万页", "0.21万页"))).toEqual([]);
    expect(told("图书修复", "1265页", row("扫描页数", "≥1000页", "1256页"))).toEqual([]);
    expect(told("档案数字化扫描", "1265册", row("扫描页数", "≥1000页", "1256页"))).toEqual([]);
    expect(told("档案数字化扫描", "1265页", row("扫描页数", "≥1000页", "约1256页"))).toEqual([]);
  });

  it("are none where the figure stands elsewhere in the form, or two would do", () => {
    expect(told("档案数字化扫描", "1265页", row("扫描页数", "≥1000页", "1256页"), row("整理页数", "≥1000页", "1265页"))).toEqual([]);
    expect(told("档案数字化扫描", "1265页", row("扫描页数", "≥1265页", "1256页"))).toEqual([]);
    expect(told("档案数字化扫描", "1265页", row("扫描页数", "≥1000页", "1256页"), row("扫描总页数", "≥1000页", "1256页"))).toEqual([]);
  });

  it("are none where the row's own figure is told as well", () => {
    const results = [result("档案数字化扫描", "1265页"), result("扫描档案", "1256页")];
    expect(held(results, { projectForms: [project("档案整理", row("扫描页数", "≥1000页", "1256页")), books] })).toEqual([]);
  });

  it("are seen in a rate under the end of its name alone", () => {
    expect(told("群众回访满意率", "95.6%", row("回访满意率", "≥90%", "96.5%"))).toEqual(["档案整理 · 回访满意率: 95.6% / 96.5%"]);
    expect(told("回访率", "95.6%", row("群众回访率", "≥90%", "96.5%"))).toEqual([]);
    expect(told("回访满意情况", "95.6%", row("回访满意率", "≥90%", "96.5%"))).toEqual([]);
  });
});

it("what is held against each other is shown, where it was told", () => {
  const own = { narratives: [narrative(), narrative({ results: [result("养护里程", "132公里")] })], projectForms: [roads] };
  expect(contextsOf("indicator-told", own)).toMatchObject([{ form: 2, place: own.narratives[1]?.results?.[0]?.figure.place }]);
  expect(shown("indicator-told", own)[0]).toHaveLength(2);
  expect(seen("indicator-told", own)).toMatchObject([{ name: "养护里程", where: "report", side: "actual" }]);
});
