import type { Canvas } from "../metafile/canvas.js";
import type { WmfRecord } from "./records.js";

const polygon = 0x0324;
const polyline = 0x0325;

export function isChain(type: number): boolean {
  return type === polygon || type === polyline;
}

/** POLYLINE and POLYGON: a count, then points. False when the record contradicts itself. */
export function drawChain(view: DataView, record: WmfRecord, canvas: Canvas): boolean {
  const count = record.size < 2 ? -1 : view.getUint16(record.at, true);
  if (count < 0 || 2 + count * 4 > record.size) return false;
  drawPoints(view, record.at + 2, count, record.function === polygon, canvas);
  return true;
}

/** POLYPOLYGON: how many polygons, how many points each, then all points. */
export function drawPolygons(view: DataView, { at, size }: WmfRecord, canvas: Canvas): boolean {
  const polygons = size < 2 ? -1 : view.getUint16(at, true);
  let from = 2 + polygons * 2;
  if (polygons < 0 || from > size) return false;
  for (let index = 0; index < polygons; index += 1) {
    const count = view.getUint16(at + 2 + index * 2, true);
    if (from + count * 4 > size) return false;
    drawPoints(view, at + from, count, true, canvas);
    from += count * 4;
  }
  return true;
}

/** Of points, x stands in front. */
function drawPoints(view: DataView, at: number, count: number, closes: boolean, canvas: Canvas): void {
  const x = (index: number): number => view.getInt16(at + index * 4, true);
  const y = (index: number): number => view.getInt16(at + index * 4 + 2, true);
  for (let i = 1; i < count; i += 1) canvas.line(x(i - 1), y(i - 1), x(i), y(i));
  if (closes && count > 2) canvas.line(x(count - 1), y(count - 1), x(0), y(0));
}
