import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Random } from "../../fuzz/random.js";
import { traps } from "../../fuzz/traps.js";
import { type FileLimits, openReader, type ReadFile } from "../../src/batch/index.js";
import { bundledWorker } from "../support/bundled-worker.js";
import { zipOf } from "../ingest/support/office.js";

const limits: Partial<FileLimits> = { time: 1500, memory: 192 * 1024 ** 2 };
let bundled: URL;

beforeAll(async () => {
  bundled = await bundledWorker(new URL("support/odd-worker.ts", import.meta.url), "odd-worker");
});
afterAll(() => rm(bundled, { force: true }));

const reader = () => openReader({ limits, worker: bundled });

/** Reads these names, each holding one line, with the odd reader; `deed.txt` does the deed. */
async function reading(...files: readonly { path: string; bytes: Uint8Array }[]): Promise<string[]> {
  const odd = reader();
  const read: ReadFile[] = [];
  for (const file of files) for await (const one of odd.read(file)) read.push(one);
  odd.close();
  return read.map(({ document }) => `${document.name} ${document.problems[0]?.code ?? "read"}`);
}

const text = (path: string) => ({ path, bytes: new TextEncoder().encode("正文") });
const after = text("后.txt");

describe("a file that makes its reader", () => {
  test.each([
    ["loop for ever", "loop", "over-limit"],
    ["wait for ever", "wait", "over-limit"],
    ["fill its heap", "heap", "over-limit"],
    ["fill memory outside its heap", "buffers", "over-limit"],
    ["throw", "throw", "unreadable"],
    ["throw when nobody listens", "later", "unreadable"],
    ["leave the process", "exit", "unreadable"],
  ])("%s is stopped and named, and the next file is read", async (_, deed, code) => {
    expect(await reading(text(`${deed}.txt`), after)).toEqual([`${deed}.txt ${code}`, "后.txt read"]);
  }, 60_000);

  test("loop inside an archive leaves the archive's other files alone", async () => {
    const bytes = zipOf({ "一.txt": "正文", "loop.txt": "正文", "里.zip": zipOf({ "二.txt": "正文", "exit.txt": "正文" }), "三.txt": "正文" });
    expect(await reading({ path: "材料.zip", bytes }, after)).toEqual([
      "材料.zip/一.txt read", "材料.zip/loop.txt over-limit", "材料.zip/里.zip/二.txt read", "材料.zip/里.zip/exit.txt unreadable", "材料.zip/三.txt read", "后.txt read",
    ]);
  }, 60_000);

  test("break down again and again ends the archive, which says so", async () => {
    const names = [1, 2, 3, 4, 5].map((number) => `${number}/exit.txt`);
    const told = await reading({ path: "材料.zip", bytes: zipOf(Object.fromEntries(names.map((name) => [name, "正文"]))) }, after);
    expect(told).toEqual(["材料.zip/1/exit.txt unreadable", "材料.zip/2/exit.txt unreadable", "材料.zip/3/exit.txt unreadable", "材料.zip over-limit", "后.txt read"]);
  }, 60_000);

  test("print dirties nobody's output", async () => {
    const written = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    expect(await reading(text("print.txt"))).toEqual(["print.txt read"]);
    expect(JSON.stringify(written.flatMap((spy) => spy.mock.calls))).not.toContain("PRINTED");
  }, 60_000);

  test("draw itself inside itself, which the PDF engine follows for ever, is stopped", async () => {
    const bytes = traps["a PDF of forms inside themselves"]?.(new Random(1)) ?? new Uint8Array();
    expect(await reading({ path: "圈.pdf", bytes }, after)).toEqual(["圈.pdf over-limit", "后.txt read"]);
  }, 60_000);

  test("slow for a reason it gives has its time", async () => {
    expect(await reading(text("slow.txt"))).toEqual(["slow.txt read"]);
  }, 60_000);
});

describe("reading in a thread", () => {
  test("gives what reading here gives, bytes cut out of a larger piece of memory too", async () => {
    const bytes = zipOf({ "甲.txt": "一、部门概况\n二、其他", "乙.csv": "一,二,三\n1,2,3" });
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    const all = async (isolated: boolean) => {
      const one = openReader({ isolated });
      const read = [];
      for await (const file of one.read({ path: "材料.zip", bytes: larger.subarray(10, 10 + bytes.length) })) read.push(file);
      one.close();
      return read;
    };
    expect(await all(true)).toEqual(await all(false));
  }, 60_000);

  test("ends when it is interrupted", async () => {
    const interrupted = new AbortController();
    const odd = openReader({ limits, worker: bundled, signal: interrupted.signal });
    setTimeout(() => interrupted.abort(new Error("停")), 300);
    await expect(odd.read(text("wait.txt")).next()).rejects.toThrow("停");
  }, 60_000);
});
