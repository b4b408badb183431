/**
 * The words of one paragraph, put together piece by piece with blanks folded as a browser folds them. A line end of the source is
 * a space between Chinese characters too: Word and LibreOffice break lines only where a space stood.
 */
export class Words {
  readonly #pieces: string[] = [];
  #last = "\n";
  #blank = false;

  get text(): string {
    return this.#pieces.join("");
  }

  add(source: string): void {
    for (const piece of source.match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? []) {
      if (/^[ \t\r\n\f]/.test(piece)) this.#blank = true;
      else this.#put((this.#blank && this.#last !== "\n" ? " " : "") + piece);
    }
  }

  /** Text whose blanks stand as they are. */
  addExactly(text: string): void {
    if (text !== "") this.#put(text);
  }

  breakLine(): void {
    this.#put("\n");
  }

  #put(text: string): void {
    this.#pieces.push(text);
    this.#last = text.at(-1) ?? this.#last;
    this.#blank = false;
  }
}
