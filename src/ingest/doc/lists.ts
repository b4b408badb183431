import { Labels, type Level, type List } from "../docx/labels.js";
import type { Bytes } from "../container/bytes.js";
import { charactersIn } from "./character.js";
import type { Extent } from "./fib.js";
import { numberFormats } from "./number-formats.js";

/** The list definitions, under the numbers that paragraphs call them by. */
export function readLists(table: Bytes, definitions: Extent, overrides: Extent, fonts: readonly string[]): Labels {
  if (definitions.length < 2 || overrides.length < 4) return new Labels(new Map());
  return new Labels(readOverrides(table, overrides, readDefinitions(table, definitions, fonts), fonts));
}

const definitionSize = 28;
const noStyle = 0xfff;

/** Levels by the list's own id. The levels stand behind the list of definitions, in the same order. [MS-DOC] PlfLst */
function readDefinitions(table: Bytes, { at }: Extent, fonts: readonly string[]): ReadonlyMap<number, ReadonlyMap<number, Level>> {
  const count = Math.max(0, table.i16(at));
  const lists = new Map<number, ReadonlyMap<number, Level>>();
  let levelAt = at + 2 + count * definitionSize;
  for (let index = 0; index < count; index += 1) {
    const from = at + 2 + index * definitionSize;
    const simple = (table.u8(from + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let depth = 0; depth < (simple ? 1 : 9); depth += 1) {
      const style = table.u16(from + 8 + depth * 2);
      const { level, end } = readLevel(table, levelAt, fonts, style === noStyle ? undefined : String(style));
      levels.set(depth, level);
      levelAt = end;
    }
    lists.set(table.u32(from), levels);
  }
  return lists;
}

/** The lists as paragraphs know them: one of the definitions, with levels changed or started anew. [MS-DOC] PlfLfo */
function readOverrides(table: Bytes, { at }: Extent, definitions: ReadonlyMap<number, ReadonlyMap<number, Level>>, fonts: readonly string[]): Map<string, List> {
  const count = table.u32(at);
  const lists = new Map<string, List>();
  let next = at + 4 + count * 16;
  for (let index = 0; index < count && next + 4 <= table.length; index += 1) {
    const from = at + 4 + index * 16;
    const id = table.u32(from);
    const levels = new Map(definitions.get(id));
    const startOverrides = new Map<number, number>();
    next += 4;
    for (let changes = table.u8(from + 12); changes > 0; changes -= 1) {
      const start = table.i32(next);
      const flags = table.u32(next + 4);
      const depth = flags & 0xf;
      next += 8;
      if ((flags & 0x20) !== 0) {
        const { level, end } = readLevel(table, next, fonts, levels.get(depth)?.style);
        levels.set(depth, level);
        next = end;
        if ((flags & 0x10) !== 0) startOverrides.set(depth, level.start);
      } else if ((flags & 0x10) !== 0) {
        startOverrides.set(depth, start);
      }
    }
    lists.set(String(index + 1), { shared: String(id), levels, startOverrides });
  }
  return lists;
}

/** One level. In its text a character below 9 stands for the number of that level, where the nine offsets say so. [MS-DOC] LVL */
function readLevel(table: Bytes, at: number, fonts: readonly string[], style: string | undefined): { readonly level: Level; readonly end: number } {
  const flags = table.u8(at + 5);
  const charactersLength = table.u8(at + 24);
  const paragraphLength = table.u8(at + 25);
  const charactersAt = at + 28 + paragraphLength;
  const textAt = charactersAt + charactersLength;
  const length = table.u16(textAt);
  const text = table.utf16(textAt + 2, length);
  const placeholders = new Set(Array.from({ length: 9 }, (_, index) => table.u8(at + 6 + index) - 1));
  const font = charactersIn(table, { at: charactersAt, length: charactersLength }).font;
  const level: Level = {
    start: table.i32(at),
    format: numberFormats[table.u8(at + 4)] ?? "decimal",
    pattern: [...text].map((char, index) => (char < "\t" && placeholders.has(index) ? `%${char.charCodeAt(0) + 1}` : char)).join(""),
    legal: (flags & 4) !== 0,
    restart: (flags & 8) !== 0 ? table.u8(at + 26) : undefined,
    style,
    font: font === undefined ? undefined : fonts[font],
  };
  return { level, end: textAt + 2 + length * 2 };
}
