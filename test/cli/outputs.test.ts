import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { type CellObject, read } from "xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import type { AuditResult } from "../../src/model/index.js";
import { folderWith, gouji } from "../support/command.js";

const submitted = generateSubmission({ seed: 5, packaging: "docx", errors: ["weight-sum"] }).files[0]?.bytes ?? new Uint8Array();
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("material in an archive", () => {
  it("gets its outputs, with links to the archive", async () => {
    const folder = await folderWith({ "某局 材料.zip": zipSync({ "自评/报告.docx": submitted }) });
    const out = join(folder, "结果");
    const { code, err } = await gouji(join(folder, "某局 材料.zip"), "--out", out, "--write", "list,html,annotated");
    expect([code, err]).toEqual([1, expect.stringContaining("已写入")]);
    const { Sheets } = read(await readFile(join(out, "discrepancies.xlsx")));
    const links = Object.values(Sheets).flatMap((sheet) => Object.values(sheet)).flatMap((cell) => ((cell as CellObject | undefined)?.l?.Target === undefined ? [] : [(cell as CellObject).l?.Target ?? ""]));
    expect(links.filter((link) => link.endsWith(".zip")).length).toBeGreaterThan(0);
  });
});

describe("the folder of results", () => {
  let folder: string;
  let report: string;
  let out: string;

  beforeAll(async () => {
    folder = await folderWith({ "某局 自评.docx": submitted });
    report = join(folder, "某局 自评.docx");
    out = join(folder, "结果");
    await gouji(report, "--out", out);
  });

  it("has a manifest with the hashes of what was read and of what was written", async () => {
    const manifest = JSON.parse(await readFile(join(out, "gouji.manifest.json"), "utf8")) as { inputs: { sha256: string }[]; outputs: { path: string; sha256: string }[] };
    expect(manifest.inputs.map(({ sha256 }) => sha256)).toEqual([hash(submitted)]);
    expect(manifest.outputs.map(({ path }) => path)).toEqual(expect.arrayContaining(["discrepancies.xlsx", "result.json"]));
    for (const { path, sha256 } of manifest.outputs) expect(hash(await readFile(join(out, path)))).toBe(sha256);
  });

  it("is the same, byte for byte, when the same files are checked again", async () => {
    const { err } = await gouji(report, "--out", out);
    expect(err).toMatch(/0 个文件；另有 \d+ 个与原有的完全相同/);
  });

  it("is no submission, even when it lies among the files", async () => {
    const { err, out: json } = await gouji("check", folder, "--format", "json");
    expect((JSON.parse(json) as AuditResult).files.map(({ path }) => path.split("/").at(-1))).toEqual(["某局 自评.docx"]);
    expect(err).toContain("先前生成的结果");
  });

  it("gets only the kinds that are named", async () => {
    const here = await folderWith({});
    await gouji(report, "--out", here, "--write", "json");
    expect((JSON.parse(await readFile(join(here, "gouji.manifest.json"), "utf8")) as { outputs: unknown[] }).outputs).toMatchObject([{ path: "result.json" }]);
  });

  it("refuses a kind that there is not, and names those there are", async () => {
    const { code, err } = await gouji(report, "--out", out, "--write", "pptx");
    expect(code).toBe(2);
    expect(err).toContain("选项 --write 的值“pptx”不对，可用：list");
  });

  it.each([["--write", "csv"], ["--notice-template", "信.docx"]])("is asked for where %s says what to put into it", async (option, value) => {
    const { code, err, out: printed } = await gouji(report, option, value);
    expect([code, printed]).toEqual([2, ""]);
    expect(err).toContain(`${option} 要与 --out 一起用`);
  });

  describe("rendered again by gouji report", () => {
    it("is what check printed, though the submitted file is gone", async () => {
      const here = await folderWith({ "报告.docx": submitted });
      const json = (await gouji("check", join(here, "报告.docx"), "--format", "json")).out;
      await writeFile(join(here, "存.json"), `\uFEFF${json}`);
      await rm(join(here, "报告.docx"));
      expect((await gouji("report", join(here, "存.json"), "--format", "json")).out).toBe(json);
      expect((await gouji("report", join(here, "存.json"))).out).toContain("1 个单位");
    });

    it("gives the same list from the saved run as the run itself, its links too", async () => {
      const here = join(folder, "再次");
      await gouji("report", join(out, "result.json"), "--out", here, "--write", "list");
      expect(hash(await readFile(join(here, "discrepancies.xlsx")))).toBe(hash(await readFile(join(out, "discrepancies.xlsx"))));
    });

    it("says where a file is not a result", async () => {
      const saved = JSON.parse(await readFile(join(out, "result.json"), "utf8")) as AuditResult;
      const here = await folderWith({ "坏.json": JSON.stringify({ ...saved, summary: { ...saved.summary, errors: "四" } }), "乱.json": "{" });
      expect((await gouji("report", join(here, "坏.json"))).err).toContain("summary.errors 处不对");
      expect((await gouji("report", join(here, "乱.json"))).err).toContain("不是 gouji 存下的结果");
    });
  });
});
