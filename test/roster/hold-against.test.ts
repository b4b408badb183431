import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileReport, UnitReport } from "../../src/model/index.js";
import type { Roster } from "../../src/roster/index.js";
import { csvRoster, formless, held, inShort, read, submitted, unread, whole } from "./support.js";

const [education, finance] = ["云垌市教育局", "云垌市财政局"];
const roster = csvRoster("单位编码,单位名称,项目名称", `101001,${education},校舍维修、营养改善计划`, `101002,${finance},`);

describe("a roster held against what was handed in", () => {
  it("finds units complete, incomplete and missing", async () => {
    expect(inShort(held(await roster, [whole(education, "教育", ["校舍维修", "营养改善计划"]), whole(finance, "财政")]))).toEqual({ [education]: "complete", [finance]: "complete" });
    const part = submitted(education, [["narrative", "教育/报告.docx"], ["overall", "教育/报告.docx"], ["project", "教育/1.xlsx", { subject: "校舍维修项目" }]]);
    const report = held(await roster, [part]);
    expect(inShort(report)).toEqual({ [education]: "incomplete; missing base; missing project 营养改善计划", [finance]: "missing; missing narrative; missing base; missing overall" });
    expect(report.summary).toMatchObject({ units: 2, complete: 0, incomplete: 1, missing: 1 });
  });

  it("tells units and projects that it does not name", async () => {
    const report = held(await roster, [whole(education, "教育", ["校舍维修", "营养改善计划", "图书购置"]), whole("青石县水利局", "水利")]);
    expect(report.units[0]?.extra).toEqual([{ subject: "图书购置", files: ["教育/项目 图书购置.xlsx"] }]);
    expect(report.unlisted).toMatchObject([{ name: "青石县水利局", near: [] }]);
  });

  it("never calls a unit missing of whom there is a file, be it unread or without a form", async () => {
    expect(inShort(held(await roster, [], [unread(`${finance}/扫描.pdf`), read("别处/报告.docx")]))[finance]).toBe("doubtful; doubtful narrative unread; doubtful base unread; doubtful overall unread; asks unread");
    expect(inShort(held(await roster, [], [formless("101002 自评报告.docx"), read("报告.docx")]))[finance]).toMatch(/^doubtful; .*asks unrecognised$/);
    // A photograph beside the forms casts no doubt on a missing table, an unread table does.
    const part = submitted(finance, [["narrative", "财政/报告.docx"], ["overall", "财政/报告.docx"]]);
    expect(inShort(held(await roster, [part], [formless("财政/活动照片.jpg")]))[finance]).toBe("incomplete; missing base");
    expect(inShort(held(await roster, [part], [unread("财政/附件.rar")]))[finance]).toBe("doubtful; doubtful base unread");
    expect(inShort(held(await roster, [part], [unread("财政/项目自评表.xls")]))[finance]).toBe("incomplete; missing base");
  });

  it("names unread files that may be anybody's", async () => {
    const report = held(await roster, [whole(education, "教育"), whole("青石县水利局", "水利")], [unread("扫描001.pdf")]);
    expect(report.loose).toEqual([{ file: "扫描001.pdf", why: "unread" }]);
    expect(inShort(report)[finance]).toMatch(/^missing/);
  });

  it("knows a short name, with or without the place", async () => {
    for (const [listed, told] of [["市教育局", education], ["教育局", education], [education, "教育局"], [`中共${education}`, education], ["云垌市委宣传部", "中共云垌市委宣传部"], [education, "云垌市教育局机关"]] as const) {
      expect([listed, told, inShort(held(await csvRoster("单位名称", listed), [whole(told, "甲")]))[listed]]).toEqual([listed, told, "complete"]);
    }
  });

  it("does not take a subordinate unit of a like name for its department, nor one school for another", async () => {
    for (const [listed, told] of [[education, "云垌市教育局机关幼儿园"], ["云垌市教育局机关幼儿园", education], ["实验小学", "城东实验小学"], ["第一中学", "第十一中学"], ["云垌市第二中学", "云垌市第一中学"], ["云垌市教育局", "青石县教育局"]] as const) {
      const report = held(await csvRoster("单位名称", listed), [whole(told, "甲")]);
      expect([listed, told, report.units[0]?.state === "complete"]).toEqual([listed, told, false]);
    }
    const both = held(await csvRoster("单位名称", education, "云垌市教育局机关幼儿园"), [whole("云垌市教育局机关幼儿园", "云垌市教育局机关幼儿园2024年自评")]);
    expect(both.units.map(({ state }) => state)).toEqual(["missing", "complete"]);
  });

  it("asks where a name fits two, unless the folder or the code tells", async () => {
    const two = await csvRoster("单位编码,单位名称", "1011,云垌市教育局", "1012,青石县教育局");
    expect(inShort(held(two, [whole("教育局", "甲"), whole("水利局", "乙")]))).toEqual({ 云垌市教育局: expect.stringMatching(/^doubtful.*asks several 教育局$/), 青石县教育局: expect.stringMatching(/^doubtful.*asks several 教育局$/) });
    expect(inShort(held(two, [whole("教育局", "青石县教育局"), whole("水利局", "乙")]))).toMatchObject({ 青石县教育局: "complete", 云垌市教育局: expect.stringMatching(/^missing/) });
    expect(inShort(held(two, [whole("教育局", "1011材料"), whole("水利局", "乙")]))).toMatchObject({ 云垌市教育局: "complete" });
    const named = held(await csvRoster("单位名称", "教育局"), [whole("云垌市教育局", "甲"), whole("青石县教育局", "乙")]);
    expect(inShort(named)).toEqual({ 教育局: "doubtful; asks several 云垌市教育局 青石县教育局" });
  });

  it("knows an abbreviation in the unit's own folder, and asks of one elsewhere", async () => {
    const listed = await csvRoster("单位名称", "云垌县文化旅游局", "云垌县水利局");
    expect(inShort(held(listed, [whole("云垌县文旅局", "云垌县文化旅游局"), whole("云垌县水利局", "乙")]))).toMatchObject({ 云垌县文化旅游局: "complete" });
    expect(inShort(held(listed, [whole("云垌县文旅局", "甲"), whole("云垌县水利局", "乙")]))).toMatchObject({ 云垌县文化旅游局: expect.stringMatching(/^doubtful.*asks resembles 云垌县文旅局$/) });
  });

  it("shows both names of a file in another's folder", async () => {
    const report = held(await roster, [submitted(finance, [["narrative", "云垌市教育局/报告.docx"], ["base", "云垌市教育局/表.xlsx"], ["overall", "云垌市教育局/表.xlsx"]])], [read("别处/空.docx")]);
    expect(report.misplaced).toEqual(["报告.docx", "表.xlsx"].map((name) => ({ file: `云垌市教育局/${name}`, folder: education, names: finance, listed: true })));
    expect(inShort(report)).toMatchObject({ [finance]: "complete" });
    // The folder of what was checked says nothing of a single unit, and a subordinate unit's folder lies in its department's.
    const schools = await csvRoster("单位名称,主管部门", `${education},`, `云垌市第一中学,${education}`);
    expect(held(schools, [whole("云垌市第一中学", "云垌市教育局/一中"), whole(education, "云垌市教育局/机关")]).misplaced).toEqual([]);
    expect(held(schools, [whole("云垌市第一中学", "材料/云垌市教育局/一中"), whole("青石县水利局", "材料/乙")]).misplaced).toEqual([]);
  });

  it("counts a form of another unit in the folder for that unit", async () => {
    const mixed: UnitReport = { ...whole(education, "云垌市教育局", ["校舍维修", "营养改善计划"]), files: [] };
    const forms = mixed.forms.map((form) => (form.kind === "base" ? { ...form, unit: finance } : form));
    const report = held(await roster, [{ ...mixed, forms }], [read("别处/空.docx")]);
    expect(inShort(report)[education]).toBe("incomplete; missing base");
    expect(report.misplaced).toMatchObject([{ folder: education, names: finance }]);
  });

  it("tells what was handed in twice, and not a print beside its original or a project's own report", async () => {
    const twice = submitted(finance, [["narrative", "甲/自评报告.docx"], ["narrative", "甲/自评报告（修改）.docx"], ["base", "甲/表.xlsx"], ["overall", "甲/表.xlsx"], ["overall", "乙/表.xlsx"]]);
    expect(held(await roster, [twice]).units[1]?.doubles).toEqual([{ kind: "narrative", files: ["甲/自评报告.docx", "甲/自评报告（修改）.docx"] }, { kind: "overall", files: ["乙/表.xlsx", "甲/表.xlsx"] }]);
    const fine = submitted(finance, [["narrative", "甲/自评报告.docx"], ["narrative", "甲/自评报告（盖章）.pdf"], ["narrative", "甲/校舍维修项目自评报告.docx"], ["base", "甲/表.xlsx"], ["overall", "甲/表.xlsx"]]);
    expect(held(await roster, [fine]).units[1]?.doubles).toEqual([]);
    const copies = [read("甲/a.docx", { sha256: "1" }), read("甲/b.docx", { sha256: "1" })];
    expect(held(await roster, [submitted(finance, [["narrative", "甲/a.docx"], ["base", "甲/b.docx"]])], copies).units[1]?.doubles).toEqual([{ kind: "file", files: ["甲/a.docx", "甲/b.docx"] }]);
  });

  it("asks of what is there for another year alone", async () => {
    const many = ["甲", "乙", "丙", "丁"].map((name) => ({ ...whole(`${name}县水利局`, name), year: 2024 }));
    const late = { ...whole(finance, "财政"), year: 2023 };
    expect(inShort(held(await roster, [...many, late]))[finance]).toBe("doubtful; doubtful narrative other-year; doubtful base other-year; doubtful overall other-year");
  });

  it("asks of a project of a like name, and counts where only a number is required", async () => {
    const like = whole(education, "教育", ["校舍维修", "营养改善补助"]);
    expect(inShort(held(await roster, [like]))[education]).toMatch(/^doubtful; doubtful project 营养改善计划 alike$/);
    const counted = await csvRoster("单位名称,项目支出自评表", `${finance},2`);
    expect(inShort(held(counted, [whole(finance, "财政", ["会计培训"])]))[finance]).toBe("incomplete; missing project");
    expect(inShort(held(counted, [whole(finance, "财政", ["会计培训", "票据"])]))[finance]).toBe("complete");
  });

  it("is the same whatever the order of rows, units and files", async () => {
    const listed = await csvRoster("单位编码,单位名称,项目名称", `101001,${education},校舍维修、营养改善计划`, `101002,${finance},`, "101003,教育局机关幼儿园,", "101004,青石县教育局,", "101005,云垌县文化旅游局,", "101006,云垌市科协,");
    const units = [whole(education, "云垌市财政局", ["校舍维修", "图书"]), whole("教育局", "丙"), whole(finance, "甲"), submitted(finance, [["overall", "乙/表.xlsx"]]), whole("云垌县文旅局", "丁"), submitted("", [["project", "丙/1.xlsx", { subject: "其他" }]])];
    const files: FileReport[] = [unread("101006/扫描.pdf"), unread("扫描.pdf"), formless("丁/说明.docx")];
    const expected = placeless(held(listed, units, files));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(listed.units.map((_, at) => at), { minLength: listed.units.length }), fc.shuffledSubarray(units, { minLength: units.length }), fc.shuffledSubarray(files, { minLength: files.length }), async (rows, some, others) => {
        const shuffled: Roster = { ...listed, units: rows.flatMap((at) => listed.units[at] ?? []) };
        expect(placeless(held(shuffled, some, others))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

function placeless(report: ReturnType<typeof held>): unknown {
  return JSON.parse(JSON.stringify(report, (key, value: unknown) => (key === "place" ? undefined : value)));
}
