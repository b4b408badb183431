import { describe, expect, it } from "vitest";
import { gb18030 } from "../../fixtures/generate/gb18030.js";
import { ingest } from "../../src/ingest/index.js";
import { readRoster, type Roster } from "../../src/roster/index.js";
import { csvRoster, xlsxRoster } from "./support.js";

const inShort = ({ units }: Roster): string[] => units.map(({ code, name, requires, projects }) => [code, name, [...requires].join("+"), projects.join("|")].filter(Boolean).join(" "));
const messages = ({ problems }: Roster): string[] => problems.map(({ severity, message, place: { at } }) => `${severity} ${at.kind === "sheet" ? at.ref : at.kind}: ${message.zh}`);
const usual = "narrative+base+overall+project";

describe("a roster", () => {
  it("has its header in any row, with titles and notes around it", async () => {
    const roster = await xlsxRoster({ 名单: [["附件1", ""], ["2024年度应报送自评材料单位名单", ""], ["序号", "预算单位名称", "预算代码", "联系人", "联系电话"], ["1", "云垌市教育局", "101001", "王一", "0571-1"], ["2", "云垌市财政局", "101002"], ["合计", "2 个"], ["注：按预算级次排列", ""]] });
    expect(inShort(roster)).toEqual([`101001 云垌市教育局 ${usual}`, `101002 云垌市财政局 ${usual}`]);
    expect(roster.units[0]?.contact).toBe("王一 0571-1");
    expect(messages(roster)).toEqual([]);
  });

  it("may be a CSV in GB18030, or a list of names alone", async () => {
    const roster = readRoster(await ingest({ path: "名单.csv", bytes: gb18030("单位名称,单位编码\r\n云垌市教育局,101001\r\n") }));
    expect(inShort(roster)).toEqual([`101001 云垌市教育局 ${usual}`]);
    expect(inShort(await csvRoster("单位", "云垌市教育局", "云垌市财政局"))).toEqual([`云垌市教育局 ${usual}`, `云垌市财政局 ${usual}`]);
  });

  it("tells the unit from its department", async () => {
    const roster = await csvRoster("主管部门,单位,单位类型", "云垌市教育局,云垌市第一中学,事业单位");
    expect(roster.units).toMatchObject([{ name: "云垌市第一中学", supervisor: "云垌市教育局", kind: "事业单位" }]);
    expect(inShort(await csvRoster("部门,项目", "云垌市教育局,校舍维修"))).toEqual([`云垌市教育局 ${usual} 校舍维修`]);
  });

  it("names projects a row each, under a merged or a blank unit, or several in a cell", async () => {
    const rows = [["单位名称", "项目名称"], ["云垌市教育局", "校舍维修"], ["", "营养改善计划"], ["云垌市财政局", "1.会计培训；2.票据印制\n3.维修（空调、电梯）"], ["云垌市档案局", "无"]];
    const expected = [`云垌市教育局 ${usual} 校舍维修|营养改善计划`, `云垌市财政局 ${usual} 会计培训|票据印制|维修（空调、电梯）`, `云垌市档案局 ${usual}`];
    expect(inShort(await xlsxRoster({ 名单: rows }))).toEqual(expected);
    expect(inShort(await xlsxRoster({ 名单: rows }, [[1, 0, 2, 0]]))).toEqual(expected);
    expect(inShort(await csvRoster("单位名称,项目", "云垌市教育局,校舍维修", "云垌市教育局,营养改善计划"))).toEqual([expected[0]]);
    expect((await csvRoster("单位名称,项目", "云垌市教育局,校舍维修", "云垌市教育局,营养改善计划")).problems).toEqual([]);
  });

  it("puts several sheets together", async () => {
    const roster = await xlsxRoster({ 整体: [["单位名称", "单位编码"], ["云垌市教育局", "101"]], 项目: [["单位名称", "项目名称"], ["云垌市教育局", "校舍维修"]], 说明: [["请于 3 月底前报送"]] });
    expect(inShort(roster)).toEqual([`101 云垌市教育局 ${usual} 校舍维修`]);
    expect(roster.problems).toEqual([]);
  });

  it("says yes and no in many words; where only ticks stand, a blank means no", async () => {
    const roster = await csvRoster("单位名称,是否提交自评报告,基础数据表,整体支出自评表,项目支出自评表", "甲县文化局,是,√,应报,3", "甲县财政局,否,,不需,0", "甲县教育局,需要,√,×,需要");
    expect(inShort(roster)).toEqual(["甲县文化局 narrative+base+overall+project", "甲县财政局", "甲县教育局 narrative+base+project"].map((each) => each.trim()));
    expect(roster.units[0]?.projectForms).toBe(3);
    expect(messages(roster)).toEqual([]);
  });

  it("tells a word that is neither yes nor no, and takes it for yes", async () => {
    const roster = await xlsxRoster({ 名单: [["单位名称", "自评报告"], ["甲县文化局", "看情况"], ["甲县财政局", "否"]] });
    expect(inShort(roster)[0]).toContain("narrative");
    expect(messages(roster)).toEqual(["note B2: 看不懂“看情况”是要还是不要，按要报送算；请填 是 或 否"]);
  });

  it("tells a unit that stands in it twice, and 本级 apart from the department", async () => {
    const roster = await xlsxRoster({ 名单: [["单位名称"], ["云垌市教育局"], ["云垌市财政局"], ["云垌市教育局"], ["云垌市教育局（本级）"]] });
    expect(roster.units.map(({ name }) => name)).toEqual(["云垌市教育局", "云垌市财政局", "云垌市教育局（本级）"]);
    expect(messages(roster)).toEqual(["note A4: “云垌市教育局”在 名单!A2 已经有了，按一个单位算"]);
  });

  it("says what is missing where it is none", async () => {
    expect(messages(await csvRoster("姓名,电话", "王一,1"))).toEqual([expect.stringMatching(/^error file: 没有找到写着单位的一栏/)]);
    expect(messages(await csvRoster("单位名称,电话"))).toEqual([expect.stringMatching(/^error file: 表头下面一个单位也没有/)]);
  });
});
