import type { PdfTrace } from "../../ingest/index.js";
import type { Mark } from "./marks.js";

/** A mark with the box that it takes on its page, in the PDF's points. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

/** In points, as large as viewers draw the sign of a note, and how far from the page's edge and from each other such signs stand. */
const size = 20;
const fromEdge = 28;
const apart = 26;

/** Highlights where they are; notes without a place of their own beside each other down the right margin, as the page is shown. */
export function inMargins(marks: readonly Mark[], pages: PdfTrace["pages"]): PlacedMark[] {
  const taken = new Map<number, number>();
  return marks.flatMap((mark): PlacedMark[] => {
    if (mark.outlines.length > 0) return [{ mark, box: boxAround(mark.outlines.flatMap(({ corners }) => corners)) }];
    const { width, height, back } = pages.get(mark.page) ?? { width: 595, height: 842, back: [1, 0, 0, -1, 0, 842] as const };
    const before = taken.get(mark.page) ?? 0;
    taken.set(mark.page, before + 1);
    const column = Math.max(1, Math.floor((height - 2 * fromEdge) / apart));
    const x = Math.max(0, width - fromEdge - size - Math.floor(before / column) * apart);
    const y = fromEdge + (before % column) * apart;
    const [a, b, c, d, e, f] = back;
    return [{ mark, box: boxAround([[x, y], [x + size, y + size]].map(([px = 0, py = 0]) => [a * px + c * py + e, b * px + d * py + f] as const)) }];
  });
}

function boxAround(points: readonly (readonly [number, number])[]): PlacedMark["box"] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
