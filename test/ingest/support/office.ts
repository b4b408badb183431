import { strToU8, zipSync } from "fflate";
import { ingest, type Limits } from "../../../src/ingest/index.js";
import type { Document, Paragraph, Table } from "../../../src/document/index.js";

/** Parts of a zip: text or bytes by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Word {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly parts?: Parts;
  /** Relations of the body: id → [type, target], a target with :// leads out of the file. */
  readonly relations?: Readonly<Record<string, readonly [string, string]>>;
}

/** A .docx written by hand. */
export function docx({ body, numbering, styles, parts = {}, relations = {} }: Word): Uint8Array {
  const all: Record<string, readonly [string, string]> = { ...relations };
  if (numbering !== undefined) all["rNumbering"] = ["numbering", "numbering.xml"];
  if (styles !== undefined) all["rStyles"] = ["styles", "styles.xml"];
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships({ r1: ["officeDocument", "word/document.xml"] }),
    "word/document.xml": wordPart("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relationships(all),
    ...(numbering === undefined ? {} : { "word/numbering.xml": wordPart("numbering", numbering) }),
    ...(styles === undefined ? {} : { "word/styles.xml": wordPart("styles", styles) }),
    ...parts,
  });
}

export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`;
}

function relationships(all: Readonly<Record<string, readonly [string, string]>>): string {
  const lines = Object.entries(all).map(([id, [type, target]]) => {
    const mode = target.includes("://") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

export const p = (text: string, properties = ""): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const tc = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

/** A one-sheet .xlsx written by hand: `cells` is the inside of `sheetData`, `after` what follows it. */
export function xlsx(cells: string, { after = "", styles = "", before = "", workbook = "", parts = {} as Parts } = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": relationships({ r1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relation}">${workbook}<sheets><sheet name="自评表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({ r1: ["worksheet", "worksheets/sheet1.xml"], r2: ["styles", "styles.xml"] }),
    "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}>${before}<sheetData>${cells}</sheetData>${after}</worksheet>`,
    ...parts,
  });
}

export const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

export function read(path: string, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document> {
  return ingest({ path, bytes }, { limits });
}

export function tables(document: Document): readonly Table[] {
  return document.blocks.filter((block) => block.kind === "table");
}

export function paragraphs(document: Document): readonly Paragraph[] {
  return document.blocks.filter((block) => block.kind === "paragraph");
}

/** Label and text of every paragraph. */
export function lines(document: Document): readonly string[] {
  return paragraphs(document).map(({ label, text }) => (label === undefined ? text : `<${label}>${text}`));
}

/** A table as rows of text; spans as 2x3:, counted rows by columns. */
export function grid(table: Table | undefined): readonly (readonly string[])[] {
  return (table?.rows ?? []).map((row) =>
    row.cells.map(({ rowSpan, columnSpan, text }) => (rowSpan * columnSpan === 1 ? text : `${rowSpan}x${columnSpan}:${text}`)),
  );
}

export function codes(document: Document): readonly string[] {
  return document.problems.map((problem) => problem.code);
}
