import type { Block, Document, Format, Part, Problem } from "../../document/index.js";
import { damaged, failure, note } from "../problem.js";
import type { Reading, Where } from "../reading.js";
import { type Around, putAround } from "./floats/around.js";
import { type FloatOpener, noFloats, type SheetFloats } from "./floats/float.js";
import { readSheet } from "./sheet.js";
import type { StoredTab } from "./stored.js";

export interface WorkbookOf {
  readonly name: string;
  readonly format: Format;
  readonly where: Where;
  readonly reading: Reading;
}

/** What lies on the sheets, by the number of the tab, and who opens it. */
export interface Floating {
  readonly of: (index: number) => SheetFloats;
  readonly opener: FloatOpener;
}

const nothingFloats: Floating = { of: () => noFloats, opener: { picture: async () => undefined, object: async () => undefined } };

/** Every worksheet as a table, in the order of the tabs, with what lies on it before and behind. */
export async function workbookDocument(tabs: readonly StoredTab[], { name: file, format, where, reading }: WorkbookOf, floating = nothingFloats): Promise<Document> {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  const parts: Part[] = [];
  for (const [index, tab] of tabs.entries()) {
    const { name, hidden } = tab;
    if (tab.kind === "damaged") problems.push(failure("damaged", file, where, damaged({ zh: `工作表“${name}”`, en: `sheet “${name}”` })));
    if (tab.kind === "other") parts.push({ name, format, read: false, why: "图表或宏工作表，没有单元格" });
    const top = tab.kind === "sheet" ? tab.sheet.rows[0]?.row ?? 0 : 0;
    const around: Around = await putAround(floating.of(index), floating.opener, { file, sheet: name, where, top, longest: reading.budget.limits.cellText });
    blocks.push(...around.before);
    if (tab.kind === "sheet") {
      const { table, problems: found } = readSheet({ file, name, sheet: tab.sheet, hidden, where, budget: reading.budget });
      if (table !== undefined) blocks.push(table);
      problems.push(...found);
    }
    blocks.push(...around.after);
    problems.push(...around.problems);
  }
  if (blocks.length === 0 && problems.length === 0) problems.push(note("empty", file, where, blankWorkbook));
  return { name: file, format, blocks, parts, problems };
}

const blankWorkbook = {
  zh: "工作簿里没有填写任何内容，请确认提交的是填好的文件",
  en: "nothing is written in the workbook; check that the filled-in file was submitted",
};
