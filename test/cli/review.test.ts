import { execFileSync } from "node:child_process";
import { lstat, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { type ErrorKind, generateSubmission } from "../../fixtures/generate/index.js";
import { gb18030 } from "../../fixtures/generate/gb18030.js";
import { openReviewedList } from "../../src/cli/reviewed-list.js";
import type { AuditResult, Finding, Review } from "../../src/model/index.js";
import { renderWorkbook } from "../../src/report/index.js";
import { folderWith, gouji } from "../support/command.js";
import { hasProgram } from "../support/programs.js";
import { sampleResult } from "../support/sample-result.js";
import { filledIn, listOf, type Filled } from "../support/reviewed.js";

/** The material of one invented unit, of which several figures contradict each other, and the list of them. */
const errors: readonly ErrorKind[] = ["weight-sum", "execution-rate", "score-sum"];
let material: string;
let findings: readonly Finding[];
let list: Uint8Array;

const submitted = (...planted: ErrorKind[]): Promise<string> =>
  folderWith(Object.fromEntries(generateSubmission({ seed: 108, packaging: "docx", errors: planted }).files.map(({ path, bytes }) => [path, bytes])));

async function audited(path: string, ...args: string[]): Promise<AuditResult> {
  return JSON.parse((await gouji("check", path, "--format", "json", ...args)).out) as AuditResult;
}

async function listOfMaterial(path: string, ...args: string[]): Promise<Uint8Array> {
  const out = await folderWith({});
  await gouji("check", path, "--out", out, "--write", "list", "--quiet", ...args);
  return readFile(join(out, "discrepancies.xlsx"));
}

async function imported(...args: string[]): Promise<{ code: number; review: Review; err: string }> {
  const { code, out, err } = await gouji("review", "import", ...args, "--format", "json");
  return { code, review: (out === "" ? undefined : JSON.parse(out)) as Review, err };
}

const decided = (handling: string, remark = "主管部门已批准", reviewer = "王审核"): Filled => ({ 处理意见: handling, 备注: remark, 审核人: reviewer });

/** The first two findings are no errors to the reviewer, the third is. */
function decisions(): Record<string, Filled> {
  const [one, two, three] = findings.map(({ fingerprint }) => fingerprint) as [string, string, string];
  return { [one]: decided("误报", "表式允许\n另附说明"), [two]: decided("属实但已说明"), [three]: decided("确认", "", "") };
}

beforeAll(async () => {
  material = await submitted(...errors);
  ({ findings } = await audited(material));
  list = await listOfMaterial(material);
  expect(findings.length).toBeGreaterThan(2);
});

const waivedIn = ({ findings: told }: AuditResult): string[] => told.filter(({ waived }) => waived !== undefined).map(({ fingerprint }) => fingerprint).sort();
const firstTwo = (): string[] => findings.slice(0, 2).map(({ fingerprint }) => fingerprint).sort();

describe("gouji review import", () => {
  it("makes the round trip: what was explained or a false alarm is waived in the next check, the rest is told as before", async () => {
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()) });
    const target = join(folder, "gouji.waivers.yaml");
    const { code, review, err } = await imported(join(folder, "填好.xlsx"), "--waivers", target);
    expect([code, err, review.problems]).toEqual([0, "", []]);
    expect(review.total).toMatchObject({ findings: findings.length, reviewed: 3, confirmed: 1, explained: 1, falseAlarms: 1, notReviewed: findings.length - 3, falseAlarmRate: "33.3%" });
    const again = await audited(material, "--waivers", target);
    expect(waivedIn(again)).toEqual(firstTwo());
    expect(again.waivers).toEqual([]);
    expect(again.findings.find(({ fingerprint }) => fingerprint === findings[0]?.fingerprint)?.waived).toMatchObject({ reason: "表式允许\n另附说明", by: "王审核" });
    // The same list as it stands in the folder, and given itself, waives the same.
    expect(waivedIn(await audited(material, "--waivers", join(folder, "填好.xlsx")))).toEqual(firstTwo());
  });

  it("covers no other figures: what was handed in anew and is still wrong is told again, and the waiver as not used", async () => {
    const report = (project: string) => folderWith({ "报告.txt": `临溪县文化馆2024年度部门整体支出绩效自评报告\n2024年，本馆支出决算412.60万元，其中：基本支出300.10万元，项目支出${project}万元。\n` });
    const before = await report("102.50");
    const [wrong] = (await audited(before)).findings.filter(({ severity }) => severity === "error");
    const folder = await folderWith({ "填好.xlsx": filledIn(await listOfMaterial(before), { [wrong?.fingerprint ?? ""]: decided("误报") }) });
    const target = join(folder, "w.yaml");
    await imported(join(folder, "填好.xlsx"), "--waivers", target);
    expect(waivedIn(await audited(before, "--waivers", target))).toEqual([wrong?.fingerprint]);
    const again = await audited(await report("101.50"), "--waivers", target);
    expect(again.summary.errors).toBeGreaterThan(0);
    expect([waivedIn(again), again.waivers?.map(({ state }) => state)]).toEqual([[], ["unused"]]);
  });

  it("writes nothing twice, neither from the same list nor from the list of the next round", async () => {
    const folder = await folderWith({ "一.xlsx": filledIn(list, decisions()) });
    const target = join(folder, "w.yaml");
    await imported(join(folder, "一.xlsx"), "--waivers", target);
    const written = await readFile(target, "utf8");
    expect((await imported(join(folder, "一.xlsx"), "--waivers", target)).review.waivers).toMatchObject({ written: [], already: 2 });
    await writeFile(join(folder, "二.xlsx"), await listOfMaterial(material, "--waivers", target));
    const { code, review } = await imported(join(folder, "一.xlsx"), join(folder, "二.xlsx"), join(folder, "二.xlsx"), "--waivers", target);
    expect([code, review.waivers.written, review.lists.length]).toEqual([0, [], 2]);
    expect(review.total).toMatchObject({ findings: findings.length, falseAlarms: 1, explained: 1, confirmed: 1, waivedBefore: 0 });
    expect((await imported(join(folder, "二.xlsx"), "--waivers", target)).review.total).toMatchObject({ reviewed: 0, waivedBefore: 2 });
    expect(await readFile(target, "utf8")).toBe(written);
  });

  it("reads lists of one sheet a unit", async () => {
    const told: readonly Finding[] = sampleResult.findings.filter(({ waived }) => waived === undefined);
    const book = await renderWorkbook({ ...sampleResult, findings: told.map((finding, at) => (at === 0 ? { ...finding, unit: "另一个单位" } : finding)) }, { language: "zh", sheets: "unit" });
    const folder = await folderWith({ "单位.xlsx": filledIn(book, Object.fromEntries(told.map(({ fingerprint }) => [fingerprint, decided("误报")]))) });
    const { review } = await imported(join(folder, "单位.xlsx"), "--waivers", join(folder, "w.yaml"));
    expect(new Set(review.waivers.written.map(({ sheet }) => sheet)).size).toBeGreaterThan(1);
    expect(review.waivers.written.map(({ fingerprints: [own] }) => own).sort()).toEqual(told.map(({ fingerprint }) => fingerprint).sort());
  });

  it("names list, sheet and row of what has to be changed, exits with 1, and takes the others", async () => {
    const [one, two, three] = findings.map(({ fingerprint }) => fingerprint) as [string, string, string];
    const folder = await folderWith({ "填好.xlsx": filledIn(list, { [one]: decided("误报", ""), [two]: decided("属实但已说明"), [three]: decided("不是问题") }) });
    const target = join(folder, "w.yaml");
    const { code, out } = await gouji("review", "import", join(folder, "填好.xlsx"), "--waivers", target);
    expect(code).toBe(1);
    const text = out.replace(/\s+/g, "");
    expect(text).toMatch(/填好\.xlsx“问题清单”第\d+行：没有写入豁免：备注里要写明理由/);
    expect(text).toMatch(/第\d+行：处理意见“不是问题”不认识/);
    expect(text).toContain("1条豁免");
    expect(text).toContain(`用法：goujicheck…--waivers"${target.replace(/\s+/g, "")}"`);
    expect(waivedIn(await audited(material, "--waivers", target))).toEqual([two]);
    expect((await gouji("review", "import", join(folder, "填好.xlsx"), "--waivers", target, "--lang", "en")).out.replace(/\s+/g, " ")).toContain("not waived: the remark has to give the reason");
  });

  it("shows without writing in a dry run", async () => {
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()) });
    const { code, out } = await gouji("review", "import", join(folder, "填好.xlsx"), "--waivers", join(folder, "w.yaml"), "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("没有写入");
    expect(out).toContain("属实但已说明：主管部门已批准（王审核）");
    expect(await readdir(folder)).toEqual(["填好.xlsx"]);
  });

  it("adds to a file as it stands, behind a link too, and leaves nothing else behind", async () => {
    const there = "# 我局\n- fingerprint: aaaaaaaaaaaaaaaa   # 旧\n  reason: 旧\n  by: 李\n";
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()), "w.yaml": there, "实/w.yaml": there });
    expect((await imported(join(folder, "填好.xlsx"), "--waivers", join(folder, "w.yaml"))).code).toBe(0);
    expect((await readFile(join(folder, "w.yaml"), "utf8")).startsWith(there)).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(["w.yaml", "填好.xlsx", "实"].sort());
    if (process.platform === "win32") return;
    await symlink(join(folder, "实", "w.yaml"), join(folder, "链.yaml"));
    await imported(join(folder, "填好.xlsx"), "--waivers", join(folder, "链.yaml"));
    expect((await lstat(join(folder, "链.yaml"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "实", "w.yaml"), "utf8")).toContain("表式允许");
  });

  it("never writes over a file that it cannot read as waivers", async () => {
    const faulty = "- rule: [a\n";
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()), "w.yaml": faulty, "别的.yaml": "pack: 我局\n" });
    for (const name of ["w.yaml", "别的.yaml"]) {
      const before = await readFile(join(folder, name), "utf8");
      const { code, err } = await imported(join(folder, "填好.xlsx"), "--waivers", join(folder, name));
      expect(code).toBe(2);
      expect(err).toContain(name);
      expect(await readFile(join(folder, name), "utf8")).toBe(before);
    }
  });

  it("says what is no list, no file of waivers, not there, or not said", async () => {
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()), "别的.xlsx": listOf([{ 甲: "乙" }]), "坏.xlsx": "不是表" });
    const at = (name: string) => join(folder, name);
    expect((await imported(at("别的.xlsx"), "--waivers", at("w.yaml"))).err).toContain("不是审核过的问题清单");
    expect((await imported(at("坏.xlsx"), "--waivers", at("w.yaml"))).code).toBe(2);
    expect((await imported(at("没有.xlsx"), "--waivers", at("w.yaml"))).err).toContain("没有.xlsx 打不开");
    expect((await imported("a.xlsx", "--waivers", at("填好.xlsx"))).err).toContain("不是豁免文件的文件名");
    expect((await imported(at("填好.xlsx"), "--waivers", at("无此文件夹/w.yaml"))).err).toContain("写不了");
    expect((await gouji("review")).err).toContain("gouji review import 清单.xlsx");
    expect((await readdir(folder)).sort()).toEqual(["别的.xlsx", "坏.xlsx", "填好.xlsx"].sort());
  });

  it("prints data by its schema", async () => {
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()) });
    const { review } = await imported(join(folder, "填好.xlsx"), "--waivers", join(folder, "w.yaml"));
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse((await gouji("schema", "--review")).out) as object);
    expect(valid(review), JSON.stringify(valid.errors)).toBe(true);
  });
});

describe("a list saved in another format", () => {
  it.each([["填好.ods", "ods"], ["填好.xls", "biff8"], ["填好.csv", "csv"]] as const)("is taken by import, and by check --waivers: %s", async (name, as) => {
    const folder = await folderWith({ [name]: filledIn(list, decisions(), { as, sheet: "问题清单" }) });
    await taken(join(folder, name));
  });

  it("is taken as GB18030, as Excel and WPS write .csv in China", async () => {
    const csv = new TextDecoder().decode(filledIn(list, decisions(), { as: "csv", sheet: "问题清单" }));
    const folder = await folderWith({ "填好.csv": gb18030(csv) });
    await taken(join(folder, "填好.csv"));
  });

  it.skipIf(!hasProgram("soffice"))("by LibreOffice is taken the same, as .ods and as .csv in GB18030", async () => {
    const folder = await folderWith({ "填好.xlsx": filledIn(list, decisions()) });
    for (const filter of ["ods", "csv:Text - txt - csv (StarCalc):44,34,85,1,,0,false,true,false,false,false,2"]) {
      execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "填好.xlsx")], { timeout: 90_000, stdio: "ignore" });
    }
    const saved = (await readdir(folder)).filter((name) => /\.(?:ods|csv)$/.test(name));
    expect(saved).toHaveLength(2);
    for (const name of saved) await taken(join(folder, name));
  }, 120_000);

  async function taken(path: string): Promise<void> {
    const { code, review } = await imported(path, "--waivers", join(await folderWith({}), "w.yaml"));
    expect([code, review.problems, review.total.findings]).toEqual([0, [], findings.length]);
    expect(review.waivers.written.map(({ fingerprints: [own] }) => own).sort()).toEqual(firstTwo());
    const waived = (await openReviewedList(path)).waivers;
    expect(waived.map(({ fingerprints: [own] }) => own).sort()).toEqual(firstTwo());
    expect(waived.map(({ reason }) => reason)).toContain("表式允许\n另附说明");
  }
});
