import { expect, test } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import type { Rulebook } from "../../src/audit/index.js";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";

/** A rulebook that breaks down the first time a rule is looked up, as a fault of the program would. */
function breakingOnce(rulebook: Rulebook): Rulebook {
  let broken = false;
  return new Proxy(rulebook, {
    get(target, name) {
      if (name === "compiled" && !broken) {
        broken = true;
        throw new Error("对半拆开");
      }
      return Reflect.get(target, name) as unknown;
    },
  });
}

test("a unit whose audit breaks is told as a problem of its files, and the other units are audited", async () => {
  const [one, other] = [generateSubmission({ seed: 31, packaging: "docx" }), generateSubmission({ seed: 32, packaging: "docx" })];
  const filesOf = ({ files }: typeof one, folder: string) => files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  const rulebook = breakingOnce(await rulebookFor({ rules: [] }));
  const result = await checkFiles([...filesOf(one, "甲"), ...filesOf(other, "乙")], rulebook, { language: "zh", version: "0", reader: openReader({ isolated: false }) });

  expect(result.units.map(({ files }) => files)).toEqual([other.files.map(({ path }) => `乙/${path}`)]);
  expect(result.summary.passed).toBeGreaterThan(0);
  const told = result.files.filter(({ path }) => path.startsWith("甲/")).flatMap(({ problems }) => problems.map(({ severity, message }) => `${severity} ${message}`));
  expect(told).toHaveLength(one.files.length);
  expect(told[0]).toMatch(/^error .*核对这个单位的材料时出错（对半拆开），没有核对，其他单位不受影响/);
  expect(result.summary.unreadable).toBe(one.files.length);
});
