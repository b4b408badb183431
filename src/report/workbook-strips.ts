import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from "hucre/xlsx";
import type { AuditResult, Evidence, Excerpt, Finding, TableExcerpt, TextExcerpt } from "../model/index.js";
import { charactersOf } from "./characters.js";
import { chiefOf } from "./order.js";
import { placeInForm } from "./places.js";
import { border, cellText, face, linesIn, severityStyle, strong } from "./workbook-cells.js";
import { inside, linked } from "./workbook-links.js";
import type { Words } from "./words.js";

/** Where the finding stands in its list. */
export interface Row {
  readonly sheet: string;
  readonly row: number;
}

const headRows = 3;
const around = 1;
const mostRows = 24;
const mostColumns = 24;
const mostExcerpts = 5;
/** In characters. */
const columnWidth = 13;
/** Text of paragraphs runs over so many columns. */
const textColumns = 9;

const colours = { chief: "FFC000", total: "F8CBAD", part: "DDEBF7", other: "FFF2CC" };
type Part = keyof typeof colours;

/** 原表片段: under each finding what stands around its figures in the submitted file, the figures coloured. Undefined where the result carries none of that. */
export function stripsSheet(result: AuditResult, findings: Iterable<readonly [Finding, number]>, rowOf: (finding: Finding) => Row | undefined, words: Words): { readonly sheet: WriteSheet; readonly rows: ReadonlyMap<Finding, number> } | undefined {
  const { excerpts = [] } = result;
  if (excerpts.length === 0) return undefined;
  const page = new Page();
  page.put([...(["chief", "total", "part", "other"] as const).map((part, at) => ({ column: at + 1, text: words.strips[part], style: shade(part) }))]);
  const rows = new Map<Finding, number>();
  for (const [finding, number] of findings) {
    const shown = excerptsOf(finding, excerpts);
    if (shown.length === 0) continue;
    page.skip();
    rows.set(finding, page.height + 1);
    const there = rowOf(finding);
    const title = [words.severity[finding.severity], finding.title, finding.subject ?? "", finding.unit || words.noName].filter(Boolean).join(" · ");
    page.put([
      { column: 0, text: String(number), style: { ...linked, alignment: { horizontal: "center", vertical: "top" } }, ...(there === undefined ? {} : { hyperlink: inside(there.sheet, there.row) }) },
      { column: 1, span: textColumns, text: title, style: severityStyle(finding.severity) },
    ]);
    page.put([{ column: 1, span: textColumns, text: finding.message, style: strong }]);
    for (const { excerpt, evidence } of shown) {
      const [first] = evidence;
      page.put([{ column: 1, span: textColumns, text: `${excerpt.file}${first === undefined ? "" : `${words.colon}${placeInForm(first, words)}`}`, style: { font: { ...face, color: { rgb: "808080" } } } }]);
      if (excerpt.kind === "table") putTable(page, excerpt, evidence, finding);
      else putText(page, excerpt, evidence, finding);
    }
  }
  return { sheet: page.sheet(words.sheets.strips), rows };
}

interface Shown {
  readonly excerpt: Excerpt;
  readonly evidence: readonly Evidence[];
}

/** The excerpts that its figures stand in, that of the chief figure first. */
function excerptsOf(finding: Finding, excerpts: readonly Excerpt[]): Shown[] {
  const chief = chiefOf(finding);
  const ordered = [...finding.evidence].sort((one, other) => Number(other === chief) - Number(one === chief));
  const numbers = [...new Set(ordered.flatMap(({ source }) => source?.excerpt ?? []))].slice(0, mostExcerpts);
  return numbers.flatMap((number) => {
    const excerpt = excerpts[number];
    return excerpt === undefined ? [] : [{ excerpt, evidence: ordered.filter(({ source }) => source?.excerpt === number) }];
  });
}

function partOf(evidence: Evidence, finding: Finding): Part {
  if (evidence === chiefOf(finding)) return "chief";
  return evidence.role === "total" || evidence.role === "part" ? evidence.role : "other";
}

const shades = Object.fromEntries(
  (Object.keys(colours) as Part[]).map((part): [Part, CellStyle] => [part, shaded(part)]),
) as Readonly<Record<Part, CellStyle>>;

function shade(part: Part): CellStyle {
  return shades[part];
}

function shaded(part: Part): CellStyle {
  return { font: { ...face, bold: part === "chief" }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: colours[part] } }, border, alignment: { vertical: "top", wrapText: true } };
}

function putTable(page: Page, excerpt: TableExcerpt, evidence: readonly Evidence[], finding: Finding): void {
  const near = new Set(evidence.flatMap(({ source }) => (source === undefined ? [] : Array.from({ length: 2 * around + 1 }, (_, index) => source.row - around + index))));
  const kept = excerpt.rows.map(({ row }, at) => ({ row, at })).filter(({ row, at }) => at < headRows || near.has(row)).slice(0, mostRows);
  const plain: CellStyle = { font: face, border, alignment: { vertical: "top", wrapText: true } };
  for (const { row, at } of kept) {
    const cells = excerpt.rows.flatMap((each, from) => each.cells.filter(({ rowSpan = 1 }) => from <= at && at < from + rowSpan).map((cell) => ({ cell, from, start: each.row })));
    page.put(
      [
        { column: 0, text: String(row), style: { font: { ...face, color: { rgb: "A6A6A6" } }, alignment: { horizontal: "center", vertical: "top" } } },
        // A merged cell that begins in a row left out is shown in the first row kept of it.
        ...cells.flatMap(({ cell, from, start }): Item[] => {
          const first = kept.find((each) => each.at >= from)?.at;
          if (first !== at || cell.column > mostColumns) return [];
          const down = kept.filter((each) => each.at >= from && each.at < from + (cell.rowSpan ?? 1)).length;
          const told = evidence.find(({ source }) => source?.column === cell.column && source.row === start);
          return [{ column: cell.column, span: Math.min(cell.columnSpan ?? 1, mostColumns - cell.column + 1), down, text: cell.text, style: told === undefined ? plain : shade(partOf(told, finding)) }];
        }),
      ],
    );
  }
}

function putText(page: Page, excerpt: TextExcerpt, evidence: readonly Evidence[], finding: Finding): void {
  for (const { row, text } of excerpt.rows) {
    const marks = marksIn(text, evidence.filter(({ source }) => source?.row === row), finding);
    const runs: NonNullable<Cell["richText"]> = [];
    let end = 0;
    for (const { from, to, part } of marks) {
      if (from < end) continue;
      if (from > end) runs.push({ text: text.slice(end, from), font: face });
      runs.push({ text: text.slice(from, to), font: { ...face, bold: true, underline: true, color: { rgb: part === "chief" ? "C00000" : "1F4E78" } } });
      end = to;
    }
    if (end < text.length) runs.push({ text: text.slice(end), font: face });
    page.put([{ column: 1, span: textColumns, text, style: { font: face, border, alignment: { vertical: "top", wrapText: true } }, ...(marks.length === 0 ? {} : { richText: runs }) }]);
  }
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly part: Part;
}

/** Where the figures stand: as their places say, else where their words are found. */
function marksIn(text: string, evidence: readonly Evidence[], finding: Finding): Mark[] {
  return evidence
    .flatMap((each): Mark[] => {
      const span = charactersOf(each, text);
      return span === undefined ? [] : [{ ...span, part: partOf(each, finding) }];
    })
    .sort((one, other) => one.from - other.from);
}

interface Item extends Pick<Partial<Cell>, "hyperlink" | "richText"> {
  readonly column: number;
  readonly span?: number;
  readonly down?: number;
  readonly text: string;
  readonly style: CellStyle;
}

/** A sheet that is filled row by row. */
class Page {
  readonly #rows: CellValue[][] = [];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #heights = new Map<number, { height: number }>();

  get height(): number {
    return this.#rows.length;
  }

  skip(): void {
    this.#rows.push([]);
  }

  put(items: readonly Item[]): void {
    const row = this.#rows.length;
    const values: CellValue[] = [];
    let lines = 1;
    for (const { column, span = 1, down = 1, text, style, hyperlink, richText } of items) {
      const shown = cellText(text);
      values[column] = shown;
      // A run must not say what the cell may not: where the text was made safe it stands unmarked.
      const marked = richText !== undefined && shown === text ? { richText } : {};
      this.#cells.set(`${row},${column}`, { style, ...marked, ...(hyperlink === undefined ? {} : { hyperlink }) });
      for (let r = row; r < row + down; r++) for (let c = column; c < column + span; c++) if (r !== row || c !== column) this.#cells.set(`${r},${c}`, { style });
      if (span > 1 || down > 1) this.#merges.push({ startRow: row, startCol: column, endRow: row + down - 1, endCol: column + span - 1 });
      const needed = linesIn(shown, columnWidth * span - 2);
      lines = Math.max(lines, Math.ceil(needed / down));
    }
    this.#rows.push(Array.from({ length: values.length }, (_, at) => values[at] ?? null));
    this.#heights.set(row, { height: Math.min(409, 4 + 14 * lines) });
  }

  sheet(name: string): WriteSheet {
    return {
      name,
      columns: [{ width: 6 }, ...Array.from({ length: mostColumns }, () => ({ width: columnWidth }))],
      rows: this.#rows,
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#heights,
      freezePane: { rows: 1 },
      pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
    };
  }
}
