import type { Format, Part } from "../../document/index.js";
import { purposeOf } from "../container/purpose.js";
import type { Zip } from "../container/zip.js";

/** Keeps, for every part of the container, whether it was read. A part that was read once stays read. */
export class PartLedger {
  readonly #zip: Zip;
  readonly #format: Format;
  readonly #purpose: (part: string) => string;
  readonly #known = new Map<string, Part>();

  /** `format`: of parts that are no documents of their own. `purpose`: why a part that nobody read is not read. */
  constructor(zip: Zip, format: Format = "docx", purpose: (part: string) => string = purposeOf) {
    this.#zip = zip;
    this.#format = format;
    this.#purpose = purpose;
  }

  read(name: string): void {
    this.add({ name, format: this.#format, read: true });
  }

  add(part: Part): void {
    if (this.#known.get(part.name)?.read !== true) this.#known.set(part.name, part);
  }

  list(): readonly Part[] {
    return this.#zip.entries
      .filter((entry) => !entry.directory)
      .map(({ name }) => this.#known.get(name) ?? { name, format: this.#format, read: false, why: this.#purpose(name) });
  }
}
