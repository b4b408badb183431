import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { generateSubmission } from "../../../fixtures/generate/index.js";
import { watch, type WatchOptions } from "../../../src/cli/watch/index.js";
import { folderWith } from "../../support/command.js";

const bytesOf = (wanted: Parameters<typeof generateSubmission>[0]) => generateSubmission(wanted).files[0]?.bytes ?? new Uint8Array();
const unitOf = (seed: number) => generateSubmission({ seed, packaging: "docx" }).truth.unit;
const wrong = bytesOf({ seed: 5, packaging: "docx", errors: ["weight-sum"] });
const right = bytesOf({ seed: 5, packaging: "docx" });
const other = bytesOf({ seed: 2, packaging: "docx" });

/** Milliseconds; the disk of a busy machine tells late. */
const patience = { timeout: 40_000, interval: 50 };

// Threads that are started from the source take their time.
describe("gouji watch", { timeout: 150_000 }, () => {
  let running: { readonly abort: AbortController; readonly ended: Promise<number> } | undefined;

  afterEach(async () => {
    running?.abort.abort();
    await running?.ended;
    running = undefined;
  });

  it("audits what comes, tells what was put right, and leaves alone what office programs put down for a moment", async () => {
    const folder = await folderWith({ "甲/自评.docx": wrong });
    const told = await started(folder);
    expect(told.out).toContain(unitOf(5));
    expect(told.err).toContain("正在盯着");

    await writeFile(join(folder, "甲", "~$自评.docx"), "x");
    await writeFile(join(folder, "乙.docx"), other);
    await told.says(/新来 1 个文件\n {2}\+ .*乙\.docx/);
    await told.says(new RegExp(`${unitOf(2)}（\\d{4}）：新的单位，错误 \\d+`));
    expect(told.news()).not.toContain("~$");

    // As Word saves: a new file takes the place of the old one.
    await writeFile(join(folder, "甲", "~WRD0001.tmp"), right);
    await rename(join(folder, "甲", "~WRD0001.tmp"), join(folder, "甲", "自评.docx"));
    await told.says(/改动 1 个\n {2}~ .*自评\.docx/);
    await told.says(/错误 [1-9]\d* → 0\n {4}消除 错误/);
    expect(told.out).not.toContain("WRD0001");

    await rm(join(folder, "乙.docx"));
    await writeFile(join(folder, "坏.docx"), "PK\u0003\u0004 not a document");
    await told.says(/- .*乙\.docx/);
    await told.says(/没有材料了/);
    await told.says(/\+ .*坏\.docx\n +.*坏\.docx：/);

    running?.abort.abort();
    expect(await running?.ended).toBe(0);
    expect(told.err).toContain("已结束");
  });

  it("updates its outputs, which may lie in the folder, but never a list that somebody has changed", async () => {
    const folder = await folderWith({ "自评.docx": wrong });
    const out = join(folder, "结果");
    const told = await started(folder, { out, write: ["list", "csv", "json", "notice"] });
    const listed = async (name: string) => readFile(join(out, name));
    expect((await readdir(join(out, "notices"))).length).toBe(1);
    const before = await listed("findings.csv");

    const reviewed = Buffer.concat([await listed("discrepancies.xlsx"), Buffer.from("已处理")]);
    await writeFile(join(out, "discrepancies.xlsx"), reviewed);
    await writeFile(join(folder, "自评.docx"), right);
    await told.says(/改动 1 个/);
    await vi.waitFor(() => expect(told.err).toContain("已有的文件没有覆盖，新的写成 discrepancies (2).xlsx"), patience);
    await vi.waitFor(() => expect(told.err).toContain("删去不再有的 1 个"), patience);
    expect((await listed("discrepancies.xlsx")).equals(reviewed)).toBe(true);
    expect((await listed("findings.csv")).equals(before)).toBe(false);
    // The letter to the unit has nothing to say any more.
    expect(await readdir(join(out, "notices"))).toEqual([]);

    running?.abort.abort();
    await running?.ended;
    const files = (await readdir(out)).sort();
    expect(files).toEqual(["discrepancies (2).xlsx", "discrepancies.xlsx", "findings.csv", "gouji.manifest.json", "notices", "result.json"].sort());
    const manifest = JSON.parse((await listed("gouji.manifest.json")).toString()) as { outputs: { path: string }[] };
    expect(manifest.outputs.map(({ path }) => path)).toEqual(expect.arrayContaining(["discrepancies (2).xlsx", "discrepancies.xlsx"]));
    // Its own outputs set off no round.
    expect(told.news().match(/\[\d\d:\d\d:\d\d\]/g)).toHaveLength(1);

    // Another watch goes on with the same files.
    await writeFile(join(folder, "乙.docx"), other);
    await started(folder, { out, write: ["list", "csv", "json", "notice"] });
    expect((await listed("result.json")).toString()).toContain("乙.docx");
    expect((await listed("discrepancies.xlsx")).equals(reviewed)).toBe(true);
    expect((await readdir(out)).sort()).toEqual(files);
  });

  it("waits at an empty folder, goes by the waivers in it, and ends where the folder goes away", async () => {
    const folder = await folderWith({});
    const told = await started(folder, { lang: "en" });
    expect(told.err).toContain("no file to audit");
    await writeFile(join(folder, "report.docx"), wrong);
    await told.says(/files that came: 1/);
    await told.says(/new unit, errors 1/);

    await writeFile(join(folder, "gouji.waivers.yaml"), "waive: [");
    await vi.waitFor(() => expect(told.err).toContain("This round failed"), patience);
    await rm(join(folder, "gouji.waivers.yaml"));
    await told.says(/the roster, waivers or rules have changed/);

    await rm(folder, { recursive: true });
    expect(await running?.ended).toBe(3);
    expect(told.err).toContain("no longer there");
    running = undefined;
  });

  it("says what is wanted where a file is named", async () => {
    const folder = await folderWith({ "自评.docx": right });
    await expect(watch(join(folder, "自评.docx"), optionsWith({}), silent)).rejects.toThrow("不是文件夹");
  });

  /** Resolves when the first audit is told. */
  async function started(folder: string, options: Partial<WatchOptions> = {}) {
    const abort = new AbortController();
    const told = { out: "", err: "", says: async (what: RegExp) => vi.waitFor(() => expect(told.news()).toMatch(what), patience), news: () => told.out.slice(first) };
    const console = { ...silent, out: (text: string) => void (told.out += text), err: (text: string) => void (told.err += text) };
    const cacheDir = await folderWith({});
    const ended = watch(folder, optionsWith({ cacheDir, ...options }), console, abort.signal, 150);
    running = { abort, ended };
    await Promise.race([ended, vi.waitFor(() => expect(told.err).toMatch(/正在盯着|Watching/), patience)]);
    const first = told.out.length;
    return told;
  }
});

// Wide enough for a path of any length: how long the temporary folder is called must not decide where lines break.
const silent = { width: 1000, colour: false, watched: false, out: () => undefined, err: () => undefined };

function optionsWith(options: Partial<WatchOptions>): WatchOptions {
  return { lang: "zh", color: false, rules: [], limit: {}, write: [], sheets: "one", convert: false, waivers: [], passes: false, quiet: false, ...options };
}
