import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codes, grid, lines, read, tables } from "../support/office.js";
import { oldInTable, oldRowDefinition, oldRowEnd, type OldWord, oldWordBinary } from "./support/old-word-binary.js";
import { u16 } from "./support/word-binary.js";

/** Characters in GB 2312, whose bytes a Western reading takes for accented letters. */
const gb = { 项: [0xcf, 0xee], 目: [0xc4, 0xbf], 支: [0xd6, 0xa7], 出: [0xb3, 0xf6], 数: [0xca, 0xfd], 额: [0xb6, 0xee] } as const;
const bytes = (text: string): number[] => [...text].flatMap((char) => [...(gb[char as keyof typeof gb] ?? [char.charCodeAt(0)])]);
const text = (words: string): Uint8Array => Uint8Array.from(bytes(words));
const chinese = 0x0804;

const table: OldWord = {
  text: text("支出\r项目\u0007数额\u0007\u0007支出\u000712.5\u0007\u0007数额 \u0013REF x\u0014项目\u0015\r"),
  language: chinese,
  paragraphs: [undefined, oldInTable, oldInTable, [...oldRowEnd, ...oldRowDefinition([0, 1000, 2000])], oldInTable, oldInTable, [...oldRowEnd, ...oldRowDefinition([0, 1000, 2000])]],
};

describe("a .doc of Word 6 or 95", () => {
  test("gives its paragraphs and its table cell by cell, without the codes of fields", async () => {
    const document = await read("旧.doc", oldWordBinary(table));
    expect(document.problems).toEqual([]);
    expect(lines(document)).toEqual(["支出", "数额 项目"]);
    expect(tables(document).map(grid)).toEqual([[["项目", "数额"], ["支出", "12.5"]]]);
    expect(tables(document)[0]?.grid).toBe("exact");
  });

  test("has empty cells that are no row ends, and cells joined in a row", async () => {
    const row = (edges: readonly number[], flags?: readonly number[]) => [...oldRowEnd, ...oldRowDefinition(edges, flags)];
    const document = await read("旧.doc", oldWordBinary({
      text: text("项\u0007\u0007\u0007\u00071\u00072\u00073\u0007\u0007\r"),
      language: chinese,
      paragraphs: [oldInTable, oldInTable, oldInTable, row([0, 1000, 2000, 3000], [1, 2, 0]), oldInTable, oldInTable, oldInTable, row([0, 1000, 2000, 3000])],
    }));
    const [first, second] = tables(document)[0]?.rows ?? [];
    expect(first?.cells.map(({ text: content, columnSpan }) => [content, columnSpan])).toEqual([["项", 2], ["", 1]]);
    expect(second?.cells.map(({ text: content }) => content)).toEqual(["1", "2", "3"]);
  });

  test.each([
    ["it says so", { language: chinese }],
    ["nothing but its text says so", { language: 0x0409 }],
    ["its mark says so", { mark: 0xa699 }],
  ])("is read as Chinese when %s", async (_, said) => {
    expect(lines(await read("旧.doc", oldWordBinary({ text: text("项目支出12.5\r"), ...said })))).toEqual(["项目支出12.5"]);
  });

  test("is read as Western when accents stand alone among its letters", async () => {
    const document = await read("old.doc", oldWordBinary({ text: Uint8Array.from(Buffer.from("Dépenses préélectorales \x96 d’été\r".replaceAll("’", "\x92"), "latin1")) }));
    expect(lines(document)).toEqual(["Dépenses préélectorales – d’été"]);
  });

  test("keeps Chinese in two bytes turned round where it was written by Word for Chinese", async () => {
    const wide = Uint8Array.from([...[..."项目"].flatMap((char) => [...gb[char as "项"]].reverse()), 0x93, 0x10, 0x39, 0, 0x0d, 0]);
    expect(lines(await read("旧.doc", oldWordBinary({ text: wide, width: 2, mark: 0xa699 })))).toEqual(["项目“9"]);
  });

  test("leaves out what tracked changes take out and what is hidden, and says so", async () => {
    const document = await read("旧.doc", oldWordBinary({
      text: text("12.5 12.6 x\r"),
      characters: [{ from: 0, to: 5, changes: [65, 1] }, { from: 5, to: 9, changes: [] }, { from: 9, to: 11, changes: [92, 1] }],
    }));
    expect(lines(document)).toEqual(["12.6"]);
    expect(document.problems.map(({ message }) => message.zh).join()).toMatch(/1 处尚未接受的删除修订.*1 处隐藏文字/);
  });

  test("is put together from the pieces of a quick save", async () => {
    const document = await read("旧.doc", oldWordBinary({ text: text("支出\r项目\r"), language: chinese, pieces: [{ at: 5, length: 5 }, { at: 0, length: 5 }] }));
    expect(lines(document)).toEqual(["项目", "支出"]);
  });

  test("gives its footnotes as notes", async () => {
    const document = await read("旧.doc", oldWordBinary({ text: text("支出\r项目\r"), language: chinese, body: 5 }));
    expect(document.blocks.map((block) => block.kind === "paragraph" && `${block.role} ${block.text}`)).toEqual(["body 支出", "note 项目"]);
  });

  test("says that automatic numbers are left out, not so of bullets", async () => {
    const numbered = (level: number) => read("旧.doc", oldWordBinary({ text: text("支出\r"), language: chinese, paragraphs: [[13, level]] }));
    expect((await numbered(10)).problems.map(({ severity, message }) => `${severity} ${message.zh}`)).toEqual([expect.stringMatching(/^note .*自动编号没有还原/)]);
    expect((await numbered(11)).problems).toEqual([]);
  });

  test("gives its text boxes after the body", async () => {
    const document = await read("旧.doc", oldWordBinary({ text: text("支出\r项目\r"), language: chinese, patch: { 0x34: u16(5), 0x4c: u16(5) } }));
    expect(document.blocks.map((block) => block.kind === "paragraph" && `${block.role} ${block.text}`)).toEqual(["body 支出", "textbox 项目"]);
  });

  test("gives the sound part of a text that promises more, and says so", async () => {
    const document = await read("旧.doc", oldWordBinary({ text: text("支出\r"), language: chinese, patch: { 0x34: u16(0xffff) } }));
    expect([lines(document)[0], codes(document)]).toEqual(["支出", ["damaged"]]);
  });

  test("is refused when it is encrypted, with the way out", async () => {
    const document = await read("旧.doc", oldWordBinary({ text: text("支出\r"), patch: { 10: u16(0x0100) } }));
    expect([codes(document), document.problems[0]?.message.zh]).toEqual([["encrypted"], expect.stringContaining("取消密码")]);
  });

  test("with any bytes changed is read or explained, never more than its size allows", async () => {
    const whole = oldWordBinary(table);
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, value] of changes) changed[at] = value;
        const document = await read("x.doc", changed);
        expect(document.problems.every((problem) => problem.code !== "unreadable")).toBe(true);
        expect(lines(document).join("").length).toBeLessThan(whole.length);
      }),
      { numRuns: 100 },
    );
  });
});
