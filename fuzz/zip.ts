import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { byteMutations, type Mutation } from "./bytes.js";
import type { Random } from "./random.js";

type Parts = Record<string, Uint8Array>;

/** Damage inside a zip that is then packed again: its checksums are right, so that readers come as far as the damage. */
export const zipMutations: Readonly<Record<string, Mutation>> = {
  "a damaged part": (bytes, random, others) => changed(bytes, random, (part) => random.pick(Object.values(byteMutations))(part, random, others)),
  "a part of another file": (bytes, random, others) => {
    const donor = unpacked(random.pick(others.filter(isZip)));
    return changed(bytes, random, (_, name) => donor[name] ?? random.pick(Object.values(donor)));
  },
  "parts swapped": (bytes, random) => {
    const parts = unpacked(bytes);
    const [one, two] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
    return packed({ ...parts, [one]: parts[two] ?? new Uint8Array(), [two]: parts[one] ?? new Uint8Array() });
  },
  "a part missing": (bytes, random) => {
    const { [random.pick(Object.keys(unpacked(bytes)))]: _, ...rest } = unpacked(bytes);
    return packed(rest);
  },
  "odd XML": (bytes, random) => changed(bytes, random, (part, name) => (/\.(?:xml|rels)$/.test(name) ? strToU8(oddXml(strFromU8(part), random)) : part)),
};

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
}

export function oddXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  if (tags.length === 0) return xml;
  const { 0: tag, index } = random.pick(tags);
  const attribute = /"[^"]*"/g;
  const values = ["-1", "0", "1e9", "2147483648", "4294967295", "99999999999999999999", "", "NaN", "A1:XFD1048576", "&#x110000;", "\uffff"];
  return random.pick([
    () => xml.slice(0, index) + tag.replace(attribute, () => `"${random.pick(values)}"`) + xml.slice(index + tag.length),
    () => xml.slice(0, index) + tag.repeat(1 + random.below(2000)) + xml.slice(index),
    () => xml.slice(0, index) + xml.slice(index + tag.length),
    () => xml.replaceAll(attribute, (value) => (random.below(30) === 0 ? `"${random.pick(values)}"` : value)),
    () => xml.slice(0, index) + xml.slice(index, index + 3000).repeat(1 + random.below(40)) + xml.slice(index),
    () => xml.slice(0, index) + ">".repeat(5000) + "<".repeat(5000) + xml.slice(index),
  ])();
}

function changed(bytes: Uint8Array, random: Random, change: (part: Uint8Array, name: string) => Uint8Array): Uint8Array {
  const parts = unpacked(bytes);
  const name = random.pick(Object.keys(parts));
  const part = parts[name] ?? new Uint8Array();
  return packed({ ...parts, [name]: part.length === 0 ? part : change(part, name) });
}

function unpacked(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

function packed(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 1 });
}
