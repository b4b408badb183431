import { damagedFile, Unreadable } from "../problem.js";
import { Labels } from "../docx/labels.js";
import { Bytes } from "../container/bytes.js";
import { CharacterReader, type CharacterProperties } from "./character.js";
import type { Fib } from "./fib.js";
import { readFonts } from "./fonts.js";
import { formValue } from "./form-data.js";
import { type Grammar, word97 } from "./grammar.js";
import { readLists } from "./lists.js";
import { ParagraphReader, type ParagraphProperties } from "./paragraph.js";
import { lettersIn } from "./pictures.js";
import { readText, type Text } from "./pieces.js";
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
  /** Where pictures are kept, and the stream's name. */
  readonly data: Bytes;
  readonly dataName: "Data" | "WordDocument";
}

/** What differs between the versions of Word. Each may throw Unreadable; all but the text can be done without. */
export interface Version {
  readonly grammar: Grammar;
  readonly text: () => Text;
  readonly fonts: () => readonly string[];
  readonly styles: () => Styles;
  readonly labels: (fonts: readonly string[]) => Labels;
  readonly formValue: WordText["formValue"];
}

/** @throws Unreadable when there is no text to be had; whatever else is damaged is left out and told. */
export function readWordText(streams: WordStreams, fib: Fib): WordText {
  const { main, table, data } = streams;
  return assembleText(streams, fib, {
    grammar: word97,
    text: () => readText(main, table, fib.extent("pieces")),
    fonts: () => readFonts(table, fib.extent("fonts")),
    styles: () => readStyles(table, fib.extent("styles"), data),
    labels: (fonts) => readLists(table, fib.extent("lists"), fib.extent("listOverrides"), fonts),
    formValue: (offset) => formValue(data, offset),
  });
}

/** @throws Unreadable as above */
export function assembleText({ main, table, data }: Omit<WordStreams, "dataName">, fib: Fib, version: Version): WordText {
  const { grammar } = version;
  const damage: { zh: string; en: string }[] = [];
  const { text, pieces, cutShort } = version.text();
  if (text === "") throw new Unreadable("damaged", damagedFile);
  if (cutShort) damage.push(textCutShort);
  const paragraphReader = new ParagraphReader(main, table, data, grammar);
  const characterReader = new CharacterReader(main, table, grammar);
  const runs = { main, table, pieces, grammar };
  const fonts = sound([], noFonts, version.fonts);
  return {
    text,
    paragraphs: sound([], noTables, () => readRuns({ ...runs, kind: "paragraphs", pages: fib.extent("paragraphPages"), read: (at, piece) => paragraphReader.read(at, piece) })),
    characters: sound([], noRevisions, () => readRuns({ ...runs, kind: "characters", pages: fib.extent("characterPages"), read: (at, piece) => characterReader.read(at, piece) })),
    styles: sound(() => undefined, noNumbers, version.styles),
    labels: sound(new Labels(new Map()), noNumbers, () => version.labels(fonts)),
    fonts,
    letters: (offset) => lettersIn(data, offset),
    formValue: version.formValue,
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
