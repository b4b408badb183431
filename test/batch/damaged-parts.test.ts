import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";
import { renderTerminal } from "../../src/report/index.js";

test("an embedded workbook that cannot be read is told once, with the part's name, and the rest is audited", async () => {
  const [file] = generateSubmission({ seed: 5, packaging: "embedded" }).files;
  const parts = unzipSync(file?.bytes ?? new Uint8Array());
  const name = Object.keys(parts).find((part) => part.endsWith(".xlsx")) ?? "";
  const bytes = zipSync({ ...parts, [name]: strToU8("PK\u0003\u0004 broken") });
  const result = await checkFiles([{ path: "2024 材料/报告.docx", bytes }], await rulebookFor({ rules: [] }), { language: "zh", version: "0", reader: openReader({ isolated: false }) });

  const problems = result.files.flatMap((each) => each.problems);
  expect(problems).toMatchObject([{ severity: "error", place: { part: [name] } }]);
  expect(result.summary.passed).toBeGreaterThan(0);
  const told = renderTerminal(result, { language: "zh", width: 200, colour: false }).split("\n").filter((line) => line.includes("读不了"));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/报告\.docx：Microsoft_Excel_Sheet\d\.xlsx：(?!word)/);
});
