import type { EmfRecord } from "./records.js";

/** A line or edge in logical units: x1 y1 x2 y2. */
type Draw = (x1: number, y1: number, x2: number, y2: number) => void;

/** Records that draw a chain of points, by type: how wide a coordinate is, whether it starts at the pen, whether it closes. */
const chains: ReadonlyMap<number, { readonly wide: boolean; readonly fromPen: boolean; readonly closes: boolean; readonly many: boolean }> = new Map([
  [3, { wide: true, fromPen: false, closes: true, many: false }], // POLYGON
  [4, { wide: true, fromPen: false, closes: false, many: false }], // POLYLINE
  [6, { wide: true, fromPen: true, closes: false, many: false }], // POLYLINETO
  [7, { wide: true, fromPen: false, closes: false, many: true }], // POLYPOLYLINE
  [8, { wide: true, fromPen: false, closes: true, many: true }], // POLYPOLYGON
  [86, { wide: false, fromPen: false, closes: true, many: false }], // POLYGON16
  [87, { wide: false, fromPen: false, closes: false, many: false }], // POLYLINE16
  [89, { wide: false, fromPen: true, closes: false, many: false }], // POLYLINETO16
  [90, { wide: false, fromPen: false, closes: false, many: true }], // POLYPOLYLINE16
  [91, { wide: false, fromPen: false, closes: true, many: true }], // POLYPOLYGON16
]);

export function isChain(type: number): boolean {
  return chains.has(type);
}

/** Draws a chain's stretches; returns where the pen ends up, or `undefined` when the record contradicts itself. */
export function drawChain(view: DataView, record: EmfRecord, pen: readonly [number, number], draw: Draw): readonly [number, number] | undefined {
  const chain = chains.get(record.type);
  if (chain === undefined || record.size < 28) return undefined;
  const { at, size } = record;
  const parts = chain.many ? view.getUint32(at + 24, true) : 1;
  const head = chain.many ? 32 + parts * 4 : 28;
  const count = view.getUint32(at + (chain.many ? 28 : 24), true);
  const width = chain.wide ? 8 : 4;
  if (parts > size / 4 || head > size || count > (size - head) / width) return undefined;
  const x = (i: number): number => (chain.wide ? view.getInt32(at + head + i * 8, true) : view.getInt16(at + head + i * 4, true));
  const y = (i: number): number => (chain.wide ? view.getInt32(at + head + i * 8 + 4, true) : view.getInt16(at + head + i * 4 + 2, true));
  let first = 0;
  for (let part = 0; part < parts; part += 1) {
    const length = chain.many ? view.getUint32(at + 32 + part * 4, true) : count;
    if (length > count - first) return undefined;
    if (chain.fromPen && length > 0) draw(pen[0], pen[1], x(first), y(first));
    for (let i = first + 1; i < first + length; i += 1) draw(x(i - 1), y(i - 1), x(i), y(i));
    if (chain.closes && length > 2) draw(x(first + length - 1), y(first + length - 1), x(first), y(first));
    first += length;
  }
  return first > 0 ? [x(first - 1), y(first - 1)] : pen;
}
