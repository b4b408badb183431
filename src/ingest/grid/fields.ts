/**
 * The finest grid that a set of ruling lines spans, and which of its fields are parted by a line. Fields that no line
 * parts are one region: a merged cell.
 */
export class Fields {
  readonly columns: number;
  readonly rows: number;
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  readonly #left: Uint8Array;
  readonly #above: Uint8Array;

  constructor(xs: readonly number[], ys: readonly number[]) {
    this.#xs = xs;
    this.#ys = ys;
    this.columns = xs.length - 1;
    this.rows = ys.length - 1;
    this.#left = new Uint8Array(this.columns * this.rows);
    this.#above = new Uint8Array(this.columns * this.rows);
  }

  /** Marks an upright line at x from y to y: it parts the fields left and right of it along its length. */
  ruleUpright(x: number, from: number, to: number): void {
    const column = nearest(this.#xs, x);
    if (column >= this.columns) return;
    for (let row = Math.max(0, before(this.#ys, from)); row < this.rows && this.#middleY(row) <= to; row += 1) {
      if (this.#middleY(row) >= from) this.#left[row * this.columns + column] = 1;
    }
  }

  /** Marks a level line at y from x to x. */
  ruleLevel(y: number, from: number, to: number): void {
    const row = nearest(this.#ys, y);
    if (row >= this.rows) return;
    for (let column = Math.max(0, before(this.#xs, from)); column < this.columns && this.#middleX(column) <= to; column += 1) {
      if (this.#middleX(column) >= from) this.#above[row * this.columns + column] = 1;
    }
  }

  /** The field that holds a point, or `undefined` outside the grid. */
  fieldAt(x: number, y: number): number | undefined {
    const column = before(this.#xs, x);
    const row = before(this.#ys, y);
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows ? undefined : row * this.columns + column;
  }

  /** For each field the first field of its region. */
  regions(): Int32Array {
    const parent = Int32Array.from({ length: this.columns * this.rows }, (_, field) => field);
    const root = (field: number): number => {
      let at = field;
      while (parent[at] !== at) {
        parent[at] = parent[parent[at] ?? at] ?? at;
        at = parent[at] ?? at;
      }
      return at;
    };
    const join = (a: number, b: number): void => {
      const [first, second] = [root(a), root(b)];
      parent[Math.max(first, second)] = Math.min(first, second);
    };
    for (let field = 0; field < parent.length; field += 1) {
      if (field % this.columns > 0 && this.#left[field] === 0) join(field, field - 1);
      if (field >= this.columns && this.#above[field] === 0) join(field, field - this.columns);
    }
    return parent.map((_, field) => root(field));
  }

  #middleX(column: number): number {
    return ((this.#xs[column] ?? 0) + (this.#xs[column + 1] ?? 0)) / 2;
  }

  #middleY(row: number): number {
    return ((this.#ys[row] ?? 0) + (this.#ys[row + 1] ?? 0)) / 2;
  }
}

/** Positions that differ by less than the tolerance are one line, drawn twice or in pieces. */
export function clustered(positions: readonly number[], tolerance: number): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const position of sorted) {
    const last = kept.at(-1);
    if (last === undefined || position - last > tolerance) kept.push(position);
  }
  return kept;
}

/** The index of the last edge at or before a position: -1 before the first. */
function before(edges: readonly number[], position: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nearest(edges: readonly number[], position: number): number {
  const low = before(edges, position);
  if (low < 0) return 0;
  const up = edges[low + 1];
  return up !== undefined && up - position < position - (edges[low] ?? 0) ? low + 1 : low;
}
