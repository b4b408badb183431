import { describe, expect, it } from "vitest";
import { findingsOf, handedIn, told } from "./support.js";

const units = ["临溪县文化馆", "临溪县水利局", "临溪县教育局", "临溪县第三中学", "临溪县青石镇人民政府"];

/** What is said of the culture hall's report with this sentence in it, 第三中学 being a unit of 教育局. */
function saidOf(sentence: string, unit = "临溪县文化馆") {
  return findingsOf(units.map((name, at) => handedIn({ unit: name, score: `${90 + at}`, ...(name.endsWith("中学") ? { department: "临溪县教育局" } : {}), text: name === unit ? [`${name}2023年度整体支出绩效自评报告`, sentence] : [] })));
}

describe("another unit's name where a report names its own", () => {
  it.each([
    "临溪县水利局2023年度整体支出1203.5万元，其中基本支出802.2万元。",
    "一、临溪县水利局主要职责是管水。",
    "年初下达预算后及时公开。临溪县水利局现有编制45人，在职43人。",
  ])("is told: %s", (sentence) => {
    const [finding, ...rest] = saidOf(sentence);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "district.other-unit-named", severity: "warning", unit: "临溪县文化馆", units: ["临溪县文化馆", "临溪县水利局"] });
    expect(finding?.message).toContain("临溪县水利局");
    expect(finding?.evidence[0]).toMatchObject({ place: { at: { kind: "paragraph", number: 2 } }, value: "临溪县水利局" });
  });

  it.each([
    "与临溪县水利局联合开展河道清障，整体支出由双方分担。",
    "拨付临溪县水利局2023年工程款12万元。",
    "根据临溪县水利局2023年部门预算批复，安排水费3万元。",
    "临溪县水利局2023年派员参加了河道清障，支出由其承担。",
    "由临溪县水利局主要职责处室牵头。",
    "临溪县文化馆2023年度整体支出303.5万元。",
    "临溪县体育局2023年度整体支出303.5万元。",
  ])("is no matter: %s", (sentence) => {
    expect(told(saidOf(sentence))).toEqual([]);
  });

  it("is no matter where the unit is the report's own, its 主管部门 or below it", () => {
    expect(told(saidOf("临溪县第三中学2023年度整体支出303.5万元。", "临溪县教育局"))).toEqual([]);
    expect(told(saidOf("临溪县教育局2023年度整体支出303.5万元。", "临溪县第三中学"))).toEqual([]);
  });

  it("is no matter in a report on many units", () => {
    expect(told(saidOf("临溪县水利局2023年度整体支出1203.5万元。临溪县教育局2023年度整体支出1203.5万元。临溪县青石镇人民政府2023年度整体支出203万元。"))).toEqual([]);
  });
});
