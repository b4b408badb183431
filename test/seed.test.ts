import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { checkFiles, type InputFile, openReader } from "../src/batch/index.js";
import { rulebookFor } from "../src/cli/rulebook.js";
import type { Finding } from "../src/model/index.js";

/** A real report in every format lies beside the checkout where its owner has put it; it is nobody's to publish. */
const samples = new URL("../../shared/samples/seed/", import.meta.url);
const here = existsSync(samples);
const rulebook = await rulebookFor({ rules: [] });

async function findingsOf(...names: string[]): Promise<readonly Finding[]> {
  const files: InputFile[] = await Promise.all(names.map(async (path) => ({ path, bytes: await readFile(new URL(encodeURIComponent(path), samples)) })));
  return (await checkFiles(files, rulebook, { language: "zh", version: "test", reader: openReader({ isolated: false }) })).findings;
}

/** A finding without its places. */
const told = ({ severity, rule, subject, message, actual, expected, difference }: Finding): unknown => ({ severity, rule, subject, message, actual, expected, difference });

describe.skipIf(!here)("a real report (skipped where ../shared/samples/seed is not there)", () => {
  it("has four errors, each told once", async () => {
    const errors = (await findingsOf("report.docx")).filter((finding) => finding.severity === "error");
    expect(errors.map(({ rule, actual, expected }) => [rule, actual, expected].join(" ")).sort()).toEqual([
      "form.weights-differ-from-total 90 100",
      "text.prior-year-differs-from-base-table 27.50 19",
      "unit.basic-adjustment-differs 0 15.52",
      "unit.figure-told-differently 6 4",
    ]);
  });

  it("names the figure that the others speak against", async () => {
    const named = (await findingsOf("report.docx")).filter((finding) => finding.message.includes("多半有误"));
    expect(named.map(({ rule, message }) => [rule, /由此看，(.*?) 多半有误/.exec(message)?.[1]])).toEqual([
      ["text.prior-year-differs-from-base-table", "基础数据表的 19万元"],
      ["unit.figure-told-differently", "基础数据表的 6人"],
    ]);
    expect(named[0]?.message).toContain("130.80÷(1+6.7%)−(117.30−22.22)");
  });

  it.each(["report.txt", "report.doc", "report.pdf"])("tells the same from %s as from report.docx", async (name) => {
    expect((await findingsOf(name)).map(told)).toEqual((await findingsOf("report.docx")).map(told));
  });

  it("tells from the loose worksheets what worksheets alone can decide", async () => {
    const sheets = (await readdir(samples)).filter((name) => name.endsWith(".xlsx"));
    const whole = (await findingsOf("report.docx")).map(told);
    const loose = (await findingsOf(...sheets)).map(told);
    expect(loose.length).toBeGreaterThan(5);
    expect(loose.filter((finding) => !whole.some((other) => JSON.stringify(other) === JSON.stringify(finding)))).toEqual([]);
  });
});
