import type { Block, Part, Problem } from "../../document/index.js";
import { failure, note, overLimit } from "../problem.js";
import type { Where } from "../reading.js";
import { wording } from "../word-wording.js";
import type { Story } from "./story.js";

/** What the stories of a document left out, added up, and told as the document's problems. */
export class Tally {
  #deletions = 0;
  #hidden = 0;
  #cellsLeftOut = false;

  add({ deletions, hidden, cellsLeftOut }: Story): void {
    this.#deletions += deletions;
    this.#hidden += hidden;
    this.#cellsLeftOut ||= cellsLeftOut;
  }

  problems(name: string, where: Where, { blocks, parts }: { readonly blocks: readonly Block[]; readonly parts: readonly Part[] }): readonly Problem[] {
    const problems: Problem[] = [];
    if (this.#deletions > 0) problems.push(note("not-read", name, where, wording.trackedChanges(this.#deletions)));
    if (this.#hidden > 0) problems.push(note("not-read", name, where, wording.hiddenText(this.#hidden)));
    if (this.#cellsLeftOut) problems.push(failure("over-limit", name, where, overLimit(wording.tooManyCells)));
    const hasWords = blocks.some((block) => block.kind !== "paragraph" || block.role === "body" || block.role === "textbox");
    if (hasWords) return problems;
    const pictured = parts.some((part) => part.format === "image" || part.format === "wmf");
    problems.push(pictured ? failure("unsupported", name, where, wording.onlyPictures) : failure("empty", name, where, wording.nothingWritten));
    return problems;
  }
}
