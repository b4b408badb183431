import type { Box } from "./matrix.js";
import type { Engine } from "./pdfium.js";

/** What is cut to a smaller share of the page than this, across or down, is cut to a cell. */
const cell = 0.5;

/** The cell that an object of the page itself is cut to, in PDF points; `undefined` when nothing but the page's margins cuts it. */
export function clipOf(engine: Engine, object: number, page: Box): Box | undefined {
  const { call, scratch } = engine;
  const path = call.FPDFPageObj_GetClipPath(object);
  const count = path === 0 ? 0 : call.FPDFClipPath_CountPaths(path);
  let box: Box | undefined;
  for (let index = 0; index < count; index += 1) {
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    const segments = call.FPDFClipPath_CountPathSegments(path, index);
    for (let at = 0; at < segments; at += 1) {
      if (call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(path, index, at), scratch, scratch + 4) === 0) continue;
      const [x, y] = [engine.float(0), engine.float(1)];
      [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
    }
    if (left > right) continue;
    box = box === undefined ? { left, bottom, right, top }
      : { left: Math.max(left, box.left), bottom: Math.max(bottom, box.bottom), right: Math.min(right, box.right), top: Math.min(top, box.top) };
  }
  if (box === undefined) return undefined;
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  return width < (page.right - page.left) * cell || height < (page.top - page.bottom) * cell ? box : undefined;
}
