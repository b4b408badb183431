import { damaged, Unreadable } from "../problem.js";
import type { Zip } from "./zip.js";

/** Parts that a file holds in some other way than a zip does, to be read as if they stood in one. A part may be made when it is asked for. */
export function heldParts(parts: ReadonlyMap<string, Uint8Array | (() => Uint8Array)>): Zip {
  const read = (name: string): Uint8Array => {
    const content = parts.get(name);
    if (content === undefined) throw new Unreadable("damaged", damaged(name));
    return typeof content === "function" ? content() : content;
  };
  const entries = [...parts].map(([name, content]) => {
    const size = typeof content === "function" ? 0 : content.length;
    return { name, size, packed: size, stored: true, encrypted: false, directory: false, offset: 0, checksum: 0 };
  });
  const head = (name: string) => {
    const content = parts.get(name);
    return content instanceof Uint8Array ? content.subarray(0, 4096) : new Uint8Array(0);
  };
  return { entries, has: (name) => parts.has(name), read, unpack: (entry) => read(entry.name), head };
}
