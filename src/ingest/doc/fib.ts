import { damagedFile, encryptedFile, Unreadable } from "../problem.js";
import type { Bytes } from "../container/bytes.js";

/** A piece of the table stream: where, and how long. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/** Numbers of the pairs of offset and length in the file information block. [MS-DOC] FibRgFcLcb97 */
export const extentNumbers = {
  styles: 1,
  noteText: 3,
  headerText: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapeAnchors: 40,
  endnoteText: 47,
  drawings: 50,
  boxText: 56,
  headerBoxText: 58,
  lists: 73,
  listOverrides: 74,
} as const;

export type ExtentName = keyof typeof extentNumbers;

/** Lengths in characters of the stories, which follow one another in this order in the text. */
export interface StoryLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly headerBoxes: number;
}

/** The file information block at the start of the stream `WordDocument`: what stands where. */
export interface Fib {
  /** `1Table` or `0Table`. */
  readonly tableStream: string;
  readonly lengths: StoryLengths;
  extent(name: ExtentName): Extent;
}

const word97 = 0xc0;
const pairs = 0x9a;

/** The lengths of the stories, kept one after the other from an offset of the header on. */
export function storyLengths(main: Bytes, at: number): StoryLengths {
  const length = (index: number) => Math.max(0, main.i32(at + index * 4));
  return {
    body: length(0), footnotes: length(1), headers: length(2), macros: length(3), comments: length(4), endnotes: length(5), boxes: length(6), headerBoxes: length(7),
  };
}

/** @throws Unreadable for what is not Word 97 or later, and for encrypted files */
export function readFib(main: Bytes): Fib {
  if (main.length < 32) throw new Unreadable("damaged", damagedFile);
  const magic = main.u16(0);
  const version = main.u16(2);
  // Word 2 for Windows (A5DB) and the trial versions of Word 6 keep their text in yet another way.
  if (magic === 0xa5db || magic === 0xa5dc || (magic === 0xa5ec && version < word97 && version !== 0)) throw new Unreadable("unsupported", tooOld);
  if (magic !== 0xa5ec) throw new Unreadable("damaged", damagedFile);
  const flags = main.u16(10);
  if ((flags & 0x0100) !== 0) throw new Unreadable("encrypted", encryptedFile);
  const count = main.u16(0x98);
  return {
    tableStream: (flags & 0x0200) !== 0 ? "1Table" : "0Table",
    lengths: storyLengths(main, 0x4c),
    extent: (name) => {
      const index = extentNumbers[name];
      if (index >= count) return { at: 0, length: 0 };
      return { at: main.u32(pairs + index * 8), length: main.u32(pairs + index * 8 + 4) };
    },
  };
}

const tooOld = {
  zh: "这是 Word 2.0 或更早版本的文档，目前不能读取，请用 Word 或 WPS 打开后另存为 .docx 再试",
  en: "this is a document of Word 2 or earlier, which cannot be read; open it in Word or WPS, save it as .docx and try again",
};
