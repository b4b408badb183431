import type { Blot } from "./blots.js";

/** A line of text, or a stretch of one that stands apart from the rest of its line; pixels. */
export interface InkLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly blots: readonly Blot[];
  /** How far up and down nothing else stands. */
  readonly clearTop: number;
  readonly clearBottom: number;
}

/** The height of ordinary characters on a page. Parts of characters and figures are lower; most pages hold whole ones as well. */
export function characterHeight(blots: readonly Blot[], point: number): number {
  const heights = blots.map(({ top, bottom }) => bottom - top).filter((height) => height > 3 * point && height < 40 * point).sort((a, b) => a - b);
  return (heights[Math.floor(heights.length * 0.8)] ?? 10 * point) * 1.08;
}

/** Lines among blots of one cell, or of the page outside its tables: from top to bottom, left to right in each. */
export function inkLinesIn(blots: readonly Blot[], em: number): InkLine[] {
  const words = blots.filter((blot) => !isPicture(blot, em));
  const cores = words.filter((blot) => sizeOf(blot) >= em * 0.2);
  const bands = bandsIn(cores, em, 0);
  const marks = words.filter((blot) => sizeOf(blot) < em * 0.2);
  for (const mark of marks) nearest(bands, mark, em * 0.7)?.push(mark);
  const boxes = bands.map(boxOf);
  return boxes.flatMap((box) => {
    const beside = boxes.filter((other) => other !== box && other.left < box.right && other.right > box.left);
    const clearTop = Math.max(-Infinity, ...beside.filter((other) => other.bottom <= box.top + em * 0.2).map((other) => other.bottom));
    const clearBottom = Math.min(Infinity, ...beside.filter((other) => other.top >= box.bottom - em * 0.2).map((other) => other.top));
    return stretchesOf(box.blots, em).map((stretch) => ({ ...boxOf(stretch), clearTop: Math.min(box.top, clearTop), clearBottom: Math.max(box.bottom, clearBottom) }));
  });
}

/** Too large for a character, or a block of solid ink. */
export function isPicture({ left, right, top, bottom }: Blot, em: number): boolean {
  return bottom - top > em * 5 || (right - left > em * 8 && bottom - top > em * 2);
}

function sizeOf({ left, right, top, bottom }: Blot): number {
  return Math.max(right - left, bottom - top);
}

function bandsIn(blots: readonly Blot[], em: number, depth: number): Blot[][] {
  const bands: { blots: Blot[]; top: number; bottom: number }[] = [];
  for (const blot of [...blots].sort((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band !== undefined && blot.top < band.bottom) {
      band.blots.push(blot);
      band.bottom = Math.max(band.bottom, blot.bottom);
    } else if (band !== undefined && blot.top - band.bottom < em * 0.35 && isPartAbove(band, blot, blots, em)) {
      band.blots.push(blot);
      band.bottom = Math.max(band.bottom, blot.bottom);
    } else {
      bands.push({ blots: [blot], top: blot.top, bottom: blot.bottom });
    }
  }
  return bands.flatMap((band) => (band.bottom - band.top <= em * 1.5 || depth > 6 ? [band.blots] : parted(band, em, depth)));
}

/** The upper strokes of characters such as 二: with what stands below they make one character's height. */
function isPartAbove(band: { top: number; bottom: number }, next: Blot, all: readonly Blot[], em: number): boolean {
  const bottom = all.filter((blot) => blot.top >= band.bottom && blot.top < next.bottom).reduce((most, blot) => Math.max(most, blot.bottom), next.bottom);
  return bottom - band.top <= em * 1.1;
}

/** Lines that overlap in height: blocks that stand side by side, a page slightly bent, or simply large characters. */
function parted({ blots, top, bottom }: { blots: Blot[]; top: number; bottom: number }, em: number, depth: number): Blot[][] {
  const blocks = stretchesOf(blots, em * 1.4);
  if (blocks.length > 1) return blocks.flatMap((block) => bandsIn(block, em, depth + 1));
  const profile = new Float64Array(Math.ceil(bottom - top) + 1);
  for (const blot of blots) {
    const share = blot.ink / (blot.bottom - blot.top);
    for (let y = blot.top; y < blot.bottom; y += 1) profile[y - top] = (profile[y - top] ?? 0) + share;
  }
  const usual = [...profile].sort((a, b) => a - b)[profile.length >> 1] ?? 0;
  let [cut, least] = [-1, usual * 0.35];
  for (let y = Math.round(em * 0.6); y < profile.length - em * 0.6; y += 1) if ((profile[y] ?? 0) < least) [cut, least] = [y, profile[y] ?? 0];
  if (cut < 0) return [blots];
  const isAbove = (blot: Blot): boolean => (blot.top + blot.bottom) / 2 < top + cut;
  return [blots.filter(isAbove), blots.filter((blot) => !isAbove(blot))].filter((half) => half.length > 0).flatMap((half) => bandsIn(half, em, depth + 1));
}

/** Parted where nothing stands for one and a half characters. */
function stretchesOf(blots: readonly Blot[], em: number): Blot[][] {
  const stretches: Blot[][] = [];
  let right = -Infinity;
  for (const blot of [...blots].sort((a, b) => a.left - b.left)) {
    if (blot.left - right > em * 1.5) stretches.push([]);
    stretches.at(-1)?.push(blot);
    right = Math.max(right, blot.right);
  }
  return stretches;
}

function boxOf(blots: readonly Blot[]): Omit<InkLine, "clearTop" | "clearBottom"> {
  return {
    left: Math.min(...blots.map((blot) => blot.left)),
    right: Math.max(...blots.map((blot) => blot.right)),
    top: Math.min(...blots.map((blot) => blot.top)),
    bottom: Math.max(...blots.map((blot) => blot.bottom)),
    blots,
  };
}

/** The band to which a point or comma belongs; a speck far from any text belongs to none. */
function nearest(bands: readonly Blot[][], mark: Blot, within: number): Blot[] | undefined {
  let [best, least] = [undefined as Blot[] | undefined, within];
  for (const band of bands) {
    for (const blot of band) {
      const apart = Math.max(blot.left - mark.right, mark.left - blot.right, 0) + Math.max(blot.top - mark.bottom, mark.top - blot.bottom, 0);
      if (apart < least) [best, least] = [band, apart];
    }
  }
  return best;
}
