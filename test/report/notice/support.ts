import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import mammoth from "mammoth";
import type { Language } from "../../../src/document/index.js";
import type { AuditResult } from "../../../src/model/index.js";
import { type NoticeTemplate, renderNotices } from "../../../src/report/notice/index.js";
import type { OutputFile } from "../../../src/report/output.js";

export function shipped(language: Language = "zh"): NoticeTemplate {
  const name = language === "zh" ? "notice.docx" : "notice.en.docx";
  return { name, bytes: readFileSync(new URL(`../../../rules/templates/${name}`, import.meta.url)) };
}

export function notices(result: AuditResult, { language = "zh", template = shipped(language) }: { language?: Language; template?: NoticeTemplate } = {}): OutputFile[] {
  return [...renderNotices(result, { language, template })];
}

/** The paragraphs and cells of a Word file that say something. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split(/\n+/).filter((line) => line.trim() !== "").join("\n");
}

/** A template of one's own: paragraphs, and rows of cells. */
export async function ownTemplate(lines: readonly (string | readonly string[])[]): Promise<NoticeTemplate> {
  const children = lines.map((line) =>
    typeof line === "string" ? new Paragraph(line) : new Table({ rows: [new TableRow({ children: line.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })] }),
  );
  return { name: "我局模板.docx", bytes: new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))) };
}
