import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Console } from "../../src/cli/console.js";
import { progressOn } from "../../src/cli/progress.js";
import { cliWords } from "../../src/cli/words.js";

describe("progress", () => {
  let told: string[];
  const console = (watched: boolean): Console => ({ width: 40, colour: false, watched, out: () => undefined, err: (text) => told.push(text) });

  beforeEach(() => {
    told = [];
    vi.useFakeTimers({ toFake: ["performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is shown once a second has gone by, on one line, and wiped at the end", () => {
    const progress = progressOn(console(true), false, cliWords("zh"));
    progress.at(1, 3, "一.docx");
    vi.advanceTimersByTime(1200);
    progress.at(2, 3, "很长的文件夹名/很长的文件夹名/很长的文件名.docx");
    progress.at(3, 3, "三.docx");
    progress.end();
    expect(told[0]).toMatch(/^\r2\/3 很长的文件夹名/);
    expect(told[1]).toMatch(/^\r3\/3 三\.docx +$/);
    expect(told.join("")).not.toContain("\n");
    expect(told.at(-1)).toBe("\r");
  });

  it("counts the pages that are being recognised, from the first second on", () => {
    const progress = progressOn(console(true), false, cliWords("zh"));
    progress.at(1, 2, "扫描.pdf");
    progress.recognising("扫描.pdf");
    progress.recognising("扫描.pdf");
    progress.recognising("照片.jpg");
    expect(told.map((line) => line.trim())).toEqual(["1/2 识别第1页 扫描.pdf", "1/2 识别第2页 扫描.pdf", "1/2 识别第1页 照片.jpg"]);
  });

  it.each([
    ["nobody watches standard error", false, false],
    ["it is to be quiet", true, true],
  ])("is not shown where %s", (_, watched, quiet) => {
    const progress = progressOn(console(watched), quiet, cliWords("zh"));
    vi.advanceTimersByTime(5000);
    progress.at(2, 3, "二.docx");
    progress.recognising("二.docx");
    progress.end();
    expect(told).toEqual([]);
  });
});
