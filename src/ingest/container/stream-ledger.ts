import type { Format, Part } from "../../document/index.js";
import type { Storage } from "./storage.js";

/** Keeps, for every stream of a compound file, whether it was read. A part that was read once stays read. */
export class StreamLedger {
  readonly #format: Format;
  readonly #purposeOf: (stream: string) => string;
  readonly #streams: readonly string[];
  readonly #known = new Map<string, Part>();

  /** `most`: streams listed. `purposeOf`: why a stream that nobody read is not read. */
  constructor(storage: Storage, format: Format, most: number, purposeOf: (stream: string) => string) {
    this.#format = format;
    this.#purposeOf = purposeOf;
    this.#streams = streamsBelow(storage, "", most);
  }

  read(name: string): void {
    this.add({ name, format: this.#format, read: true });
  }

  add(part: Part): void {
    if (this.#known.get(part.name)?.read !== true) this.#known.set(part.name, part);
  }

  /** The streams, then what stands inside them: pictures and notes. */
  list(): readonly Part[] {
    const streams = this.#streams.map((name) => this.#known.get(name) ?? { name, format: this.#format, read: false, why: this.#purposeOf(name) });
    const within = [...this.#known.values()].filter((part) => !this.#streams.includes(part.name));
    return [...streams, ...within];
  }
}

/** The names of streams may begin with a control character, which is left out. */
export function pathOf(folder: string, name: string): string {
  return (folder === "" ? "" : `${folder}/`) + name.replace(/[\u0000-\u001f]/g, "");
}

function streamsBelow(storage: Storage, folder: string, most: number, depth = 0): string[] {
  const found = storage.streams.map((name) => pathOf(folder, name));
  for (const name of storage.storages) {
    const inner = storage.storage(name);
    if (inner !== undefined && depth < 8 && found.length < most) found.push(...streamsBelow(inner, pathOf(folder, name), most - found.length, depth + 1));
  }
  return found.slice(0, most);
}
