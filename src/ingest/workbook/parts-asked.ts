import type { Format, Part, Problem } from "../../document/index.js";
import { decodeXml } from "../container/decode-xml.js";
import type { Zip } from "../container/zip.js";
import { damaged, failure, Unreadable } from "../problem.js";
import { insidePart, type Where } from "../reading.js";
import { chineseFormatsIn } from "./number-format/index.js";
import type { CompoundFile } from "./sheet-js.js";

/** Parts with nothing that a cell shows: the library is not given them. */
const withoutCells = /^(?:docProps|customXml)\/|^xl\/(?:theme|media|embeddings|drawings|charts|printerSettings|ctrlProps|activeX|threadedComments)\/|^xl\/(?:comments|vbaProject)/i;

/**
 * A workbook's parts, unpacked when they are asked for and only once, whoever asks. The library swallows what goes wrong
 * inside a sheet, so whatever the container refuses is kept here.
 */
export class PartsAsked {
  readonly refused = new Map<string, Unreadable>();
  readonly #zip: Zip;
  readonly #contents = new Map<string, Buffer>();

  constructor(zip: Zip) {
    this.#zip = zip;
  }

  /** A line for every part that was asked for. */
  list(format: Format): readonly Part[] {
    const refused = [...this.refused].map(([name, { wording }]) => ({ name, format, read: false, why: wording.zh }));
    return [...[...this.#contents.keys()].map((name) => ({ name, format, read: true })), ...refused];
  }

  /** @throws Unreadable when the container refuses it */
  bytes(name: string): Uint8Array {
    return this.#content(name);
  }

  /** @throws Unreadable when the container refuses it, or it declares a document type */
  text(name: string): string {
    return decodeXml(this.#content(name));
  }

  /** For the library. `beforeStyles`: called when it asks for the styles of an .xlsb, its table of formats emptied. */
  container(beforeStyles: () => void): CompoundFile {
    const names = this.#zip.entries.filter((entry) => !entry.directory && !withoutCells.test(entry.name)).map((entry) => entry.name);
    const content = (name: string) => {
      if (name.endsWith("styles.bin")) beforeStyles();
      return name.endsWith("styles.xml") ? chineseFormatsIn(this.#content(name)) : this.#content(name);
    };
    const files = names.map((name) => ({
      name,
      type: 2,
      get content(): Uint8Array {
        return content(name);
      },
    }));
    return { FullPaths: names, FileIndex: files };
  }

  problems(where: Where): readonly Problem[] {
    return [...this.refused].map(([name, { code, wording }]) => failure(code, name, insidePart(where, name), wording));
  }

  #content(name: string): Buffer {
    const known = this.#contents.get(name);
    if (known !== undefined) return known;
    try {
      const unpacked = unpack(this.#zip, name);
      this.#contents.set(name, unpacked);
      return unpacked;
    } catch (error) {
      if (error instanceof Unreadable) this.refused.set(name, error);
      throw error;
    }
  }
}

function unpack(zip: Zip, name: string): Buffer {
  const bytes = zip.read(name);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!name.endsWith(".bin") && content.subarray(0, 4096).includes("<!DOCTYPE")) throw new Unreadable("damaged", damaged(name));
  return content;
}
