import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveFile } from "../../src/cli/outputs/folder.js";
import { OwnOutputs } from "../../src/cli/outputs/index.js";
import { folderWith } from "../support/command.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const listed = (path: string, text: string) => ({ kind: "list", path, sha256: hashOf(text), bytes: text.length });

describe("outputs that are kept up to date", () => {
  it("are written over where nobody has touched them", async () => {
    const folder = await folderWith({});
    const own = await OwnOutputs.in(folder);
    const saved = await save(own, folder, "清单.xlsx", "one");
    expect([saved, await save(own, folder, "清单.xlsx", "two"), await save(own, folder, "清单.xlsx", "two")].map(({ state }) => state)).toEqual(["new", "updated", "same"]);
    expect(await readFile(join(folder, "清单.xlsx"), "utf8")).toBe("two");
  });

  it("stay where somebody has: the new one goes beside them, and is kept up to date from then on", async () => {
    const folder = await folderWith({});
    const own = await OwnOutputs.in(folder);
    await save(own, folder, "清单.xlsx", "one");
    await writeFile(join(folder, "清单.xlsx"), "one, decided");
    expect(await save(own, folder, "清单.xlsx", "two")).toEqual({ path: "清单 (2).xlsx", state: "beside" });
    expect(await save(own, folder, "清单.xlsx", "three")).toEqual({ path: "清单 (2).xlsx", state: "updated" });
    expect(await readFile(join(folder, "清单.xlsx"), "utf8")).toBe("one, decided");
  });

  it.each(["~$清单.xlsx", ".~清单.xlsx", ".~lock.清单.xlsx#"])("stay while %s says that they are open", async (lock) => {
    const folder = await folderWith({});
    const own = await OwnOutputs.in(folder);
    await save(own, folder, "清单.xlsx", "one");
    await writeFile(join(folder, lock), "");
    expect(await save(own, folder, "清单.xlsx", "two")).toEqual({ path: "清单 (2).xlsx", state: "beside" });
  });

  it("are known again by the manifest, those of a check are not", async () => {
    const outputs = [listed("清单.xlsx", "one")];
    const watched = await folderWith({ "清单.xlsx": "one", "gouji.manifest.json": JSON.stringify({ updated: true, outputs }) });
    expect(await save(await OwnOutputs.in(watched), watched, "清单.xlsx", "two")).toMatchObject({ state: "updated" });
    const checked = await folderWith({ "清单.xlsx": "one", "gouji.manifest.json": JSON.stringify({ outputs }) });
    expect(await save(await OwnOutputs.in(checked), checked, "清单.xlsx", "two")).toMatchObject({ state: "beside" });
  });

  it("go when there is nothing more to tell in them, but not what somebody has changed, and nothing outside of the folder", async () => {
    const folder = await folderWith({ "外.xlsx": "out", "结果/甲.docx": "a", "结果/乙.docx": "b, decided" });
    const within = join(folder, "结果");
    await writeFile(join(within, "gouji.manifest.json"), JSON.stringify({ updated: true, outputs: [listed("甲.docx", "a"), listed("乙.docx", "b"), listed("../外.xlsx", "out")] }));
    const told: unknown[] = [];
    const staying = await (await OwnOutputs.in(within)).settle([], (file) => told.push(file));
    expect(told).toEqual([{ path: "甲.docx", state: "removed" }, { path: "乙.docx", state: "left" }]);
    expect(staying.map(({ path }) => path)).toEqual(["乙.docx"]);
    expect(await readFile(join(folder, "外.xlsx"), "utf8")).toBe("out");
  });

  async function save(own: OwnOutputs, folder: string, path: string, text: string) {
    const saved = await saveFile(folder, path, bytes(text), own);
    own.wrote(saved.path, hashOf(text));
    return saved;
  }
});
