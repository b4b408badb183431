import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../src/batch/index.js";
import { folderWith } from "../support/command.js";

/** Results have / whatever the system has. */
const at = (...parts: string[]) => join(...parts).replaceAll("\\", "/");

const found = async (...paths: string[]) => (await findFiles(paths)).map((each) => [each.kind, each.path] as const);

describe("finding files", () => {
  it("reads folders to the bottom, in the same order on every disk", async () => {
    const folder = await folderWith({ "乙.docx": "", "甲/二/深.xlsx": "", "甲/一.txt": "", "A.docx": "" });
    const names = (await found(folder)).map(([, path]) => path.slice(folder.length + 1));
    expect(names).toEqual(["A.docx", "乙.docx", "甲/一.txt", "甲/二/深.xlsx"]);
  });

  it("names what it leaves out", async () => {
    const folder = await folderWith({ "~$报告.docx": "", ".DS_Store": "", "Thumbs.db": "", "desktop.ini": "", "__MACOSX/x": "", ".git/config": "", "discrepancies (2).xlsx": "", "discrepancies.ods": "", "discrepancies-问题清单.csv": "", "报告.docx": "" });
    const kinds = (await findFiles([folder])).map((each) => (each.kind === "ignored" ? each.why : each.kind)).sort();
    expect(kinds).toEqual(["file", "lock-file", ...Array<string>(3).fill("own-output"), ...Array<string>(5).fill("system-file")]);
  });

  it("reads a list of that name where it is asked for by its own path", async () => {
    const folder = await folderWith({ "discrepancies.xlsx": "" });
    expect(await found(join(folder, "discrepancies.xlsx"))).toEqual([["file", at(folder, "discrepancies.xlsx")]]);
  });

  it("follows no link out of a folder, so that none leads round for ever", async () => {
    const folder = await folderWith({ "报告.docx": "" });
    await mkdir(join(folder, "里"));
    const linked = await symlink(folder, join(folder, "里", "外"), "junction").then(() => true, () => false);
    const kinds = (await found(folder)).map(([kind]) => kind);
    expect(kinds).toEqual(linked ? ["file", "ignored"] : ["file"]);
  });

  it("tells a missing path from a file", async () => {
    const folder = await folderWith({ "报告.docx": "" });
    expect(await found(join(folder, "没有.docx"), join(folder, "报告.docx", "里面"))).toEqual([
      ["missing", at(folder, "没有.docx")],
      ["missing", at(folder, "报告.docx", "里面")],
    ]);
  });
});
