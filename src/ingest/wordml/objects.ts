import { inflateSync } from "node:zlib";
import { heldParts } from "../container/held-parts.js";
import type { Relations } from "../container/relations.js";
import { openStorage } from "../container/storage.js";
import type { Zip } from "../container/zip.js";
import type { Budget } from "../limits.js";
import { damaged, overLimit, Unreadable } from "../problem.js";
import type { Beside } from "./modern.js";

/** Where the embedded objects are kept. */
export const objectStore = "oledata.mso";

/**
 * Pictures and embedded objects of a Word 2003 document as parts of a package, and the relations that lead to them. A
 * picture's data stands with it, all objects stand in one compound file: a stream for each, named by the object's number,
 * holding its length and the file in zlib's form.
 *
 * @throws Unreadable when over a limit
 */
export function partsOf(beside: Beside, budget: Budget): { readonly zip: Zip; readonly relations: Relations } {
  const parts = new Map<string, Uint8Array | (() => Uint8Array)>();
  const relations = new Map<string, { type: string; target: string; external: boolean }>();
  if (beside.data.size > budget.limits.parts) throw new Unreadable("over-limit", overLimit(tooManyParts(beside.data.size)));
  for (const name of beside.linked) relations.set(name, { type: "link", target: name, external: true });
  for (const [name, data] of beside.data) {
    const target = name.replace(/^wordml:\/\//, "");
    const bytes = Buffer.from(data, "base64");
    budget.spendBytes(bytes.length);
    parts.set(target, bytes);
    relations.set(name, { type: "image", target, external: false });
  }
  const store = parts.get(objectStore);
  for (const [name, content] of store instanceof Uint8Array ? objectsIn(store, budget) : []) {
    parts.set(`${objectStore}/${name}`, content);
    // Of a link, only what it last showed is kept here.
    if (!beside.linked.has(name)) relations.set(name, { type: "oleObject", target: `${objectStore}/${name}`, external: false });
  }
  return { zip: heldParts(parts), relations };
}

function objectsIn(store: Uint8Array, budget: Budget): readonly (readonly [string, () => Uint8Array])[] {
  if (store[0] !== 0xd0 || store[1] !== 0xcf) return [];
  const storage = openStorage(store);
  return storage.streams.map((name) => [name, () => unpacked(name, storage.stream(name) ?? new Uint8Array(0), budget)]);
}

function unpacked(name: string, stream: Uint8Array, budget: Budget): Uint8Array {
  if (stream.length < 6) throw new Unreadable("damaged", damaged(name));
  const size = Buffer.from(stream.buffer, stream.byteOffset, 4).readUInt32LE(0);
  if (size > Math.min(budget.limits.partBytes, budget.bytesLeft)) throw new Unreadable("over-limit", overLimit(tooLarge(name)));
  try {
    const content = inflateSync(stream.subarray(4), { maxOutputLength: Math.max(size, 1) });
    budget.spendBytes(content.length);
    return content;
  } catch {
    throw new Unreadable("damaged", damaged(name));
  }
}

function tooManyParts(count: number) {
  return { zh: `文件内有 ${count} 个部件`, en: `the file holds ${count} parts` };
}

function tooLarge(name: string) {
  return { zh: `部件 ${name} 解压后过大`, en: `part ${name} is too large once unpacked` };
}
