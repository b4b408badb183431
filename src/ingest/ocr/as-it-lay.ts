import { after, type Matrix } from "../pdf/matrix.js";

/**
 * From a page turned upright and laid straight to the picture it was: first askew again by so many degrees around its middle, then back by
 * the quarter turns. Both in the same unit, y growing downward from the top left.
 */
export function asItLay({ width, height }: { readonly width: number; readonly height: number }, angle: number, quarters: 0 | 1 | 2 | 3): Matrix {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [x, y] = [width / 2, height / 2];
  const askew: Matrix = [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
  const turns: readonly Matrix[] = [[1, 0, 0, 1, 0, 0], [0, -1, 1, 0, 0, width], [-1, 0, 0, -1, width, height], [0, 1, -1, 0, height, 0]];
  return after(askew, turns[quarters] ?? askew);
}
