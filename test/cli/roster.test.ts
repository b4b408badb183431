import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import type { AuditResult } from "../../src/model/index.js";
import { resultSchema } from "../../src/model/result.js";
import { folderWith, gouji } from "../support/command.js";

const folderOfBooks = generateSubmission({ seed: 920, packaging: "folder" });
const word = generateSubmission({ seed: 904, packaging: "docx" });
const others = { missing: "云垌市科学技术协会", unread: "云垌市归国华侨联合会" };

/** Two generated units, one whose file is damaged, and a roster that asks for one more. */
async function bureau(roster: string): Promise<string> {
  const files = [folderOfBooks, word].flatMap(({ files: own, truth }) => own.map(({ path, bytes }) => [`2024 材料/${truth.unit}/${path}`, bytes] as const));
  return folderWith({ ...Object.fromEntries(files), [`2024 材料/${others.unread}/自评报告.pdf`]: "%PDF-1.4\nbroken", "2024 材料/应报 名单.csv": roster });
}

const asked = (truth: typeof word.truth): string => `${truth.unit},"${truth.projects.join("、")}",${truth.shape.base === "absent" ? "否" : "是"},${truth.shape.overall === "absent" ? "否" : "是"}`;
const roster = ["2024年应报送单位名单,,,", "单位名称,项目名称,基础数据表,整体支出自评表", asked(folderOfBooks.truth), asked(word.truth), `${others.missing},科普经费,是,是`, `${others.unread},,是,是`].join("\r\n");

async function resultOf(...args: string[]): Promise<{ code: number; result: AuditResult }> {
  const { code, out } = await gouji("check", ...args, "--format", "json");
  return { code, result: resultSchema.parse(JSON.parse(out)) };
}

describe("check --roster", () => {
  it("tells who has handed in what, and does not audit the roster itself", async () => {
    const folder = await bureau(roster);
    const material = join(folder, "2024 材料");
    const list = join(material, "应报 名单.csv");
    const { code, result } = await resultOf(material, "--roster", list);
    expect(code).toBe(3);
    expect(result.files.map(({ path }) => path)).not.toContain(list);
    expect(Object.fromEntries((result.roster?.units ?? []).map(({ name, state }) => [name, state]))).toEqual({ [folderOfBooks.truth.unit]: "complete", [word.truth.unit]: "complete", [others.missing]: "missing", [others.unread]: "doubtful" });
    expect(result.roster).toMatchObject({ unlisted: [], misplaced: [], loose: [], notes: [] });
    const { out } = await gouji("check", material, "--roster", list);
    expect(out.match(/应报 4 个单位：齐全 2，未报送 1，待核对 1/g)).toHaveLength(2);
    expect(out).toContain(`未报送 ${others.missing}`);
    const english = await gouji("check", material, "--roster", list, "--lang", "en", "--quiet");
    expect(english.out.replace(/\s+/g, " ")).toContain("4 units have to hand in: complete 2, missing 1, to be looked into 1");
  });

  it("counts what is missing as a warning, and is short where all is well", async () => {
    const folder = await bureau(roster);
    const material = join(folder, "2024 材料");
    await rm(join(material, others.unread), { recursive: true });
    const list = join(material, "应报 名单.csv");
    const rows = roster.split("\r\n");
    expect((await gouji("check", material, "--roster", list, "--quiet")).code).toBe(0);
    expect((await gouji("check", material, "--roster", list, "--quiet", "--fail-on", "warning")).code).toBe(1);
    const well = await folderWith({ "名单.csv": rows.slice(0, 4).join("\r\n") });
    const { out } = await gouji("check", material, "--roster", join(well, "名单.csv"));
    expect(out).toContain("▌ 报送情况\n  名单上的单位都已报齐。");
  });

  it("writes a sheet, a section of the page, and one of the Markdown", async () => {
    const folder = await bureau(roster);
    const out = join(folder, "结果");
    await gouji("check", join(folder, "2024 材料"), "--roster", join(folder, "2024 材料/应报 名单.csv"), "--out", out, "--write", "list,html,markdown,json", "--quiet");
    const { openXlsx } = await import("hucre/xlsx").then(({ readXlsx }) => ({ openXlsx: readXlsx }));
    const book = await openXlsx(await readFile(join(out, "discrepancies.xlsx")));
    const rows = book.sheets.find(({ name }) => name === "报送情况")?.rows ?? [];
    expect(rows[1]?.slice(1, 7)).toEqual([others.missing, "未报送", "缺", "缺", "缺", "缺"]);
    expect(rows[2]?.slice(1, 6)).toEqual([others.unread, "待核对", "待核对", "待核对", "待核对"]);
    expect(await readFile(join(out, "report.html"), "utf8")).toContain('id="roster"');
    expect(await readFile(join(out, "findings.md"), "utf8")).toContain(`| 未报送 | ${others.missing} |`);
    const { out: again } = await gouji("report", join(out, "result.json"));
    expect(again).toContain(`未报送 ${others.missing}`);
  });

  it("says where the roster is at fault, before anything is audited", async () => {
    const folder = await folderWith({ "名单.csv": "姓名,电话\r\n王一,1\r\n", "报告.txt": "报告" });
    const { code, err } = await gouji("check", join(folder, "报告.txt"), "--roster", join(folder, "名单.csv"));
    expect([code, err]).toEqual([2, expect.stringMatching(/名单\.csv[\s\S]*没有找到写着单位的一栏/)]);
    const gone = await gouji("check", join(folder, "报告.txt"), "--roster", join(folder, "没有.xlsx"), "--lang", "en");
    expect([gone.code, gone.err]).toEqual([2, expect.stringMatching(/the roster .* cannot be opened/)]);
  });
});
