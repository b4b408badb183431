import type { Bytes } from "../container/bytes.js";

/** How one row of a table is divided, as its end says. */
export interface RowLayout {
  /** From left to right, one more than there are cells, in twips from the margin. */
  readonly edges: readonly number[];
  readonly cells: readonly CellLayout[];
}

export interface CellLayout {
  /** Joined to the cell on its left ("on"), or the first of such ("first"). */
  readonly across?: "first" | "on";
  /** Joined to the cell above it ("on"), or the first of such ("first"). */
  readonly down?: "first" | "on";
}

const nothing: RowLayout = { edges: [], cells: [] };

/** The row's layout after one more change to it; other changes leave it as it is. [MS-DOC] table properties */
export function applyRowChange(row: RowLayout | undefined, code: number, bytes: Bytes, at: number, end: number): RowLayout | undefined {
  switch (code) {
    case 0xd608:
      return definition(bytes, at + 2, end);
    case 0xd62b:
      return end - at < 3 ? row : changed(row, bytes.u8(at + 1), bytes.u8(at + 1) + 1, () => ({ down: joint(bytes.u8(at + 2)) }));
    case 0x5624: {
      const first = bytes.u8(at);
      return changed(row, first, bytes.u8(at + 1), (index) => ({ across: index === first ? "first" : "on" }));
    }
    case 0x5625:
      return changed(row, bytes.u8(at), bytes.u8(at + 1), () => ({ across: undefined }));
    default:
      return row;
  }
}

/** The number of cells, their edges, and 20 bytes on each, of which only the first two matter; the last may be missing. */
function definition(bytes: Bytes, at: number, end: number): RowLayout {
  const count = at < end ? bytes.u8(at) : 0;
  const cellsAt = at + 1 + (count + 1) * 2;
  if (count === 0 || cellsAt > end) return nothing;
  const edges = Array.from({ length: count + 1 }, (_, index) => bytes.i16(at + 1 + index * 2));
  const cells = Array.from({ length: count }, (_, index): CellLayout => {
    const from = cellsAt + index * 20;
    const flags = from + 2 > end ? 0 : bytes.u16(from);
    return cell({ across: (flags & 3) === 0 ? undefined : (flags & 2) !== 0 ? "first" : "on", down: joint((flags >> 5) & 3) });
  });
  return { edges, cells };
}

/** 0: none, 1: goes on from above, 3: the first of a merged range. */
function joint(value: number): CellLayout["down"] {
  return (value & 2) !== 0 ? "first" : (value & 1) !== 0 ? "on" : undefined;
}

type Wanted = { readonly [Key in keyof CellLayout]: CellLayout[Key] | undefined };

function changed(row: RowLayout | undefined, first: number, limit: number, change: (index: number) => Wanted): RowLayout {
  const { edges, cells } = row ?? nothing;
  return { edges, cells: cells.map((one, index) => (index < first || index >= limit ? one : cell({ ...one, ...change(index) }))) };
}

function cell({ across, down }: Wanted): CellLayout {
  return { ...(across === undefined ? {} : { across }), ...(down === undefined ? {} : { down }) };
}
