import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Arrivals, isPassing } from "../../../src/cli/watch/arrivals.js";
import { folderWith } from "../../support/command.js";

describe.each([["told by the system", undefined], ["looked at regularly", 50]])("what happens in a folder, %s", (_, poll) => {
  let abort = new AbortController();
  let arrivals: Arrivals | undefined;

  afterEach(async () => {
    abort.abort();
    await arrivals?.close();
  });

  it("is told when it has settled, in one go, without what is of no concern", async () => {
    const { folder, next } = await watched(poll);
    await mkdir(join(folder, "甲"));
    await writeFile(join(folder, "甲", "一.docx"), "1");
    await writeFile(join(folder, "~$二.docx"), "lock");
    await writeFile(join(folder, "二.docx.tmp"), "2");
    await rename(join(folder, "二.docx.tmp"), join(folder, "二.docx"));
    expect(await next("一.docx", "二.docx")).toEqual(expect.not.arrayContaining(["~$二.docx", "二.docx.tmp"]));

    await writeFile(join(folder, "甲", "一.docx"), "one");
    await rm(join(folder, "二.docx"));
    expect(await next("一.docx", "二.docx")).not.toContain("甲");
  });

  it("ends with whoever watches, and with the folder", async () => {
    const first = await watched(poll);
    const ended = arrivals?.next();
    abort.abort();
    expect(await ended).toEqual({ kind: "ended" });
    await arrivals?.close();

    abort = new AbortController();
    const second = await watched(poll);
    await rm(second.folder, { recursive: true });
    let next = await arrivals?.next();
    while (next?.kind === "changed") next = await arrivals?.next();
    expect(next).toEqual({ kind: "gone" });
    expect(first.folder).not.toBe(second.folder);
  });

  async function watched(every: number | undefined) {
    abort = new AbortController();
    const folder = await folderWith({ "原有.docx": "0" });
    arrivals = await Arrivals.at(folder, { settle: 100, poll: every, beside: [], ignored: isPassing, signal: abort.signal, unable: (error) => { throw error; } });
    /** Names of what has changed, gathered until all of these have. */
    const next = async (...names: string[]): Promise<string[]> => {
      const changed: string[] = [];
      while (!names.every((name) => changed.includes(name))) {
        const came = await arrivals?.next();
        if (came?.kind === "changed") changed.push(...[...came.paths].map((path) => basename(path)));
      }
      return changed;
    };
    return { folder, next };
  }
});
