import { readCell } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import { isTotalWord } from "./words.js";

/** What of a region matters here. */
interface Piece {
  readonly rows: readonly FormRow[];
  readonly title: string;
}

/** Tables that a page cut in two, put together: the second part has the heading again, or none, and says 续表 or nothing above it. */
export function continued<P extends Piece>(pieces: readonly P[]): readonly P[] {
  const whole: P[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && goesOn(last, piece)) whole[whole.length - 1] = { ...last, rows: [...last.rows, ...piece.rows] };
    else whole.push(piece);
  }
  return whole;
}

function goesOn(last: Piece, next: Piece): boolean {
  const says = /^(?:\(?续表?\)?|.{0,30}\(续\))$/.test(squash(next.title));
  if (next.title !== "" && !says) return false;
  const [first, head] = [last.rows, next.rows].map((rows) => rows.find((row) => filled(row).length > 1));
  if (first === undefined || head === undefined || head.table === last.rows.at(-1)?.table || head.table.origin === "sheet") return false;
  if (widthOf(last.rows) !== widthOf(next.rows)) return false;
  const isClosed = isTotalWord(squash(filled(last.rows.at(-1) as FormRow)[0]?.text ?? ""));
  return wordsOf(first) === wordsOf(head) || (!isClosed && filled(head).some((cell) => readCell(cell.text).state === "figure"));
}

function wordsOf(row: FormRow): string {
  return filled(row).map((cell) => squash(cell.text)).join("|");
}

function widthOf(rows: readonly FormRow[]): number {
  return Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)));
}
