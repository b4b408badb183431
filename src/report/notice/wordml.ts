import { printable } from "../text.js";

/** Text of others inside XML. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A stretch of text; `marked` is the figure that is meant, to be seen in print without colour as well. */
export interface Run {
  readonly text: string;
  readonly marked?: boolean;
}

interface ParagraphLook {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  /** Twentieths of a point. */
  readonly indent?: number;
  readonly align?: "left" | "center" | "right";
  readonly keepNext?: boolean;
}

export function paragraph(runs: readonly Run[], { font, size, indent = 0, align = "left", keepNext = false }: ParagraphLook): string {
  // The order of these elements is the schema's.
  const look = `<w:pPr>${keepNext ? "<w:keepNext/>" : ""}<w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:left="${indent}" w:firstLine="0"/><w:jc w:val="${align}"/></w:pPr>`;
  return `<w:p>${look}${runs.map((run) => runXml(run, font, size)).join("")}</w:p>`;
}

function runXml({ text, marked = false }: Run, font: string, size: number): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`;
  const strong = marked ? "<w:b/>" : "";
  const under = marked ? '<w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="FFE699"/>' : "";
  return `<w:r><w:rPr>${fonts}${strong}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${under}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export interface CellXml {
  readonly content: string;
  /** Twentieths of a point. */
  readonly width: number;
  readonly span: number;
  /** Whether it begins, or goes on with, a cell over several rows. */
  readonly merge?: "restart" | "continue";
  readonly fill?: string;
}

/** So many rows fit on what is left of most pages: such a table is not broken over two of them. */
const keptTogether = 12;

/** A table with thin lines, of fixed widths. No row is broken over two pages; a longer table says its first row again on each. */
export function table(rows: readonly (readonly CellXml[])[], widths: readonly number[], indent: number): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  const look =
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>';
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  return `<w:tbl>${look}${grid}${rows.map((row, index) => rowXml(row, rows.length > keptTogether ? index === 0 ? "header" : "plain" : index < rows.length - 1 ? "kept" : "plain")).join("")}</w:tbl>`;
}

function rowXml(row: readonly CellXml[], kind: "header" | "kept" | "plain"): string {
  const cells = row.map(cellXml).join("");
  // Word keeps a row with the next where its paragraphs are.
  const content = kind === "kept" ? cells.replaceAll("<w:p><w:pPr>", "<w:p><w:pPr><w:keepNext/>") : cells;
  return `<w:tr><w:trPr><w:cantSplit/>${kind === "header" ? "<w:tblHeader/>" : ""}</w:trPr>${content}</w:tr>`;
}

function cellXml({ content, width, span, merge, fill }: CellXml): string {
  const look = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : "",
    merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`,
    fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    '<w:vAlign w:val="center"/>',
  ];
  return `<w:tc><w:tcPr>${look.join("")}</w:tcPr>${content}</w:tc>`;
}
