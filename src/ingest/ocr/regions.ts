import { gridFrom } from "../grid/index.js";
import { type Frame, framesIn } from "../pdf/frames.js";
import { segmentsOf } from "../pdf/parts.js";
import type { Rules } from "../pdf/rules.js";
import type { Blot } from "./blots.js";

/** What holds its own text: a cell of a table, or the page outside its tables. Points. */
export interface Region {
  readonly box?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly blots: Blot[];
}

/** The cells that the page's lines make, each with its ink; last the page outside of them. `point`: pixels a point. */
export function regionsOf(rules: Rules, blots: readonly Blot[], point: number): Region[] {
  const frames = framesIn(rules).map((frame) => ({ frame, cells: cellsOf(frame) }));
  const outside: Region = { blots: [] };
  for (const blot of blots) {
    const [x, y] = [(blot.left + blot.right) / 2 / point, (blot.top + blot.bottom) / 2 / point];
    const region = frames.find(({ frame }) => holds(frame, x, y))?.cells.find((cell) => cell.box !== undefined && holds(cell.box, x, y)) ?? outside;
    if (!isLeftOfLine(blot, region, point)) region.blots.push(blot);
  }
  return [...frames.flatMap(({ cells }) => cells), outside];
}

function cellsOf(frame: Frame): Region[] {
  if (frame.lone) return [{ box: frame, blots: [] }];
  return gridFrom(segmentsOf(frame), [], { wraps: true }).cells.flatMap(({ box }) => (box === undefined ? [] : [{ box, blots: [] }]));
}

function holds(box: NonNullable<Region["box"]>, x: number, y: number): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** What wiping out a line left of it: a sliver along the edge of a cell. */
function isLeftOfLine(blot: Blot, { box }: Region, point: number): boolean {
  if (box === undefined) return false;
  const [width, height] = [blot.right - blot.left, blot.bottom - blot.top];
  const near = 2 * point;
  const beside = blot.right - box.left * point < near || box.right * point - blot.left < near;
  const along = blot.bottom - box.top * point < near || box.bottom * point - blot.top < near;
  return (beside && width <= point) || (along && height <= point);
}
