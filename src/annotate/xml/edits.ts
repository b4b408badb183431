/**
 * Changes to a text, told by where they stand in it: all else stays as it is, character for character. Several insertions at one
 * place stand in the order in which they were told.
 */
export class Edits {
  readonly #source: string;
  readonly #edits: { readonly from: number; readonly to: number; readonly text: string; readonly order: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** What is replaced may not overlap. */
  replace(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text, order: this.#edits.length });
  }

  applied(): string {
    const sorted = [...this.#edits].sort((one, other) => one.from - other.from || one.to - other.to || one.order - other.order);
    let [made, at] = ["", 0];
    for (const { from, to, text } of sorted) {
      made += this.#source.slice(at, from) + text;
      at = Math.max(at, to);
    }
    return made + this.#source.slice(at);
  }
}
