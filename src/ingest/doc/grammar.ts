import type { Bytes } from "../container/bytes.js";
import type { Extent } from "./fib.js";
import { eachSprm, type Modifier } from "./sprm.js";

/** How a version of Word writes down what holds for characters and paragraphs. */
export interface Grammar {
  /** Walks a list of property changes; codes and operands are handed over as Word 97 has them. */
  readonly each: (bytes: Bytes, from: number, to: number, apply: Modifier) => void;
  /** Bytes of each number in the lists of formatted pages. */
  readonly pageNumberSize: 2 | 4;
  /** Bytes kept for each paragraph on a formatted page, of which the first tells where its properties are. */
  readonly paragraphEntrySize: number;
  /** The paragraph's style (2 bytes) and changes that begin at an offset of the main stream. */
  readonly paragraph: (main: Bytes, at: number) => Extent;
}

export const word97: Grammar = {
  each: eachSprm,
  pageNumberSize: 4,
  paragraphEntrySize: 13,
  /** The length in words stands in the first byte, less half a word, or in the second. [MS-DOC] PapxInFkp */
  paragraph: (main, at) => {
    const words = main.u8(at);
    return words === 0 ? { at: at + 2, length: main.u8(at + 1) * 2 } : { at: at + 1, length: words * 2 - 1 };
  },
};
