import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorKinds, generateSubmission } from "../../../fixtures/generate/index.js";
import { type District, runDistrict, SqliteStore, wholeOf, withWaivers } from "../../../src/batch/district/index.js";
import { checkFiles, type InputFile } from "../../../src/batch/index.js";
import { hashOf } from "../../../src/batch/district/keys.js";
import { noticeTemplateFor } from "../../../src/cli/notice-template.js";
import { loaded, rulebookSources } from "../../../src/cli/rulebook.js";
import { zipOf } from "../../ingest/support/office.js";
import { scratch } from "../../support/run-folder.js";

const sources = await rulebookSources({ rules: [] });
const rulebook = loaded(sources);

const units = ["docx", "text", "folder", "web"].map((packaging, at) =>
  generateSubmission({ seed: 8800 + at, packaging: packaging as "docx", errors: at === 1 ? errorKinds : [] }).files.map(({ path, bytes }): InputFile => ({ path: `材料/${at}/${path}`, bytes })),
);
const files = units.flat();

async function newStore(build = "one"): Promise<SqliteStore> {
  return new SqliteStore({ path: join(await mkdtemp(join(scratch(), "勾稽 缓存-")), "结果.db"), build, today: 20_000 });
}

async function* each(list: readonly InputFile[]): AsyncGenerator<InputFile> {
  yield* list;
}

function district(list: readonly InputFile[], store: SqliteStore, more: Partial<Parameters<typeof runDistrict>[3]> = {}): Promise<District> {
  return runDistrict(each(list), list.length, rulebook, { language: "zh", version: "test", build: "one", sources, store, hands: 2, passes: true, excerpts: true, facts: true, ...more });
}

describe("a district", () => {
  it("is told as its files are when they are audited one after the other", async () => {
    const store = await newStore();
    const whole = wholeOf(await district(files, store));
    store.close();
    const one = await checkFiles(files, rulebook, { language: "zh", version: "test", passes: true, excerpts: true, facts: true });
    expect(whole).toEqual(one);
  });

  it("is read and audited once, and where one file changed, that one", async () => {
    const store = await newStore();
    const first = await district(files, store);
    const second = await district(files, store);
    const changed = files.map((file, at) => (at === 0 && "bytes" in file ? { ...file, bytes: (units[3]?.[0] as { bytes: Uint8Array }).bytes } : file));
    const third = await district(changed, store);
    expect([first.kept, second.kept, third.kept.files]).toEqual([{ files: 0, units: 0 }, { files: files.length, units: units.length }, files.length - 1]);
    expect(wholeOf(second)).toEqual(wholeOf(first));
    store.close();
  });

  it("makes outputs of its units once: what was made of the very same is known again by its hash", async () => {
    const store = await newStore();
    const how = { language: "zh" as const, template: await (await noticeTemplateFor(undefined, "zh"))(), overview: "../../report.html", linkTo: () => () => undefined };
    const outputs = (await district(files, store)).outputs(how);
    expect(outputs.before(1, "html")).toBeUndefined();
    const made = await outputs.make(1, ["html", "notice"]);
    expect(made.map(({ kind }) => kind)).toEqual(["html", "notice"]);
    const again = await district(files, store);
    expect(again.outputs(how).before(1, "html")).toEqual([{ path: "report.html", sha256: hashOf(made[0]?.file.bytes ?? new Uint8Array()), bytes: made[0]?.file.bytes.length }]);
    expect(again.outputs({ ...how, waived: () => new Map([[0, { reason: "已说明", by: "王审核", on: "2026-01-05" }]]) }).before(1, "html")).toBeUndefined();
    expect(again.outputs({ ...how, overview: undefined }).before(1, "html")).toBeUndefined();
    store.close();
  });

  it("is read from an archive as from a folder, file by file: of an archive with one file changed, that one is read again", async () => {
    const store = await newStore();
    const held = Object.fromEntries(files.slice(0, 3).flatMap((file) => ("bytes" in file ? [[file.path, file.bytes] as const] : [])));
    const inner = zipOf({ "说明.txt": "补交说明" });
    const zip = (more: Record<string, Uint8Array | string>): InputFile => ({ path: "全区.zip", bytes: zipOf({ ...held, "里/补交.zip": inner, "坏.docx": "PK\u0003\u0004 no archive", ...more }) });
    const options = { passes: false, facts: false };
    const first = await district([zip({})], store, options);
    expect(wholeOf(first)).toEqual(await checkFiles([zip({})], rulebook, { language: "zh", version: "test", excerpts: true }));
    const second = await district([zip({ "坏.docx": "好了" })], store, options);
    expect([first.kept.files, second.kept.files, second.summary.unreadable]).toEqual([0, 4, 0]);
    store.close();
  });

  it("names a file that cannot be read and audits the others", async () => {
    const store = await newStore();
    const broken = { path: "材料/9/坏.docx", bytes: new TextEncoder().encode("PK\u0003\u0004 no archive") };
    const told = await district([broken, ...files], store);
    store.close();
    expect([told.units.length, told.summary.unreadable, told.files.get(broken.path)?.problems[0]?.severity]).toEqual([units.length, 1, "error"]);
  });

  it("goes on where it was interrupted", async () => {
    const store = await newStore();
    const stop = new AbortController();
    const interrupted = district(files, store, { hands: 1, signal: stop.signal, onProgress: ({ done }) => (done === 2 ? stop.abort() : undefined) });
    await expect(interrupted).rejects.toThrow();
    const resumed = await district(files, store);
    expect(resumed.kept.files).toBeGreaterThanOrEqual(2);
    expect(resumed.units).toHaveLength(units.length);
    store.close();
  });

  it("shows what was waived as waived, in its counts too", async () => {
    const store = await newStore();
    const told = await district(files, store);
    const [error] = told.units.flatMap((_, number) => told.part(number).findings.filter(({ severity }) => severity === "error"));
    if (error === undefined) throw new Error("no error was planted");
    const waiver = { fingerprints: [error.fingerprint, ...(error.also ?? []).flatMap(({ fingerprint }) => fingerprint ?? [])], reason: "已说明", by: "王审核", on: "2026-01-05", source: { file: "gouji.waivers.yaml", line: 1, column: 1 } };
    const waived = withWaivers(told, [waiver], { today: "2026-01-06", language: "zh", rules: [] });
    expect([waived.summary.waived, waived.summary.errors, told.summary.errors > 1]).toEqual([1, told.summary.errors - 1, true]);
    expect(waived.units.flatMap((_, number) => waived.part(number).findings).filter(({ waived: by }) => by !== undefined).map(({ fingerprint }) => fingerprint)).toEqual([error.fingerprint]);
    store.close();
  });
});
