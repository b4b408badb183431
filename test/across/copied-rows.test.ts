import { describe, expect, it } from "vitest";
import { findingsOf, handedIn, told, type Handed } from "./support.js";

type Rows = NonNullable<Handed["projects"]>[string];

const stage: Rows = [
  ["送戏下乡场次", "≥36场", "38场"], ["排练新编小戏", "≥12出", "12出"], ["培训文艺骨干", "≥85人", "92人"],
  ["演出场次完成率", "100%", "100%"], ["观众满意度", "≥95%", "96%"], ["补充演出服装", "≥64套", "64套"],
];
const others: readonly Handed[] = ["林业局", "水利局", "信访局", "图书馆"].map((name, at) => ({
  unit: `临溪县${name}`,
  projects: { [`${name}专项`]: [[`${name}巡查次数`, `≥${40 + at}次`, `${43 + at}次`], ["任务完成率", "100%", "100%"], ["群众满意度", "≥95%", "96%"], ["培训人次", `≥${60 + at}人`, `${70 + at}人`]] },
}));

const district = (...more: readonly Handed[]) => [...others, ...more].map(handedIn);
const one: Handed = { unit: "临溪县文化馆", projects: { 送戏下乡: stage } };

describe("the same indicators in projects of different units", () => {
  it("are told where the quantities are the same as well", () => {
    const [finding, ...rest] = findingsOf(district(one, { unit: "临溪县青石镇人民政府", projects: { 文化惠民: stage } }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.indicators-copied", severity: "warning", unit: "临溪县文化馆", units: ["临溪县文化馆", "临溪县青石镇人民政府"], subject: "送戏下乡" });
    expect(finding?.message).toBe("临溪县文化馆“送戏下乡”、临溪县青石镇人民政府“文化惠民”：有 6 个指标的名称、指标值、完成值都相同（至多 6 个指标），其中数量指标 4 个");
    expect(finding?.evidence).toHaveLength(12);
    expect(finding?.evidence.at(-1)).toMatchObject({ file: "临溪县青石镇人民政府2023.docx", name: "临溪县青石镇人民政府 · 文化惠民", quote: "补充演出服装：≥64套 / 64套" });
  });

  it("are one finding for three units", () => {
    const found = findingsOf(district(one, { unit: "临溪县甲镇人民政府", projects: { 文化惠民: stage } }, { unit: "临溪县乙镇人民政府", projects: { 送戏: stage } }));
    expect(found.map(({ units }) => units?.length)).toEqual([3]);
  });

  it.each<[string, Handed]>([
    ["have other results", { unit: "临溪县青石镇人民政府", projects: { 文化惠民: stage.map(([name, target]): Rows[number] => [name, target, target.includes("%") ? "97%" : "99场"]) } }],
    ["are percentages that any project may have", { unit: "临溪县青石镇人民政府", projects: { 文化惠民: [["演出场次完成率", "100%", "100%"], ["观众满意度", "≥95%", "96%"], ["经费到位率", "100%", "100%"], ["验收合格率", "100%", "100%"], ["村级覆盖率", "≥90%", "92%"]] } }],
    ["are few of many", { unit: "临溪县青石镇人民政府", projects: { 文化惠民: [...stage.slice(0, 3), ["修缮戏台", "≥2座", "3座"], ["添置音响", "≥7套", "8套"], ["聘请老师", "≥11人", "11人"], ["印发节目单", "≥500份", "520份"]] } }],
    ["tell one project that both hand in", { unit: "临溪县青石镇人民政府", projects: { 送戏下乡: stage } }],
    ["are those of the 主管部门 of the other", { unit: "临溪县青石镇人民政府", department: "临溪县文化馆", projects: { 文化惠民: stage } }],
  ])("are no matter where they %s", (_, other) => {
    expect(told(findingsOf(district(one, other)))).toEqual([]);
  });

  it("are no matter where many units have them", () => {
    const many = ["甲", "乙", "丙", "丁"].map((name): Handed => ({ unit: `临溪县${name}镇人民政府`, projects: { 文化惠民: stage } }));
    expect(findingsOf(district(one, ...many))).toEqual([]);
  });
});
