import type { Mutation } from "./bytes.js";
import type { Random } from "./random.js";

export function isCompound(bytes: Uint8Array): boolean {
  return bytes.length >= 1536 && bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Compound files that lead round in circles: chains of sectors, the table of those chains, the folder's tree. [MS-CFB] */
export const compoundMutations: Readonly<Record<string, Mutation>> = {
  "chains in circles": (bytes, random) => edited(bytes, (view) => relink(view, sector(view.getUint32(76, true)), random)),
  "short chains in circles": (bytes, random) => edited(bytes, (view) => relink(view, sector(view.getUint32(60, true)), random)),
  "a table of chains that follows itself": (bytes, random) =>
    edited(bytes, (view) => {
      view.setUint32(68, random.below(view.byteLength / 512), true);
      view.setUint32(72, random.pick([1, 0xffff, 0xffffffff]), true);
    }),
  "folders inside themselves": (bytes, random) =>
    edited(bytes, (view) => {
      const from = sector(view.getUint32(48, true));
      for (let entry = 0; entry < 4; entry += 1) for (const link of [68, 72, 76]) if (random.below(2) === 0) put(view, from + entry * 128 + link, random.below(8));
    }),
  "streams of another size": (bytes, random) =>
    edited(bytes, (view) => {
      const at = sector(view.getUint32(48, true)) + random.below(4) * 128;
      put(view, at + random.pick([116, 120]), random.pick([0, 1, 4095, 4096, 0x7fffffff, 0xffffffff, random.below(view.byteLength)]));
    }),
};

function edited(bytes: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  edit(new DataView(copy.buffer));
  return copy;
}

function relink(view: DataView, from: number, random: Random): void {
  for (let count = 1 + random.below(8); count > 0; count -= 1) put(view, from + random.below(128) * 4, random.below(view.byteLength / 512));
}

function put(view: DataView, at: number, value: number): void {
  if (at >= 0 && at + 4 <= view.byteLength) view.setUint32(at, value, true);
}

function sector(number: number): number {
  return (number + 1) * 512;
}
