import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defaultFileLimits } from "../../src/batch/index.js";
import { limitNames, withLimit } from "../../src/cli/limits.js";
import { zipOf } from "../ingest/support/office.js";
import { folderWith, gouji } from "../support/command.js";

describe("--limit", () => {
  it("sets sizes, times and counts", () => {
    const given = ["time=1.5min", "memory=2GB", "file=500 mb", "part=1024", "pages=200", "time=60s"];
    const limits = given.reduce((all, one) => withLimit(one, all), {});
    expect(limits).toEqual({ time: 60_000, memory: 2 * 1024 ** 3, fileBytes: 500 * 1024 ** 2, partBytes: 1024, pdfPages: 200 });
  });

  it("has a name for every limit there is", () => {
    expect(Object.values(limitNames).map(({ limit }) => limit).sort()).toEqual(Object.keys(defaultFileLimits).sort());
  });

  it("holds for the files of an archive", async () => {
    const folder = await folderWith({ "材料.zip": zipOf({ "大.txt": "字".repeat(3000), "小.txt": "字" }) });
    const { code, out } = await gouji(folder, "--limit", "file=5KB");
    expect(code).toBe(3);
    // How long the path of the folder is decides where the lines break.
    const lines = out.replace(/\n {4}/g, "");
    expect(lines).toMatch(/大\.txt ?解压后过大/);
    expect(lines).not.toMatch(/读不了[^\n]*小\.txt/);
  });

  it.each(["page=3", "=3", "toString=1"])("%s lists the names there are", async (limit) => {
    const { code, err } = await gouji("x.docx", "--limit", limit);
    expect(code).toBe(2);
    for (const name of Object.keys(limitNames)) expect(err).toContain(`\n  ${name} `);
  });

  it.each(["time", "time=", "time=0", "time=3GB", "time=-1", "memory=viel", "pages=2MB"])("%s says what a value looks like", async (limit) => {
    const { code, err } = await gouji("x.docx", "--limit", limit);
    expect([code, err]).toEqual([2, expect.stringMatching(/应写成 \w+=值，如/)]);
  });

  it("is told in the help, in the user's language", async () => {
    expect((await gouji("check", "--help")).out).toContain("读一个文件的时间，默认 20s");
    expect((await gouji("inspect", "--help", "--lang", "en")).out).toContain("time to read one file, by default 20s");
  });
});

describe("Ctrl-C", () => {
  it("ends a check with 130 and leaves nothing behind", async () => {
    // Long enough that there is somebody left to interrupt.
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, number) => [`${number}.txt`, `一、部门概况${number}\n`.repeat(40)]));
    const folder = await folderWith({ "材料.zip": zipOf(many) });
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "check", folder, "--out", join(folder, "结果")], { cwd: root });
    let told = "";
    child.stderr.on("data", (data: Buffer) => (told += data.toString()));
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    // The folder is made before the first file is read.
    while (!(await readdir(folder)).includes("结果")) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGINT");
    expect([await ended, told]).toEqual([130, expect.stringContaining("已中断")]);
    expect(await readdir(join(folder, "结果"))).toEqual([]);
  }, 60_000);
});
