import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../src/ingest/index.js";
import { codes, lines, read, tables } from "../support/office.js";
import { compound, inTable, rowDefinition, rowEnd, sprm, u16, u32, wordBinary } from "./support/word-binary.js";

const pieces = [{ text: "正文\r第二段\r" }];

describe("a .doc that cannot be read", () => {
  test.each([
    ["of Word 2", { 0: u16(0xa5db) }, "unsupported", "Word 2.0"],
    ["of a trial version of Word 6", { 2: u16(100) }, "unsupported", "另存为 .docx"],
    ["encrypted", { 10: u16(0x0300) }, "encrypted", "取消密码"],
    ["with another stream under its name", { 0: u16(0x1234) }, "damaged", "已损坏"],
    ["without the table stream it names", { 10: u16(0) }, "damaged", "已损坏"],
  ])("is refused when it is %s, with the way out", async (_, patch, code, words) => {
    const document = await read("旧.doc", wordBinary({ pieces, patch }));
    expect(document.blocks).toEqual([]);
    expect(document.problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, "error"]]);
    expect(document.problems[0]?.message.zh).toContain(words);
  });

  test("is told to be incomplete when its end is missing", async () => {
    const whole = wordBinary({ pieces });
    expect(codes(await read("断.doc", whole.slice(0, 700)))).toEqual(["truncated"]);
  });

  test("is told to be empty when nothing is written in it", async () => {
    expect(codes(await read("空.doc", wordBinary({ pieces: [{ text: "\r" }] })))).toEqual(["empty"]);
  });
});

describe("a damaged or hostile .doc", () => {
  test("gives the sound part of its text when the table of pieces promises more", async () => {
    const document = await read("断.doc", wordBinary({ pieces, tables: { 33: [2, ...u32(28), ...u32(0), ...u32(3), ...u32(90_000_000), 0, 0, ...u32(1536), 0, 0, 0, 0, ...u32(1542), 0, 0] } }));
    expect(lines(document)[0]).toBe("正文");
    expect(codes(document)).toEqual(["damaged"]);
  });

  test("gives its text without numbers when the lists are damaged", async () => {
    const document = await read("坏.doc", wordBinary({ pieces, paragraphs: [sprm(0x460b, 1, 0)], tables: { 73: [255, 127], 74: u32(0x7fffffff) } }));
    expect(lines(document)).toEqual(["正文", "第二段"]);
    expect(codes(document)).toEqual(["damaged"]);
  });

  test("is read when a style is based on itself, and properties refer to themselves", async () => {
    const style = [...u16(0), ...u16(1 | (0 << 4)), ...u16(1), ...u16(0), ...u16(0), ...u16(1), ...u16(65), ...u16(0), ...u16(2), ...u16(0)];
    const styles = [...u16(18), ...u16(1), ...u16(10), ...Array.from({ length: 14 }, () => 0), ...u16(style.length), ...style];
    const loop = sprm(0x6646, ...u32(0));
    const document = await read("圈.doc", wordBinary({ pieces, paragraphs: [loop], data: Uint8Array.from([...u16(loop.length), ...loop]), tables: { 1: styles } }));
    expect(lines(document)).toEqual(["正文", "第二段"]);
  });

  test("ends where its chain of sectors leads in circles", async () => {
    const bytes = wordBinary({ pieces: [{ text: `${"长".repeat(9000)}\r` }] });
    const fat = 512 * (1 + new DataView(bytes.buffer).getUint32(76, true));
    const circle = bytes.slice();
    for (let sector = 1; sector < 20; sector += 1) new DataView(circle.buffer).setUint32(fat + sector * 4, sector, true);
    const document = await read("圈.doc", circle);
    expect(problemsOf(document).length).toBeGreaterThan(0);
  });

  test("keeps to the width of a row that says it has 255 cells", async () => {
    const row = rowDefinition([0, 100]);
    const lying = [...row.slice(0, 4), 255, ...row.slice(5)];
    const document = await read("表.doc", wordBinary({ pieces: [{ text: "甲\u0007\u0007后\r" }], paragraphs: [inTable, [...rowEnd, ...lying]] }));
    expect(tables(document)[0]?.rows[0]?.cells.map((cell) => cell.text)).toEqual(["甲"]);
  });

  test("that is no Word document inside gives its reason", async () => {
    expect(codes(await read("x.doc", compound({ "/WordDocument": new Uint8Array(4096).fill(0xff) })))).toEqual(["damaged"]);
  });

  const folder = new URL("files/", import.meta.url);
  test.each(readdirSync(folder))("%s with any bytes changed is read or explained, never more than its size allows", async (name) => {
    const whole = readFileSync(new URL(name, folder));
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const document = await read("x.doc", bytes);
        expect(document.problems.every((problem) => problem.code !== "unreadable")).toBe(true);
        expect(lines(document).join("").length).toBeLessThan(whole.length);
      }),
      { numRuns: 25 },
    );
  });
});
