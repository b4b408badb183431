import type { Pixels } from "./decode/index.js";

/** In pixels, along each axis. */
const sampled = 160;

/**
 * Whether a picture may be a page or a table: mostly paper, which is brighter than all else and has hardly a colour, with
 * something darker on it. Looks at a few thousand pixels: photographs of events are many, and must not cost time.
 */
export function mayBePage({ width, height, data }: Pixels): boolean {
  if (Math.max(width, height) < 200 || Math.min(width, height) < 60) return false;
  const tones = new Array<number>(16).fill(0);
  let [count, grey] = [0, 0];
  for (let row = 0; row < sampled; row += 1) {
    for (let column = 0; column < sampled; column += 1) {
      const at = (Math.floor(((row + 0.5) * height) / sampled) * width + Math.floor(((column + 0.5) * width) / sampled)) * 4;
      const [r, g, b, a] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 255];
      const light = a < 128 ? 255 : (r + g + b) / 3;
      count += 1;
      if (a < 128 || Math.max(r, g, b) - Math.min(r, g, b) < 60) grey += 1;
      tones[Math.min(15, light >> 4)] = (tones[Math.min(15, light >> 4)] ?? 0) + 1;
    }
  }
  if (grey < count * 0.6) return false;
  const most = tones.indexOf(Math.max(...tones));
  const paper = (tones[most - 1] ?? 0) + (tones[most] ?? 0) + (tones[most + 1] ?? 0);
  const darker = tones.slice(0, Math.max(0, most - 2)).reduce((sum, one) => sum + one, 0);
  return most >= 7 && paper > count * 0.5 && darker > count * 0.004 && darker < count * 0.45;
}
