import { escaped } from "../../xml/escape.js";
import type { Slot } from "./grid.js";

/** How a paragraph of the copy looks: one of the styles of `styles.ts`. */
export type Look = "title" | "text" | "cell" | "cellMiddle" | "small" | "remark" | "box" | "blank";

export interface ParagraphOf {
  readonly look: Look;
  readonly text: string;
  /** The list that gives it its number. */
  readonly list?: number | undefined;
}

export function paragraphXml({ look, text, list }: ParagraphOf): string {
  const numbered = list === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${look}"/>${numbered}</w:pPr>${runOf(text)}</w:p>`;
}

/** A run that is read again as the very same text, character for character. */
function runOf(text: string): string {
  if (text === "") return "";
  const pieces = plain(text).split(/([\n\t])/).filter((piece) => piece !== "");
  const said = pieces.map((piece) => (piece === "\n" ? "<w:br/>" : piece === "\t" ? "<w:tab/>" : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`));
  return `<w:r>${said.join("")}</w:r>`;
}

/** What XML cannot hold becomes as many blanks: figures are found by counting characters. */
function plain(text: string): string {
  return text.replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]|\p{Cs}/gu, " ");
}

/** @param widths of the columns, in twentieths of a point */
export function tableXml(rows: readonly string[], widths: readonly number[]): string {
  const look = `<w:tblPr><w:tblStyle w:val="grid"/><w:tblW w:w="${total(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
}

export function cellXml({ column, span, down }: Slot, widths: readonly number[], content: string, isHidden: boolean): string {
  const look = [
    `<w:tcW w:w="${total(widths.slice(column - 1, column - 1 + span))}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : "",
    down === undefined ? "" : down === "first" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>",
    isHidden ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : "",
    '<w:vAlign w:val="center"/>',
  ];
  return `<w:tc><w:tcPr>${look.join("")}</w:tcPr>${content}</w:tc>`;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
