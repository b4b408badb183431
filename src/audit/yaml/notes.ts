import type { Words } from "../words.js";
import type { Fault, Path } from "./fault.js";
import { openYaml, type Spot, type YamlSource } from "./source.js";

export interface Note extends Spot {
  readonly hint?: Words | undefined;
}

/** Gathers what is wrong with one file, each with its place in it. */
export class Notes {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #text: string;
  #source: YamlSource | undefined;
  #about: string | undefined;

  constructor(file: string, text: string, source?: YamlSource) {
    this.#file = file;
    this.#text = text;
    this.#source = source;
  }

  /** What the following notes concern. */
  about(what: string | undefined): void {
    this.#about = what;
  }

  note(path: Path, what: Words, { hint, ...spot }: Note = {}): void {
    // A pack that was parsed at build time is read again only where something is wrong with it.
    this.#source ??= openYaml(this.#file, this.#text);
    this.faults.push({ file: this.#file, about: this.#about, path, ...this.#source.locate(path, spot), what, ...(hint === undefined ? {} : { hint }) });
  }
}
