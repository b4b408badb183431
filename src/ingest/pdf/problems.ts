import type { Problem } from "../../document/index.js";
import { failure, note, overLimit, type Wording } from "../problem.js";
import { placeAt, type Where } from "../reading.js";
import { illegible, installation, tooManyToRecognise } from "../ocr/wording.js";
import type { Limits } from "../limits.js";
import type { Page } from "./page.js";

/** What a reviewer must know of pages that could not be read, told once for neighbours that fail alike. */
export function pageProblems(pages: readonly Page[], name: string, where: Where, limits: Limits): Problem[] {
  const runs: { why: NonNullable<Page["unreadable"]>; unrecognised: Page["unrecognised"]; from: number; to: number }[] = [];
  for (const { number, recognised, unreadable, unrecognised } of pages) {
    if (unreadable === undefined || recognised) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.why === unreadable && last.unrecognised === unrecognised && last.to === number - 1) last.to = number;
    else runs.push({ why: unreadable, unrecognised, from: number, to: number });
  }
  return runs.map(({ why, unrecognised, from, to }): Problem => {
    const code = why === "damaged" ? "damaged" : unrecognised === "too-many" ? "over-limit" : "not-read";
    return { ...failure(code, name, where, withReason(worded(why, from, to), unrecognised, limits)), place: placeAt(where, { kind: "page", page: from }) };
  });
}

export function pageNotes(pages: readonly Page[], name: string, where: Where): Problem[] {
  return pages.filter((page) => page.unreadable === undefined && page.nameless > 0).map((page): Problem => {
    const told = note("not-read", name, where, {
      zh: `第${page.number}页有 ${page.nameless} 个字符的字体没有编码，未能识别，以“\ufffd”代替；请提交可编辑的 Word 文档`,
      en: `page ${page.number} has ${page.nameless} characters whose font does not say what they are, shown as “\ufffd”; submit an editable Word document`,
    });
    return { ...told, place: placeAt(where, { kind: "page", page: page.number }) };
  });
}

/** Why recognition brought nothing, and what to do about it. */
function withReason({ zh, en }: Wording, why: Page["unrecognised"], { ocrPages }: Limits): Wording {
  if (why === undefined) return { zh, en };
  const more = why === "not-installed" ? installation : why === "too-many" ? tooManyToRecognise(ocrPages) : illegible;
  return { zh: `${zh}；${more.zh}`, en: `${en}; ${more.en}` };
}

function worded(why: NonNullable<Page["unreadable"]>, from: number, to: number): Wording {
  const zh = from === to ? `第${from}页` : `第${from}—${to}页`;
  const en = from === to ? `page ${from} is` : `pages ${from}–${to} are`;
  switch (why) {
    case "scan":
      return {
        zh: `${zh}是扫描图片，没有可读取的文字，未读取；请提交可编辑的 Word 文档，或由 Word 直接导出的 PDF`,
        en: `${en} scanned, without text that can be read, and not read; submit an editable Word document, or a PDF exported from Word`,
      };
    case "outlines":
      return {
        zh: `${zh}的文字已转成图形，不能读取；请提交可编辑的 Word 文档，或由 Word 直接导出的 PDF`,
        en: `${en} drawn as outlines without text, and not read; submit an editable Word document, or a PDF exported from Word`,
      };
    case "nameless":
      return {
        zh: `${zh}的字体没有编码，文字不能识别，未读取；请提交可编辑的 Word 文档，或由 Word 直接导出的 PDF`,
        en: `${en} set in fonts that do not say what their characters are, and not read; submit an editable Word document, or a PDF exported from Word`,
      };
    case "damaged":
      return { zh: `${zh}已损坏，未读取；请重新导出 PDF`, en: `${en} damaged and not read; export the PDF again` };
  }
}

export const tooManyPages = (limit: number): Wording => overLimit({ zh: `页数过多，只读取了前 ${limit} 页`, en: `too many pages, only the first ${limit} were read` });
export const tooMuchText = (page: number): Wording => overLimit({ zh: `第${page}页起文字或线条过多`, en: `too much text or too many lines from page ${page} on` });
export const tooManyCells = overLimit({ zh: "表格单元格过多", en: "the tables have too many cells" });
export const nothingWritten: Wording = {
  zh: "文件里没有任何内容，请确认提交的是填好的文件",
  en: "nothing is written in the file; check that the filled-in file was submitted",
};
export const damagedPdf: Wording = { zh: "PDF 文件已损坏，请重新导出后再提交", en: "the PDF is damaged; export it again" };
export const encryptedPdf: Wording = {
  zh: "PDF 设有打开密码，请取消密码后重新提交",
  en: "the PDF asks for a password; remove it and submit the file again",
};
