import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import XLSX from "xlsx";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { type District, resultOf, wholeOf } from "../../src/batch/district/index.js";
import { madeOf } from "../../src/batch/district/made.js";
import type { MadeFile } from "../../src/batch/district/protocol.js";
import { packedPart } from "../../src/batch/district/unit-found.js";
import { concludeDistrict } from "../../src/cli/district/conclude.js";
import { noticeTemplateFor } from "../../src/cli/notice-template.js";
import type { CheckOptions } from "../../src/cli/program.js";
import { type UnitPart, unitRecordOf } from "../../src/model/index.js";
import { renderCsv } from "../../src/report/csv/index.js";
import { renderDistrictHtml } from "../../src/report/district/index.js";
import { renderJson } from "../../src/report/json.js";
import { own } from "../across/prose.js";
import { wholeRulebook } from "../audit/rulebook.js";
import { folderWith, gouji } from "../support/command.js";

const rulebook = wholeRulebook();
const units = [...Array.from({ length: 22 }, (_, at) => `临溪县第${at + 1}小学`), "临溪县局：甲/乙", "临溪县局_甲_乙"];
const copied = own["临溪县文化馆"] ?? [];

function report(unit: string, at: number): string {
  const wrong = at % 3 === 0 ? 9 : 8;
  return [`${unit}2024年度部门整体支出绩效自评报告`, "一、部门整体支出绩效情况", `2024年收入合计${20 + at}万元，其中：财政拨款${12 + at}万元，其他收入${wrong}万元。`, ...(at < 2 ? copied : [])].join("\n");
}

/** Audits each unit alone, as the threads of a run do, and what they have in common. */
async function districtIn(folder: string): Promise<District> {
  const inputs = await Promise.all(units.map(async (_, at) => ({ path: join(folder, `${at}/自评报告.txt`), bytes: new Uint8Array(await readFile(join(folder, `${at}/自评报告.txt`))) })));
  const check = (files: typeof inputs) => checkFiles(files, rulebook, { language: "zh", version: "test", passes: true, excerpts: true, facts: false, reader: openReader({ isolated: false }) });
  const [whole, alone] = [await check(inputs), await Promise.all(inputs.map((input) => check([input])))];
  const parts = alone.map(({ units: [unit], findings, checks, passes, excerpts }, at): UnitPart => {
    if (unit === undefined) throw new Error(`no unit was recognised in ${units[at] ?? ""}`);
    return { unit: { ...unit, name: units[at] ?? "" }, findings: findings.map((finding) => ({ ...finding, unit: units[at] ?? "" })), ...(passes && { passes }), checks, ...(excerpts && { excerpts }) };
  });
  const between = whole.findings.filter(({ rule }) => rule.startsWith("district.")).map((finding) => ({ ...finding, evidence: finding.evidence.map(({ source: _, ...evidence }) => evidence) }));
  const district: District = {
    tool: whole.tool, units: parts.map(unitRecordOf), files: new Map(whole.files.map((file) => [file.path, file])), across: { findings: between, checks: [] },
    summary: whole.summary, kept: { files: 0, units: 0 }, found: (number) => parts[number] as UnitPart, part: (number) => parts[number] as UnitPart, close: () => undefined,
    outputs: ({ linkTo, ...how }) => ({
      before: () => undefined,
      make: async (number, kinds) => {
        const part = parts[number] as UnitPart;
        const files = whole.files.filter(({ path }) => part.unit.files.includes(path));
        const making = { ...how, kinds, pieces: packedPart(part), waived: undefined, tool: whole.tool, files, links: new Map(part.unit.files.map((path) => [path, linkTo(number)(path)])) };
        const made: MadeFile[] = [];
        for await (const each of madeOf(making)) made.push(each);
        return made;
      },
    }),
  };
  return { ...district, summary: wholeOf(district).summary };
}

async function conclude(district: District, options: Partial<CheckOptions>): Promise<{ readonly out: string; readonly err: string }> {
  const said = { out: "", err: "" };
  const all: CheckOptions = { lang: "zh", color: false, rules: [], limit: {}, format: "table", write: [], sheets: "one", convert: false, waivers: [], failOn: "error", passes: false, facts: false, quiet: false, cache: false, named: true, ...options };
  const console = { width: 80, colour: false, watched: false, out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
  await concludeDistrict(district, { ...all, template: await noticeTemplateFor(undefined, "zh") }, console, () => undefined);
  return said;
}

const cells = (book: XLSX.WorkBook, sheet: string): string[][] => XLSX.utils.sheet_to_json<string[]>(book.Sheets[sheet] ?? {}, { header: 1, raw: false, defval: "" });

describe("the outputs of a district", () => {
  let district: District;
  let out: string;
  let book: XLSX.WorkBook;

  beforeAll(async () => {
    const folder = await folderWith(Object.fromEntries(units.map((unit, at) => [`${at}/自评报告.txt`, report(unit, at)])));
    district = await districtIn(folder);
    out = join(folder, "结果");
    await conclude(district, { out });
    book = XLSX.read(await readFile(join(out, "discrepancies.xlsx")));
  });

  it("are a list, a page, a table and a folder a unit, which any system can hold", async () => {
    expect((await readdir(out)).sort()).toEqual(["discrepancies.xlsx", "findings.csv", "gouji.manifest.json", "report.html", "units"]);
    const folders = await readdir(join(out, "units"));
    expect(folders).toHaveLength(units.length);
    expect(folders).toEqual(expect.arrayContaining(["临溪县局：甲_乙", "临溪县局_甲_乙"]));
    expect((await readdir(join(out, "units/临溪县第1小学"))).sort()).toEqual(["report.html", "整改通知-临溪县第1小学.docx"]);
  });

  it("tell of the worst unit first in 汇总, with a link to its page", () => {
    const [head = [], first = []] = cells(book, "汇总");
    expect(head).toEqual(expect.arrayContaining(["单位", "错误", "已核对", "未能核对", "口径（profile）"]));
    expect([first[0], first[3]]).toEqual(["1", "1"]);
    // The reader takes the bytes of a link for characters.
    const link = Buffer.from((book.Sheets["汇总"]?.["B2"] as XLSX.CellObject | undefined)?.l?.Target ?? "", "latin1").toString("utf8");
    expect(existsSync(join(out, decodeURIComponent(link))), link).toBe(true);
  });

  it("have all findings in one list, and those between units with both passages beside each other", () => {
    const findings = wholeOf(district).findings;
    expect(findings.length).toBeGreaterThan(7);
    expect(cells(book, "问题清单").slice(1).map((row) => row.at(-1)?.split("\n")[0]).sort()).toEqual(findings.map(({ fingerprint }) => fingerprint).sort());
    const [, between = []] = cells(book, "单位之间");
    expect(between[3]).toBe("临溪县第1小学\n临溪县第2小学");
    expect(between[6]).not.toBe("");
    expect(between[8]).toBe(between[6]);
  });

  it("have a page whose links all lead somewhere", async () => {
    const page = await readFile(join(out, "report.html"), "utf8");
    const links = [...page.matchAll(/<a href="([^"#]+)"/g)].map(([, href = ""]) => decodeURIComponent(href));
    expect(new Set(links).size).toBe(units.length);
    for (const link of links) expect(existsSync(join(out, link)), link).toBe(true);
    expect(page).toContain("<title>24 个单位 · 勾稽");
    expect(await readFile(join(out, "units/临溪县第1小学/report.html"), "utf8")).toContain('<a href="../../report.html">');
  });

  it("lead from what two units have in common to the one that is meant, where another has its name", async () => {
    const [first, second, third] = district.units;
    if (first === undefined || second === undefined || third === undefined) throw new Error("no units");
    const named = (record: typeof first, year: number) => ({ ...record, unit: { ...record.unit, name: "临溪县第1小学", year } });
    const pageOf = (number: number) => `units/${number}.html`;
    const page = (units: District["units"]) => renderDistrictHtml({ ...district, units }, { language: "zh", pageOf });
    const between = (html: string) => /id="between"[\s\S]*?<p>(.*?)<\/p>/.exec(html)?.[1];
    expect(between(page([named(third, 2022), named(first, 2023), second]))).toContain('<a href="units/1.html">临溪县第1小学</a>、<a href="units/2.html">');
    expect(between(page([named(first, 2022), named({ ...first, unit: { ...first.unit, files: second.unit.files } }, 2023), third]))).toContain('<a href="units/1.html">临溪县第1小学（2023年度）</a>');
  });

  it("are the same bytes again, and never written over what is there", async () => {
    expect((await conclude(district, { out })).err).toMatch(/0 个文件；另有 \d+ 个与原有的完全相同/);
    await writeFile(join(out, "findings.csv"), "审核人改过");
    expect((await conclude(district, { out, write: ["csv"] })).err).toContain("findings (2).csv");
    expect(await readFile(join(out, "findings.csv"), "utf8")).toBe("审核人改过");
  });

  it("are named in the manifest with their hashes", async () => {
    const { inputs, outputs } = JSON.parse(await readFile(join(out, "gouji.manifest.json"), "utf8")) as { inputs: unknown[]; outputs: { path: string; sha256: string }[] };
    expect(inputs).toHaveLength(units.length);
    expect(outputs.map(({ path }) => path)).toEqual(expect.arrayContaining(["units/临溪县第1小学/report.html", "discrepancies.xlsx", "findings.csv"]));
    for (const { path, sha256 } of outputs.filter(({ path: each }) => each !== "findings.csv")) expect(createHash("sha256").update(await readFile(join(out, path))).digest("hex"), path).toBe(sha256);
  });

  it("give decisions back to gouji review import", async () => {
    const sheet = book.Sheets["问题清单"] ?? {};
    const rows = cells(book, "问题清单");
    const column = (header: string) => rows[0]?.indexOf(header) ?? -1;
    for (const [header, value] of [["处理意见", "误报"], ["备注", "另有批复"], ["审核人", "周平"]] as const) XLSX.utils.sheet_add_aoa(sheet, [[value]], { origin: { r: 1, c: column(header) } });
    const here = await folderWith({ "清单.xlsx": new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer) });
    const { code, err } = await gouji("review", "import", join(here, "清单.xlsx"), "--waivers", join(here, "gouji.waivers.yaml"));
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await readFile(join(here, "gouji.waivers.yaml"), "utf8")).toContain("另有批复");
  });

  it("put what is made of one unit alone into its folder, where it is named", async () => {
    const here = await folderWith({});
    await conclude(district, { out: here, write: ["json", "sarif"] });
    expect((await readdir(here)).sort()).toEqual(["gouji.manifest.json", "units"]);
    expect((await readdir(join(here, "units/临溪县第3小学"))).sort()).toEqual(["findings.sarif", "result.json"]);
    expect(await readFile(join(here, "units/临溪县第3小学/result.json"), "utf8")).toBe(renderJson(resultOf(district, 2)));
  });

  it("are printed piece by piece as the whole would be", async () => {
    expect((await conclude(district, { format: "json", passes: true })).out).toBe(renderJson(wholeOf(district)));
    const { passes: _, ...plain } = wholeOf(district);
    expect(JSON.parse((await conclude(district, { format: "json" })).out)).toEqual(plain);
    const csv = (await conclude(district, { format: "csv" })).out;
    const lines = (text: string) => text.replace(/^\uFEFF/, "").split("\r\n").map((line) => line.replace(/^\d+,/, "")).sort();
    expect(lines(csv)).toEqual(lines(renderCsv(wholeOf(district), { language: "zh" })));
    await expect(conclude(district, { format: "html" })).rejects.toThrow("--out 结果 --write html");
  });
});
