/** Self-evaluation forms whose cells came as plain text, one after the other, are put together to tables again. */
import type { Block, Document, Paragraph, Place } from "../../document/index.js";
import { baseTablesIn } from "./base-table.js";
import { formsIn, type FlatForm } from "./form.js";
import { piecesOf, type Piece } from "./pieces.js";
import { reassembled } from "./torn.js";

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
  const blocks: Block[] = [];
  const forms: FlatForm[] = [];
  let run: Paragraph[] = [];
  const close = (): void => {
    const pieces = run.some(({ text }) => /三级指标|年度(?:财政)?资金总额|执行数|基础数据表|经费控制情况/.test(text)) ? piecesOf(run) : [];
    const found = inOrder([...formsIn(pieces), ...baseTablesIn(pieces)]);
    forms.push(...found);
    const start = run.findIndex(({ place }) => numberOf(place) === numberOf(found[0]?.table.place));
    const rows = linesWithin(found.flatMap(({ laid }) => laid ?? []), pieces);
    const isText = ({ place }: Paragraph): boolean => !rows.has(numberOf(place) ?? 0);
    if (found.length === 0) blocks.push(...run);
    else blocks.push(...run.slice(0, start).filter(isText), ...found.map(({ table }) => table), ...run.slice(start).filter(isText));
    run = [];
  };
  for (const block of document.blocks) {
    if (block.kind === "paragraph" && block.role === "body") {
      run.push(block);
      continue;
    }
    close();
    const whole = block.kind === "table" ? reassembled(block) : [];
    forms.push(...whole);
    blocks.push(...(whole.length === 0 ? [block] : whole.map(({ table }) => table)));
  }
  close();
  return forms.length === 0 ? { document, forms } : { document: { ...document, blocks }, forms };
}

/** Lines of nothing but rows: read as text as well, each of their figures would be told twice. */
function linesWithin(laid: readonly Piece[], pieces: readonly Piece[]): ReadonlySet<number> {
  const own = new Set(laid);
  const [within, others] = [pieces.filter((piece) => own.has(piece)), pieces.filter((piece) => !own.has(piece))].map((some) => some.flatMap(({ place }) => numberOf(place) ?? []));
  const text = new Set(others);
  return new Set(within?.filter((number) => !text.has(number)));
}

function inOrder(forms: readonly FlatForm[]): readonly FlatForm[] {
  return [...forms].sort((one, other) => (numberOf(one.table.place) ?? 0) - (numberOf(other.table.place) ?? 0));
}

function numberOf(place: Place | undefined): number | undefined {
  return place?.at.kind === "paragraph" ? place.at.number : undefined;
}
