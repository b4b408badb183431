import type { Engine } from "./pdfium.js";
import { clipOf } from "./clip.js";
import { type Box, type Matrix, quarterTurns } from "./matrix.js";
import { plainCharacter } from "./radicals.js";

/** One character as drawn, in PDF points of the page. */
export interface Glyph {
  readonly text: string;
  /** Where the pen stood: on the baseline, at the character's beginning. */
  readonly x: number;
  readonly y: number;
  /** The box of its advance, any two opposite corners. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** The font's size on the page. */
  readonly size: number;
  readonly turns: 0 | 1 | 2 | 3 | undefined;
  /** What its text is cut to: of a cell's text that is too long only so much is seen. */
  readonly clip: Box | undefined;
}

export interface PageText {
  readonly glyphs: readonly Glyph[];
  /** Characters drawn invisibly: what text recognition laid under a scan. */
  readonly invisible: number;
  /** Characters whose font does not say what they are. */
  readonly nameless: number;
  /** There were more characters than may be read. */
  readonly cut: boolean;
}

interface Style {
  readonly turns: Glyph["turns"];
  readonly size: number;
  readonly clip: Box | undefined;
  readonly invisible: boolean;
}

/** The texts that stand on the page itself, of which alone it is known where their clipping paths are; and the page's box. */
export interface Own {
  readonly texts: ReadonlySet<number>;
  readonly box: Box;
}

/** Every character of a page in the order of drawing; spaces that the engine made up are left out. */
export function readGlyphs(engine: Engine, page: number, own: Own, most: number): PageText {
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return { glyphs: [], invisible: 0, nameless: 0, cut: false };
  try {
    const count = call.FPDFText_CountChars(text);
    const glyphs: Glyph[] = [];
    let [invisible, nameless] = [0, 0];
    let object = 0;
    let style: Style | undefined;
    for (let index = 0; index < Math.min(count, most); index += 1) {
      if (call.FPDFText_IsGenerated(text, index) === 1) continue;
      const code = call.FPDFText_GetUnicode(text, index);
      const owner = call.FPDFText_GetTextObject(text, index);
      if (style === undefined || owner !== object) {
        style = styleOf(engine, text, index, owner, own);
        object = owner;
      }
      if (style.invisible) {
        invisible += 1;
      } else if (isNameless(code) || call.FPDFText_HasUnicodeMapError(text, index) === 1) {
        nameless += 1;
        glyphs.push(glyphAt(engine, text, index, "\ufffd", style));
      } else if (code !== 13 && code !== 10) {
        glyphs.push(glyphAt(engine, text, index, code === 2 ? "-" : plainCharacter(code), style));
      }
    }
    return { glyphs, invisible, nameless, cut: count > most };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

function styleOf(engine: Engine, text: number, index: number, object: number, own: Own): Style {
  const { call, scratch } = engine;
  call.FPDFText_GetMatrix(text, index, scratch);
  const matrix: Matrix = [engine.float(0), engine.float(1), engine.float(2), engine.float(3), engine.float(4), engine.float(5)];
  const size = call.FPDFText_GetFontSize(text, index) * Math.hypot(matrix[2], matrix[3]);
  return { turns: quarterTurns(matrix), size: size > 0 ? size : 1, clip: own.texts.has(object) ? clipOf(engine, object, own.box) : undefined, invisible: object !== 0 && call.FPDFTextObj_GetTextRenderMode(object) === 3 };
}

function glyphAt(engine: Engine, text: number, index: number, character: string, { turns, size, clip }: Style): Glyph {
  const { call, scratch } = engine;
  call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const x = engine.double(0);
  const y = engine.double(1);
  call.FPDFText_GetLooseCharBox(text, index, scratch + 16);
  return { text: character, x, y, x0: engine.float(4), y0: engine.float(5), x1: engine.float(6), y1: engine.float(7), size, turns, clip };
}

/** Nothing, a stand-in, or a place of the private use areas, whose meaning only the font knows. */
function isNameless(code: number): boolean {
  return code === 0 || code === 0xfffd || code === 0xffff || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}
