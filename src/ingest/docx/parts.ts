import type { Part } from "../../document/index.js";
import { purposeOf } from "../container/purpose.js";
import type { Zip } from "../container/zip.js";

/** Keeps, for every part of the container, whether it was read. A part that was read once stays read. */
export class PartLedger {
  readonly #zip: Zip;
  readonly #known = new Map<string, Part>();

  constructor(zip: Zip) {
    this.#zip = zip;
  }

  read(name: string): void {
    this.add({ name, format: "docx", read: true });
  }

  add(part: Part): void {
    if (this.#known.get(part.name)?.read !== true) this.#known.set(part.name, part);
  }

  list(): readonly Part[] {
    return this.#zip.entries
      .filter((entry) => !entry.directory)
      .map(({ name }) => this.#known.get(name) ?? { name, format: "docx", read: false, why: purposeOf(name) });
  }
}
