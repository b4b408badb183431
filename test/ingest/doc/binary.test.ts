import { describe, expect, test } from "vitest";
import { codes, grid, lines, read, tables } from "../support/office.js";
import { deleted, inTable, rowDefinition, rowEnd, special, sprm, u16, u32, wordBinary } from "./support/word-binary.js";

const cells = (...texts: readonly string[]) => texts.map((text) => `${text}\u0007`).join("");

describe("the text of a .doc", () => {
  test("is put together from pieces of one and of two bytes a character, wherever they lie", async () => {
    const pieces = [{ text: "预算 " }, { text: "\x93ABC\x94 12.5\r", narrow: true }, { text: "决算\r" }];
    expect(lines(await read("报告.doc", wordBinary({ pieces })))).toEqual(["预算 “ABC” 12.5", "决算"]);
    expect(lines(await read("报告.doc", wordBinary({ pieces, reversed: true })))).toEqual(["预算 “ABC” 12.5", "决算"]);
  });

  test("is shown without what tracked changes take out, which is told", async () => {
    const document = await read("报告.doc", wordBinary({ pieces: [{ text: "支出12.9412.93万元\r" }], characters: [{ from: 2, to: 7, changes: deleted }] }));
    expect(lines(document)).toEqual(["支出12.93万元"]);
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note" }]);
    expect(document.problems[0]?.message.zh).toContain("1 处");
  });

  test("is shown without a piece that a quick save marked as deleted", async () => {
    const document = await read("报告.doc", wordBinary({ pieces: [{ text: "支出" }, { text: "9", prm: (0x41 << 1) | (1 << 8) }, { text: "8\r" }] }));
    expect(lines(document)).toEqual(["支出8"]);
  });

  test("runs on into the next paragraph where the mark between them is deleted", async () => {
    const document = await read("报告.doc", wordBinary({ pieces: [{ text: "上半\r下半\r" }], characters: [{ from: 2, to: 3, changes: deleted }] }));
    expect(lines(document)).toEqual(["上半下半"]);
  });

  test("shows the result of a field, not its instruction", async () => {
    const text = "共\u0013 = 1 + \u0013 REF a \u00142\u0015 \u00143\u0015项，\u0013 PAGE \u0015完\r";
    expect(lines(await read("报告.doc", wordBinary({ pieces: [{ text }] })))).toEqual(["共3项，完"]);
  });

  test("is not lost behind a field that never ends", async () => {
    expect(lines(await read("报告.doc", wordBinary({ pieces: [{ text: "前\u0013后\r再后\r" }] })))).toEqual(["前后", "再后"]);
  });

  test("stays where it is when the mark before a table is deleted", async () => {
    const word = { pieces: [{ text: "上\r甲\u0007\u0007" }], paragraphs: [undefined, inTable, [...rowEnd, ...rowDefinition([0, 2000])]], characters: [{ from: 1, to: 2, changes: deleted }] };
    const document = await read("报告.doc", wordBinary(word));
    expect(lines(document)).toEqual(["上"]);
    expect(grid(tables(document)[0])).toEqual([["甲"]]);
  });

  test("leaves out what is hidden, by itself or by its style, and says so", async () => {
    const style = (kind: number, ...lists: readonly (readonly number[])[]) => {
      const body = [...u16(0), ...u16(kind | 0xfff0), ...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u16(0), ...lists.flatMap((list) => [...u16(list.length), ...list, ...(list.length % 2 === 1 ? [0] : [])])];
      return [...u16(body.length), ...body];
    };
    const hide = sprm(0x083c, 1);
    const tables = { 1: [...u16(4), ...u16(2), ...u16(10), ...style(1, u16(0), hide), ...style(2, hide)] };
    const characters = [
      { from: 2, to: 3, changes: [...sprm(0x083c, 0)] },
      { from: 3, to: 4, changes: [...sprm(0x083c, 0), ...hide] },
      { from: 4, to: 6, changes: sprm(0x083c, 0) },
    ];
    const document = await read("报告.doc", wordBinary({ pieces: [{ text: "藏着见藏\r\r" }], characters, tables }));
    expect(lines(document)).toEqual(["见"]);
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", message: { zh: expect.stringContaining("2 处隐藏文字") as string } }]);
    const styled = await read("报告.doc", wordBinary({ pieces: [{ text: "见藏\r" }], characters: [{ from: 0, to: 1, changes: sprm(0x083c, 0) }, { from: 1, to: 2, changes: sprm(0x4a30, ...u16(1)) }], tables: { 1: [...u16(4), ...u16(2), ...u16(10), ...style(1, u16(0), []), ...style(2, hide)] } }));
    expect(lines(styled)).toEqual(["见"]);
  });

  test("shows of a form's boxes and lists what their settings say", async () => {
    const string = (text: string) => [...u16(text.length), ...[...text].flatMap((char) => u16(char.charCodeAt(0))), 0, 0];
    const form = (kind: number, value: number, rest: readonly number[]) => [...u32(0), ...u16(6), ...u32(0xffffffff), ...u16(kind | (value << 2)), ...u16(0), ...u16(0), ...string("名"), ...rest];
    const box = form(1, 1, u16(0));
    const list = form(2, 25, [...u16(1), ...["", "", "", "", ""].flatMap(string), ...u16(0xffff), ...u16(2), ...u16(0), ...["优", "良"].flatMap((entry) => [...u16(1), ...u16(entry.charCodeAt(0))])]);
    const mark = (at: number, offset: number) => ({ from: at, to: at + 1, changes: [...special, ...sprm(0x0806, 1), ...sprm(0x6a03, ...u32(offset))] });
    const text = "\u0013F\u0001\u0015是，\u0013F\u0001\u0014\u0015等\r";
    const word = { pieces: [{ text }], characters: [mark(2, 0), mark(8, box.length)], data: Uint8Array.from([...box, ...list]) };
    expect(lines(await read("报告.doc", wordBinary(word)))).toEqual(["☑是，良等"]);
    const repeated = { ...word, pieces: [{ text: text.replace("\u0014", "\u0014良") }] };
    expect(lines(await read("报告.doc", wordBinary(repeated)))).toEqual(["☑是，良等"]);
  });

  test("has symbols of symbol fonts as the characters they look like", async () => {
    const font = [0, 0, 0, 0, ...Array.from({ length: 35 }, () => 0), ...[..."Symbol\0"].flatMap((char) => u16(char.charCodeAt(0)))];
    const tables = { 15: [...u16(1), ...u16(0), font.length, ...font] };
    const characters = [{ from: 1, to: 2, changes: [...special, ...sprm(0x6a09, ...u16(0), ...u16(0xf0b3))] }];
    expect(lines(await read("报告.doc", wordBinary({ pieces: [{ text: "比(95%\r" }], characters, tables })))).toEqual(["比≥95%"]);
  });
});

describe("a table of a .doc", () => {
  const table = (...rows: readonly { texts: readonly string[]; row: readonly number[] }[]) => ({
    pieces: [{ text: `${rows.map(({ texts }) => `${cells(...texts)}\u0007`).join("")}后\r` }],
    paragraphs: rows.flatMap(({ texts, row }) => [...texts.map(() => inTable), [...rowEnd, ...row]]),
  });

  test("has its columns where the edges of all its rows are, a few twips apart being the same", async () => {
    const word = table(
      { texts: ["标题"], row: rowDefinition([0, 6000]) },
      { texts: ["一", "二", "三"], row: rowDefinition([0, 2000, 4000, 6000]) },
      { texts: ["左", "右"], row: rowDefinition([-5, 4004, 6003]) },
      { texts: ["缩进", "右"], row: rowDefinition([2000, 4000, 6000]) },
    );
    const [found] = tables(await read("报告.doc", wordBinary(word)));
    expect(grid(found)).toEqual([["1x3:标题"], ["一", "二", "三"], ["1x2:左", "右"], ["缩进", "右"]]);
    expect(found?.rows[3]?.cells.map((cell) => cell.column)).toEqual([2, 3]);
  });

  test("keeps cells narrower than that apart when one row has both edges", async () => {
    const [found] = tables(await read("报告.doc", wordBinary(table({ texts: ["宽", "窄", "宽"], row: rowDefinition([0, 2000, 2015, 4000]) }))));
    expect(found?.rows[0]?.cells.map((cell) => [cell.column, cell.columnSpan])).toEqual([[1, 1], [2, 1], [3, 1]]);
  });

  test("has cells merged downwards and across, told by the cells or by later changes", async () => {
    const word = table(
      { texts: ["上", "左", "隐"], row: rowDefinition([0, 2000, 4000, 6000], [0x60, 0x02, 0x01]) },
      { texts: ["下", "甲", "乙"], row: rowDefinition([0, 2000, 4000, 6000], [0x20]) },
      { texts: ["又上", "丙", "丁"], row: [...rowDefinition([0, 2000, 4000, 6000]), ...sprm(0xd62b, 2, 0, 3), ...sprm(0x5624, 1, 3)] },
      { texts: ["又下", "戊", "己"], row: [...rowDefinition([0, 2000, 4000, 6000]), ...sprm(0xd62b, 2, 0, 1)] },
    );
    expect(grid(tables(await read("报告.doc", wordBinary(word)))[0])).toEqual([["2x1:上", "1x2:左"], ["甲", "乙"], ["2x1:又上", "1x2:丙"], ["戊", "己"]]);
  });

  test.each([0x6645, 0x6646, 0x646b])("has rows whose properties are in the stream of data (%i)", async (code) => {
    const row = [...rowEnd, ...rowDefinition([0, 2000, 6000])];
    const data = Uint8Array.from([9, 9, 9, 9, ...u16(row.length), ...row]);
    const word = { pieces: [{ text: `${cells("甲", "1")}\u0007后\r` }], paragraphs: [inTable, inTable, sprm(code, ...u32(4))], data };
    const document = await read("报告.doc", wordBinary(word));
    expect(grid(tables(document)[0])).toEqual([["甲", "1"]]);
    expect(lines(document)).toEqual(["后"]);
  });

  test("may stand in a cell of another", async () => {
    const inner = [...inTable, ...sprm(0x6649, ...u32(2))];
    const word = {
      pieces: [{ text: "内一\r内二\r\r外\u0007\u0007后\r" }],
      paragraphs: [[...inner, ...sprm(0x244b, 1)], [...inner, ...sprm(0x244b, 1)], [...inner, ...sprm(0x244b, 1), ...sprm(0x244c, 1), ...rowDefinition([0, 500, 900])], inTable, [...rowEnd, ...rowDefinition([0, 2000])]],
    };
    const [found] = tables(await read("报告.doc", wordBinary(word)));
    expect(grid(found)).toEqual([["外"]]);
    expect(grid(found?.rows[0]?.cells[0]?.tables?.[0])).toEqual([["内一", "内二"]]);
  });

  test("leaves out a row that tracked changes take out, and keeps one that still says something", async () => {
    const word = table({ texts: ["甲", "1"], row: rowDefinition([0, 1, 2]) }, { texts: ["乙", "2"], row: rowDefinition([0, 1, 2]) });
    const whole = wordBinary({ ...word, characters: [{ from: 5, to: 10, changes: deleted }] });
    expect(grid(tables(await read("报告.doc", whole))[0])).toEqual([["甲", "1"]]);
    const markOnly = wordBinary({ ...word, characters: [{ from: 4, to: 5, changes: deleted }] });
    expect(grid(tables(await read("报告.doc", markOnly))[0])).toEqual([["甲", "1"], ["乙", "2"]]);
  });

  test("stays within the limit of cells, and says so", async () => {
    const word = table({ texts: ["甲", "1"], row: rowDefinition([0, 100, 200]) }, { texts: ["乙", "2"], row: rowDefinition([0, 100, 200]) });
    expect(codes(await read("报告.doc", wordBinary(word), { cells: 3 }))).toEqual(["over-limit"]);
  });

  test("whose last row has lost its end keeps the cells", async () => {
    const word = { pieces: [{ text: cells("甲", "1") }], paragraphs: [inTable, inTable] };
    expect(grid(tables(await read("报告.doc", wordBinary(word)))[0])).toEqual([["甲", "1"]]);
  });
});
