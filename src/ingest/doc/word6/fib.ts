import type { Bytes } from "../../container/bytes.js";
import { damagedFile, encryptedFile, Unreadable } from "../../problem.js";
import { type Extent, extentNumbers, type Fib, storyLengths } from "../fib.js";

/** The marks of Word 6 and 95: for Western scripts, and for Japanese, Korean and Chinese. */
const marks = { western: 0xa5dc, japanese: 0xa697, korean: 0xa698, chinese: 0xa699 } as const;
const word97Mark = 0xa5ec;
const firstVersion = 101;
const word97 = 192;

/** The file information block of Word 6 and 95: everything is kept in the main stream. */
export interface OldFib extends Fib {
  readonly script: keyof typeof marks;
  /** Windows' number of the language it was written in. */
  readonly language: number;
  /** Written on a Mac. */
  readonly isMac: boolean;
  /** Where the text stands unless a quick save cut it in pieces. */
  readonly textAt: number;
  readonly isQuickSaved: boolean;
  /** Bytes a character takes. Where two, the lower is the second of a character of two bytes. */
  readonly width: 1 | 2;
}

export function isOldWord(main: Bytes): boolean {
  if (main.length < 4) return false;
  const version = main.u16(2);
  return scriptOf(main) !== undefined ? version >= firstVersion : main.u16(0) === word97Mark && version >= firstVersion && version < word97;
}

function scriptOf(main: Bytes): OldFib["script"] | undefined {
  const mark = main.u16(0);
  return (Object.keys(marks) as (keyof typeof marks)[]).find((script) => marks[script] === mark);
}

const headerSize = 0x18c;
/** The pairs of offset and length that were there already, and that all keep the numbers they have later. */
const known = 34;

/** @throws Unreadable when it is encrypted or cut short */
export function readOldFib(main: Bytes): OldFib {
  if (main.length < headerSize) throw new Unreadable("damaged", damagedFile);
  const flags = main.u16(10);
  if ((flags & 0x0100) !== 0) throw new Unreadable("encrypted", encryptedFile);
  return {
    tableStream: "WordDocument",
    script: scriptOf(main) ?? "western",
    language: main.u16(6),
    isMac: main.u16(0x14) === 256,
    textAt: main.u32(0x18),
    isQuickSaved: (flags & 0x0004) !== 0,
    width: (flags & 0x1000) !== 0 ? 2 : 1,
    lengths: storyLengths(main, 0x34),
    extent: (name): Extent => {
      const index = extentNumbers[name];
      if (index >= known) return { at: 0, length: 0 };
      return { at: main.u32(0x58 + index * 8), length: main.u32(0x58 + index * 8 + 4) };
    },
  };
}
