/** Self-evaluation forms whose cells came as plain text, one after the other, are put together to tables again. */
import type { Block, Document, Paragraph, Place, Table } from "../../document/index.js";
import { baseTablesIn } from "./base-table.js";
import { formsIn, type FlatForm } from "./form.js";
import { piecesOfAll, type Piece } from "./pieces.js";
import { reassembled, tellMore } from "./torn.js";

export type { FlatForm } from "./form.js";

export interface Recovered {
  readonly document: Document;
  readonly forms: readonly FlatForm[];
}

/**
 * The document with a table before each run of lines that holds a form, and in place of a table whose rows were lost. Lines
 * of rows alone go; the others stay: goals and notes are text as well.
 */
export function withFlatForms(document: Document): Recovered {
  const stretches: Stretch[] = [];
  let run: (Paragraph | Table)[] = [];
  const close = (): void => {
    if (run.length > 0) stretches.push(recovered(run));
    run = [];
  };
  for (const block of document.blocks) {
    if (block.kind === "paragraph" ? block.role === "body" : block.kind === "table" && isLoose(block)) {
      run.push(block as Paragraph | Table);
      continue;
    }
    close();
    stretches.push(block.kind === "table" ? inPlaceOf(block) : { blocks: [block], forms: [] });
  }
  close();
  const forms = stretches.flatMap((stretch) => stretch.forms);
  return forms.length === 0 ? { document, forms } : { document: { ...document, blocks: stretches.flatMap(({ blocks }) => blocks) }, forms };
}

interface Stretch {
  readonly blocks: readonly Block[];
  readonly forms: readonly FlatForm[];
}

/** Rows of as many cells each, none of them blank: told apart by nothing but wide gaps, as lines around them may be that hold fewer. */
function isLoose({ origin, grid, rows }: Table): boolean {
  return origin === "table" && grid === "ragged" && rows.every(({ cells }) => cells.length === rows[0]?.cells.length && cells.every(({ text }) => text.trim() !== ""));
}

/** Lines with the tables among them: as one run where that tells more of a form than each by itself. */
function recovered(run: readonly (Paragraph | Table)[]): Stretch {
  const apart = partsOf(run).map((part) => (part[0]?.kind === "table" ? inPlaceOf(part[0]) : fromLines(part)));
  const alone: Stretch = { blocks: apart.flatMap(({ blocks }) => blocks), forms: apart.flatMap(({ forms }) => forms) };
  if (apart.length === 1) return alone;
  const together = fromLines(run);
  const tablesOf = ({ blocks }: Stretch): Table[] => blocks.filter((block) => block.kind === "table");
  const rowsOf = ({ forms }: Stretch): number => forms.reduce((sum, { table }) => sum + table.rows.length, 0);
  const isFuller = tellMore(tablesOf(together), tablesOf(alone)) || (rowsOf(together) > rowsOf(alone) && !tellMore(tablesOf(alone), tablesOf(together)));
  return together.forms.length > 0 && isFuller ? together : alone;
}

function partsOf(run: readonly (Paragraph | Table)[]): (Paragraph | Table)[][] {
  const parts: (Paragraph | Table)[][] = [];
  for (const block of run) {
    const last = parts.at(-1);
    if (block.kind === "paragraph" && last?.[0]?.kind === "paragraph") last.push(block);
    else parts.push([block]);
  }
  return parts;
}

function inPlaceOf(table: Table): Stretch {
  const forms = reassembled(table);
  return { blocks: forms.length === 0 ? [table] : forms.map((form) => form.table), forms };
}

function fromLines(run: readonly (Paragraph | Table)[]): Stretch {
  const says = (words: string): boolean => /三级(?:指标|目标)|年度(?:财政)?资金总额|执行数|基础数据表|经费控制情况/.test(words);
  const pieces = run.some((block) => (block.kind === "paragraph" ? says(block.text) : block.rows.some(({ cells }) => cells.some(({ text }) => says(text))))) ? piecesOfAll(run) : [];
  const forms = inOrder([...formsIn(pieces), ...baseTablesIn(pieces)], pieces);
  if (forms.length === 0) return { blocks: run, forms };
  const rows = linesWithin(forms.flatMap(({ laid }) => laid ?? []), pieces);
  const isText = ({ place }: { readonly place: Place }): boolean => !rows.has(lineOf(place));
  const first = lineOf(forms[0]?.table.place);
  const start = run.findIndex((block) => (block.kind === "paragraph" ? lineOf(block.place) === first : block.rows.some(({ cells }) => lineOf(cells[0]?.place) === first)));
  const left = (blocks: readonly (Paragraph | Table)[]): Block[] =>
    blocks.flatMap((block) => (block.kind === "paragraph" || block.rows.every(({ cells }) => cells.every(isText)) ? [block] : linesFrom(block))).flatMap((block) => (block.kind === "table" ? [block] : !isText(block) ? [] : goalsApart(block, forms.flatMap(({ goals }) => goals ?? []))));
  return { blocks: [...left(run.slice(0, start)), ...forms.map(({ table }) => table), ...left(run.slice(start))], forms };
}

/** What was aimed at and what was reached, on one line, are two texts. */
function goalsApart(line: Paragraph, goals: readonly Piece[]): Block[] {
  const own = goals.filter(({ place }) => lineOf(place) === lineOf(line.place));
  return own.length === 2 && own.map(({ text }) => text).join("") === line.text.replace(/\s+/g, "") ? own.map(({ text, place }) => ({ ...line, text, place })) : [line];
}

function linesFrom({ rows }: Table): Paragraph[] {
  return rows.flatMap(({ cells }) => (cells[0] === undefined ? [] : [{ kind: "paragraph", role: "body", text: cells.map(({ text }) => text.trim()).join("  "), place: cells[0].place }]));
}

/** Lines of nothing but rows: read as text as well, each of their figures would be told twice. */
function linesWithin(laid: readonly Piece[], pieces: readonly Piece[]): ReadonlySet<string> {
  const own = new Set(laid);
  const text = new Set(pieces.filter((piece) => !own.has(piece)).map(({ place }) => lineOf(place)));
  return new Set(laid.map(({ place }) => lineOf(place)).filter((line) => !text.has(line)));
}

function inOrder(forms: readonly FlatForm[], pieces: readonly Piece[]): readonly FlatForm[] {
  const lines = pieces.map(({ place }) => lineOf(place));
  const at = ({ table }: FlatForm): number => lines.indexOf(lineOf(table.place));
  return [...forms].sort((one, other) => at(one) - at(other));
}

/** The paragraph, or the row of a table. */
function lineOf(place: Place | undefined): string {
  if (place?.at.kind === "paragraph") return String(place.at.number);
  return place?.at.kind === "cell" ? `${place.at.table}.${place.at.row}` : "";
}
