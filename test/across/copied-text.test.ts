import { describe, expect, it } from "vitest";
import { own } from "./prose.js";
import { findingsOf, handedIn, told } from "./support.js";

const names = Object.keys(own);
const [culture = "", water = "", school = "", hospital = "", forest = ""] = names;
const paragraphs = (unit: string): readonly string[] => own[unit] ?? [];

/** The whole district, some of its reports with other paragraphs. */
function district(changed: Readonly<Record<string, readonly string[]>> = {}, department?: (unit: string) => string | undefined) {
  return names.map((unit, at) => {
    const told = department?.(unit);
    return handedIn({ unit, text: [`${unit}2023年度部门整体支出绩效自评报告`, ...paragraphs(unit), ...(changed[unit] ?? [])], score: `${90 + at}`, ...(told === undefined ? {} : { department: told }) });
  });
}

const withOthers = (unit: string, from: string, change: (text: string) => string = (text) => text): Readonly<Record<string, readonly string[]>> => ({ [unit]: paragraphs(from).map(change) });

describe("the same text in reports of different units", () => {
  it("is silent on reports that each tell their own", () => {
    expect(findingsOf(district())).toEqual([]);
  });

  it("is told once, with the passage in both places, where the figures are the same too", () => {
    const [finding, ...rest] = findingsOf(district(withOthers(water, culture)));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.text-with-figures-copied", severity: "warning", unit: culture, units: [culture, water], year: 2023 });
    expect(finding?.message).toContain(`与${water}的报告有 4 段文字相同`);
    const passage = finding?.evidence.filter(({ quote }) => quote.includes("老戏台"));
    expect(passage?.map(({ file, name }) => [file, name])).toEqual([[`${culture}2023.docx`, culture], [`${water}2023.docx`, water]]);
    expect(passage?.map(({ place }) => place.at)).toEqual([{ kind: "paragraph", number: 2 }, { kind: "paragraph", number: 5 }]);
  });

  it("is told where the figures and the name were changed", () => {
    const changed = withOthers(water, culture, (text) => text.replace(/\d+/g, (figure) => `${Number(figure) + 7}`).replace("全年", "水利局全年"));
    const own = district({ ...changed, [culture]: [] }).map((sketch) => sketch);
    expect(told(findingsOf(own))).toEqual([`district.text-copied ${culture} ${water}`]);
  });

  it("is told as nearly the same, for information, where some sentences were reworded", () => {
    const changed = withOthers(water, culture, (text) => text.replace("村支书说比去年多了将近一半", "群众普遍反映很好").replace("冬天漏风的老窗全部拆除", "门窗统一更换为断桥铝").replace("遇上雨天常常半路抛锚", "车况不佳").replace("签约后按月发补贴", "每月给生活费"));
    const findings = findingsOf(district(changed));
    expect(told(findings)).toEqual([`district.text-alike ${culture} ${water}`]);
    expect(findings[0]?.severity).toBe("info");
  });

  it("is one finding for three units that were written from one", () => {
    const findings = findingsOf(district({ ...withOthers(water, culture), ...withOthers(school, culture) }));
    expect(told(findings)).toEqual([`district.text-with-figures-copied ${[culture, water, school].sort().join(" ")}`]);
    expect(findings[0]?.message).toContain("、");
  });

  it("is told with the group where only some of it share a passage more", () => {
    const findings = findingsOf(district({ [water]: paragraphs(culture).slice(0, 3), [school]: paragraphs(culture) }));
    expect(told(findings)).toEqual([`district.text-with-figures-copied ${[culture, water, school].sort().join(" ")}`]);
  });

  it("says the same whatever the order of the units", () => {
    const sketches = district({ ...withOthers(water, culture), ...withOthers(forest, hospital) });
    const findings = findingsOf(sketches);
    expect(findings).toHaveLength(2);
    for (const turned of [[...sketches].reverse(), [...sketches.slice(3), ...sketches.slice(0, 3)]]) expect(findingsOf(turned)).toEqual(findings);
  });

  it("survives being stored as JSON", () => {
    const sketches = district(withOthers(water, culture));
    expect(findingsOf(JSON.parse(JSON.stringify(sketches)) as typeof sketches)).toEqual(findingsOf(sketches));
  });
});

describe("text that several units share of right", () => {
  const everybody = (text: readonly string[]): Readonly<Record<string, readonly string[]>> => Object.fromEntries(names.slice(0, 5).map((unit) => [unit, text]));

  it("is left alone where many units have it: a template", () => {
    expect(findingsOf(district(everybody(paragraphs(culture))))).toEqual([]);
  });

  it("is left alone where it quotes law and notices", () => {
    const basis = [
      "根据《中华人民共和国预算法》、《中共中央国务院关于全面实施预算绩效管理的意见》和《项目支出绩效评价管理办法》（财预〔2020〕10号）的规定，按照科学规范、公正公开、分级分类、绩效相关的原则，成立评价小组，开展自评。",
      "深入贯彻落实党的二十大精神，坚持以人民为中心的发展思想，牢固树立过紧日子的理念，坚持厉行节约反对浪费，严格执行中央八项规定及其实施细则精神，切实把有限的资金用在刀刃上。",
    ];
    expect(findingsOf(district({ [culture]: basis, [water]: basis }))).toEqual([]);
  });

  it("is left alone where it tells the duties that every unit of its kind has", () => {
    const duties = ["一、主要职责", "（1）贯彻执行本级人民代表大会的决议和上级行政机关的决定和命令，保护公民的人身权利、民主权利和其他权利。", "管好集镇的市容、摊点、路灯和沟渠，调处邻里的山林水界纠纷，照看好孤寡老人和留守的孩子，逢年过节上门走访慰问困难的家庭。", "汛期和干旱的时候组织民兵日夜巡堤、清障、送水，灾后帮助受灾的农户修房补种，把救济的粮油棉被送到每一户的手里。", "二、预算情况"];
    expect(findingsOf(district({ [culture]: duties, [water]: duties }))).toEqual([]);
  });

  it("is left alone between a 主管部门 and a unit below it", () => {
    expect(findingsOf(district(withOthers(water, culture), (unit) => (unit === culture ? water : undefined)))).toEqual([]);
  });

  it("takes more where the units have one 主管部门", () => {
    const some = { [water]: paragraphs(culture).slice(2, 4) };
    expect(told(findingsOf(district({ [water]: paragraphs(culture).slice(1, 4) })))).toEqual([`district.text-copied ${culture} ${water}`]);
    expect(findingsOf(district(some, () => "临溪县人民政府办公室"))).toEqual([]);
  });

  it("leaves the standard sentences on money alone, whatever their figures", () => {
    const money = (at: number): readonly string[] => [
      `2023年部门预算收入${at}12.5万元，其中一般公共预算财政拨款${at}10万元，上年结转2.5万元；全年支出${at}11万元，其中基本支出${at}01万元，项目支出10万元，执行率98.7%。`,
      `“三公”经费支出${at}.2万元，比上年减少0.3万元，下降5.6%，其中公务接待费0.8万元，公务用车运行维护费${at}.4万元，因公出国（境）费0万元。`,
      `单位现有编制${at}5人，实有在职人员${at}3人，退休人员${at}人，内设办公室、业务股、财务股等5个股室，较上年无变化。`,
    ];
    expect(findingsOf(district({ [culture]: money(3), [water]: money(4) }))).toEqual([]);
    expect(findingsOf(district({ [culture]: money(3).slice(0, 2), [water]: money(3).slice(0, 2) }))).toEqual([]);
  });

  it("is told where nothing but set phrases is the same, and every figure in them", () => {
    const money = (at: number): string => `2023年第${at}项预算收入12.5${at}万元，其中财政拨款1${at}.35万元，上年结转2.5${at}万元；全年支出11.8${at}万元，其中基本支出10.9${at}万元，执行率98.${at}%。`;
    const text = [1, 2, 3].map(money);
    expect(told(findingsOf(district({ [culture]: text, [water]: text })))).toEqual([`district.text-with-figures-copied ${culture} ${water}`]);
  });
});
