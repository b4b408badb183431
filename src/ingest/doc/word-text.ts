import { damagedFile, Unreadable } from "../problem.js";
import type { Labels } from "../docx/labels.js";
import { Bytes } from "../container/bytes.js";
import { CharacterReader, type CharacterProperties } from "./character.js";
import type { Fib } from "./fib.js";
import { readFonts } from "./fonts.js";
import { formValue } from "./form-data.js";
import { readLists } from "./lists.js";
import { ParagraphReader, type ParagraphProperties } from "./paragraph.js";
import { lettersIn } from "./pictures.js";
import { readText } from "./pieces.js";
import { readRuns, type Run } from "./runs.js";
import { readStyles, type Styles } from "./styles.js";

/** The whole text of a document, all its stories one after the other, and what holds for which characters of it. */
export interface WordText {
  readonly text: string;
  readonly paragraphs: readonly Run<ParagraphProperties>[];
  readonly characters: readonly Run<CharacterProperties>[];
  readonly styles: Styles;
  readonly labels: Labels;
  readonly fonts: readonly string[];
  /** The ornamental letters that stand at this offset of the stream `Data`, where there are such. */
  readonly letters: (offset: number) => string | undefined;
  /** What a form field shows whose settings stand at this offset of the stream `Data`. */
  readonly formValue: (offset: number) => string | undefined;
  /** What could not be read, in the words of a reviewer. */
  readonly damage: readonly { readonly zh: string; readonly en: string }[];
}

export interface WordStreams {
  readonly main: Bytes;
  readonly table: Bytes;
  readonly data: Bytes;
}

/** @throws Unreadable when there is no text to be had; whatever else is damaged is left out and told. */
export function readWordText({ main, table, data }: WordStreams, fib: Fib): WordText {
  const damage: { zh: string; en: string }[] = [];
  const { text, pieces, cutShort } = readText(main, table, fib.extent("pieces"));
  if (text === "") throw new Unreadable("damaged", damagedFile);
  if (cutShort) damage.push(textCutShort);
  const paragraphReader = new ParagraphReader(main, table, data);
  const characterReader = new CharacterReader(main, table);
  const runs = { main, table, pieces };
  const fonts = sound([], noFonts, () => readFonts(table, fib.extent("fonts")));
  return {
    text,
    paragraphs: sound([], noTables, () => readRuns({ ...runs, kind: "paragraphs", pages: fib.extent("paragraphPages"), read: (at, piece) => paragraphReader.read(at, piece) })),
    characters: sound([], noRevisions, () => readRuns({ ...runs, kind: "characters", pages: fib.extent("characterPages"), read: (at, piece) => characterReader.read(at, piece) })),
    styles: sound(() => undefined, noNumbers, () => readStyles(table, fib.extent("styles"), data)),
    labels: sound(readLists(table, nowhere, nowhere, fonts), noNumbers, () => readLists(table, fib.extent("lists"), fib.extent("listOverrides"), fonts)),
    fonts,
    letters: (offset) => lettersIn(data, offset),
    formValue: (offset) => formValue(data, offset),
    damage,
  };

  function sound<T>(otherwise: T, told: { zh: string; en: string }, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      if (!damage.includes(told)) damage.push(told);
      return otherwise;
    }
  }
}

const nowhere = { at: 0, length: 0 };

const textCutShort = {
  zh: "文档正文不完整，只读取了其中完好的部分；请用 Word 打开修复后另存再试",
  en: "the text is cut short, only its sound part was read; open it in Word, repair and save it, then try again",
};
const noTables = {
  zh: "段落和表格的格式信息已损坏，表格可能没有还原；请用 Word 打开修复后另存再试",
  en: "the layout of paragraphs and tables is damaged, tables may be lost; open it in Word, repair and save it, then try again",
};
const noRevisions = {
  zh: "文字的格式信息已损坏，修订删除的文字和嵌入的对象可能没有识别；请用 Word 打开修复后另存再试",
  en: "the properties of the text are damaged, tracked deletions and embedded objects may be missed; open it in Word, repair and save it, then try again",
};
const noNumbers = { zh: "自动编号的定义已损坏，编号没有还原", en: "the definitions of automatic numbers are damaged; the numbers are left out" };
const noFonts = { zh: "字体表已损坏，个别符号可能没有还原", en: "the list of fonts is damaged; some symbols may be left as they are" };
