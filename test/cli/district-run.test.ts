import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import XLSX from "xlsx";
import { own } from "../across/prose.js";
import { run as runCommand } from "../../src/cli/run.js";
import { folderWith } from "../support/command.js";

const units = Array.from({ length: 22 }, (_, at) => `临溪县第${at + 1}小学`);
const copied = own["临溪县文化馆"] ?? [];
const report = (unit: string, at: number): string =>
  [`${unit}2024年度部门整体支出绩效自评报告`, "一、部门整体支出绩效情况", `2024年收入合计${20 + at}万元，其中：财政拨款${12 + at}万元，其他收入${at % 3 === 0 ? 9 : 8}万元。`, ...(at < 2 ? copied : [])].join("\n");

/** As a user's command runs it, with threads. */
async function gouji(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const told = { out: "", err: "" };
  const code = await runCommand(args, { width: 80, colour: false, watched: false, out: (text) => void (told.out += text), err: (text) => void (told.err += text) });
  return { code, ...told };
}

/** Every file below the folder, by its path, with the hash of its bytes. */
async function hashesIn(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(folder.length), createHash("sha256").update(await readFile(file)).digest("hex")] as const)));
}

it("a district's run with a roster, a copied report and a damaged file writes the same bytes wherever it is told to, and what lies there is not made again", async () => {
  const folder = await folderWith({
    ...Object.fromEntries(units.map((unit, at) => [`材料/${at}/自评报告.txt`, report(unit, at)])),
    "材料/坏/损坏.docx": "PK\u0003\u0004 no archive",
    "名单.csv": ["单位名称", ...units, "临溪县第99小学"].join("\n"),
  });
  const run = (out: string) => gouji("check", join(folder, "材料"), "--roster", join(folder, "名单.csv"), "--out", join(folder, out), "--cache-dir", join(folder, "缓存"));
  const first = await run("甲");
  expect([first.code, first.out.includes("22 个单位、23 个文件")]).toEqual([3, true]);
  const book = XLSX.read(await readFile(join(folder, "甲/discrepancies.xlsx")));
  expect(book.SheetNames).toEqual(expect.arrayContaining(["汇总", "问题清单", "单位之间", "报送情况", "文件问题"]));
  expect(await readdir(join(folder, "甲/units"))).toHaveLength(units.length);

  await run("乙");
  expect(await hashesIn(join(folder, "乙"))).toEqual(await hashesIn(join(folder, "甲")));
  expect((await run("甲")).err).toMatch(/0 个文件；另有 \d+ 个与原有的完全相同/);
}, 240_000);
