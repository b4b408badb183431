/** The text of Word 6 and 95, which keep all in one stream and write properties and letters in another way than Word 97. */
import type { Bytes } from "../../container/bytes.js";
import { Labels } from "../../docx/labels.js";
import type { Grammar } from "../grammar.js";
import { assembleText, type WordText } from "../word-text.js";
import { codePageOf } from "./code-page.js";
import { OldText } from "./decode.js";
import type { OldFib } from "./fib.js";
import { readOldFonts } from "./fonts.js";
import { readOldPieces, sampleOf } from "./pieces.js";
import { eachOldSprm } from "./sprm.js";

export { isOldWord, type OldFib, readOldFib } from "./fib.js";

/** @throws Unreadable when there is no text to be had */
export function readOldText(main: Bytes, fib: OldFib): WordText {
  const fonts = readOldFonts(main, fib.extent("fonts"));
  const letters = new OldText(codePageOf(fib, fonts.map(({ set }) => set), () => sampleOf(main, fib)));
  return assembleText({ main, table: main, data: main }, fib, {
    grammar: fib.script === "western" ? western : farEastern,
    text: () => readOldPieces(main, fib, letters),
    fonts: () => fonts.map(({ name }) => letters.narrow(name).replaceAll("\u0000", "")),
    // What its styles say of lists, tables and hiding is said of each paragraph, too.
    styles: () => () => undefined,
    labels: () => new Labels(new Map()),
    formValue: () => undefined,
  });
}

const western = grammarOf(false);
const farEastern = grammarOf(true);

function grammarOf(isFarEastern: boolean): Grammar {
  return {
    each: (bytes, from, to, apply) => eachOldSprm(isFarEastern, bytes, from, to, apply),
    pageNumberSize: 2,
    paragraphEntrySize: 7,
    /** The length in words of what follows stands in the first byte. */
    paragraph: (main, at) => ({ at: at + 1, length: main.u8(at) * 2 }),
  };
}
