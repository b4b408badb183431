import type { Block, Document, Format, Part, Problem } from "../../document/index.js";
import { damaged, failure, note } from "../problem.js";
import type { Reading, Where } from "../reading.js";
import { NumberFormats } from "./formats.js";
import { readSheet } from "./sheet.js";
import type { SheetJs, Workbook } from "./sheet-js.js";

export interface WorkbookOf {
  readonly name: string;
  readonly format: Format;
  readonly where: Where;
  readonly reading: Reading;
  readonly library: SheetJs;
}

/** Every worksheet as a table, in the order of the tabs. */
export function workbookDocument(workbook: Workbook, of: WorkbookOf): Document {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  const parts: Part[] = [];
  const formats = new NumberFormats(of.library, workbook);
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) {
      // The library drops a sheet it stumbles over without a word.
      problems.push(failure("damaged", of.name, of.where, damaged({ zh: `工作表“${name}”`, en: `sheet “${name}”` })));
      return;
    }
    if ((sheet["!type"] ?? "sheet") !== "sheet") {
      parts.push({ name, format: of.format, read: false, why: "图表或宏工作表，没有单元格" });
      return;
    }
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const { table, problems: found } = readSheet({ file: of.name, name, sheet, hidden, where: of.where, budget: of.reading.budget, formats });
    if (table !== undefined) blocks.push(table);
    problems.push(...found);
  });
  if (blocks.length === 0 && problems.length === 0) problems.push(note("empty", of.name, of.where, blankWorkbook));
  return { name: of.name, format: of.format, blocks, parts, problems };
}

const blankWorkbook = {
  zh: "工作簿里没有填写任何内容，请确认提交的是填好的文件",
  en: "nothing is written in the workbook; check that the filled-in file was submitted",
};
