import { type Frame, framesIn } from "../pdf/frames.js";
import { after, inverse } from "../pdf/matrix.js";
import type { Page } from "../pdf/page.js";
import type { Rule } from "../pdf/rules.js";

/** How much one scan of the same form may be larger or smaller than another. */
const mostScaled = 0.04;
/** In points. */
const near = 3;

/**
 * Pages of one table put under each other: no two sheets lie alike on a scanner. Where the columns of a page's first table
 * are those of the last one on the page before but for place and scale, the page is moved and scaled to fit.
 */
export function aligned(pages: readonly Page[]): Page[] {
  const result: Page[] = [];
  for (const page of pages) {
    const last = result.at(-1);
    result.push(last !== undefined && last.number === page.number - 1 ? under(last, page) : page);
  }
  return result;
}

function under(above: Page, page: Page): Page {
  const [upper, lower] = [framesIn(above.rules).at(-1), framesIn(page.rules)[0]];
  if (upper === undefined || lower === undefined) return page;
  const by = (upper.right - upper.left) / (lower.right - lower.left);
  const shift = upper.left - lower.left * by;
  if (Math.abs(by - 1) > mostScaled) return page;
  const edges = columnsOf(upper);
  const shared = columnsOf(lower).map((x) => edges.find((edge) => Math.abs(edge - (x * by + shift)) <= near));
  if (shared.filter((edge) => edge !== undefined).length < Math.max(3, shared.length * 0.6)) return page;
  return moved(page, (x) => edges.find((edge) => Math.abs(edge - (x * by + shift)) <= near) ?? x * by + shift, by, shift);
}

function columnsOf({ upright }: Frame): number[] {
  const columns: number[] = [];
  for (const { at } of [...upright].sort((a, b) => a.at - b.at)) if (at - (columns.at(-1) ?? -Infinity) > near) columns.push(at);
  return columns;
}

/** `edge` puts ruling lines where those above stand, exactly. */
function moved(page: Page, edge: (x: number) => number, by: number, shift: number): Page {
  const level = ({ at, from, to }: Rule): Rule => ({ at: at * by, from: edge(from), to: edge(to) });
  const upright = ({ at, from, to }: Rule): Rule => ({ at: edge(at), from: from * by, to: to * by });
  return {
    ...page,
    ...(page.back === undefined ? {} : { back: after(inverse([by, 0, 0, by, shift, 0]), page.back) }),
    rules: { level: page.rules.level.map(level), upright: page.rules.upright.map(upright) },
    pieces: page.pieces.map((piece) => ({
      ...piece, left: piece.left * by + shift, right: piece.right * by + shift, top: piece.top * by, bottom: piece.bottom * by,
      ...(piece.stops === undefined ? {} : { stops: piece.stops.map((stop) => stop * by + shift) }),
    })),
  };
}
