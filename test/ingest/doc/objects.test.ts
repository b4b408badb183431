import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { Document, Embedded } from "../../../src/document/index.js";
import { problemsOf } from "../../../src/ingest/index.js";
import { EmfBuilder } from "../../support/emf-builder.js";
import { codes, grid, inline, lines, read, tables, xlsx } from "../support/office.js";
import { compound, special, sprm, u16, u32, wordBinary } from "./support/word-binary.js";

const sheet = xlsx(`<row r="1">${inline("A1", "总分")}<c r="B1"><v>90</v></c></row>`);

/** The main stream of an old workbook, without the file around it. */
function oldSheet(): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["总分", 90]]), "自评表");
  const file = XLSX.CFB.read(new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer), { type: "array" });
  return Uint8Array.from(XLSX.CFB.find(file, "/Workbook")?.content as ArrayLike<number>);
}

/** A packager object: sizes and names in front of the file, as Windows writes it. */
function packaged(content: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode("a.xlsx\0");
  return Uint8Array.from([...u32(0), 2, 0, ...name, ...name, 0, 0, 3, 0, ...u32(name.length), ...name, ...u32(content.length), ...content]);
}

/** 前, a paragraph with object 7, 后. */
function withObject(streams: Readonly<Record<string, Uint8Array>>, field = " EMBED Excel.Sheet.12 "): Uint8Array {
  const text = `前\r见\u0013${field}\u0014\u0001\u0015\r后\r`;
  const at = text.indexOf("\u0014");
  const characters = [{ from: at, to: at + 1, changes: [...special, ...sprm(0x080a, 1), ...sprm(0x6a03, ...u32(7))] }];
  return wordBinary({ pieces: [{ text }], characters, streams: Object.fromEntries(Object.entries(streams).map(([name, content]) => [`/ObjectPool/_7/${name}`, content])) });
}

const embeddedIn = (document: Document): readonly Embedded[] => document.blocks.flatMap((block) => (block.kind === "embedded" ? [block] : []));

/** The streams of a document as those of an object. */
function streamsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const file = XLSX.CFB.read(bytes, { type: "array" });
  const found: Record<string, Uint8Array> = {};
  (file.FullPaths as string[]).forEach((path, index) => {
    const entry = (file.FileIndex as { type: number; content: ArrayLike<number> }[])[index];
    if (entry?.type === 2) found[path.slice(path.indexOf("/") + 1)] = Uint8Array.from(entry.content);
  });
  return found;
}

describe("an object embedded in a .doc", () => {
  test.each([
    ["as Word keeps a new workbook", { Package: sheet }],
    ["as WPS keeps a new workbook", { package: sheet }],
    ["as a packager object", { "\u0001Ole10Native": packaged(sheet) }],
    ["as the stream of an old workbook", { Workbook: oldSheet() }],
    ["as an old workbook in a file of its own", { CONTENTS: nothingElse(), Package: compound({ "/Workbook": oldSheet() }) }],
  ])("is read %s", async (_, streams) => {
    const document = await read("报告.doc", withObject(streams));
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "embedded", "paragraph"]);
    expect(lines(document)).toEqual(["前", "见", "后"]);
    const [embedded] = embeddedIn(document);
    expect(embedded?.place.at).toEqual({ kind: "paragraph", number: 2 });
    expect(grid(embedded?.document && tables(embedded.document)[0])).toEqual([["总分", "90"]]);
    expect(embedded?.document && tables(embedded.document)[0]?.rows[0]?.cells[1]?.place.part).toEqual(["ObjectPool/_7"]);
    expect(problemsOf(document)).toEqual([]);
  });

  test("may be a Word document, down to the limit of depth", async () => {
    const inner = withObject({ Package: sheet });
    const document = await read("报告.doc", withObject(streamsOf(inner), " EMBED Word.Document.8 "));
    const [embedded] = embeddedIn(document);
    expect(embedded?.document?.format).toBe("doc");
    expect(embedded?.document && lines(embedded.document)).toEqual(["前", "见", "后"]);
    expect(embedded?.document?.blocks[2]?.place.part).toEqual(["ObjectPool/_7"]);
    expect(problemsOf(document)).toEqual([]);
    const shallow = await read("报告.doc", withObject(streamsOf(inner)), { depth: 0 });
    expect(problemsOf(shallow).map((problem) => problem.code)).toEqual(["over-limit"]);
  });

  test("brings the picture that Word keeps beside it", async () => {
    const EPRINT = new EmfBuilder().font(16).grid([0, 100, 200], [0, 30]).text(5, 5, "总分").text(105, 5, "90").bytes();
    const [embedded] = embeddedIn(await read("报告.doc", withObject({ Package: sheet, "\u0003EPRINT": EPRINT })));
    expect(embedded?.previews.map((preview) => grid(tables(preview)[0]))).toEqual([[["总分", "90"]]]);
    expect(embedded?.previews[0]?.name).toBe("ObjectPool/_7/EPRINT");
  });

  test("that is only a link is told, not followed", async () => {
    const document = await read("报告.doc", withObject({}, " LINK Excel.Sheet.12 x.xlsx "));
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", place: { at: { kind: "paragraph", number: 2 } } }]);
  });

  test("that is missing is told", async () => {
    expect((await read("报告.doc", withObject({}))).problems).toMatchObject([{ code: "damaged", severity: "note" }]);
  });

  test("that cannot be read leaves its reason in its own problems and in the parts", async () => {
    const document = await read("报告.doc", withObject({ WordDocument: new Uint8Array(9) }));
    expect(codes(document)).toEqual([]);
    expect(problemsOf(document).map((problem) => problem.code)).toEqual(["damaged"]);
    expect(document.parts.find((part) => part.name === "ObjectPool/_7/WordDocument")).toMatchObject({ read: false });
  });

  test("that nothing refers to is listed as not read", async () => {
    const document = await read("报告.doc", wordBinary({ pieces: [{ text: "正文\r" }], streams: { "/ObjectPool/_7/Package": sheet } }));
    expect(document.blocks).toHaveLength(1);
    expect(document.parts.find((part) => part.name === "ObjectPool/_7/Package")?.why).toContain("没有引用");
  });
});

function nothingElse(): Uint8Array {
  return new Uint8Array(0);
}

describe("ornamental letters in a .doc", () => {
  test("are read where they stand, line by line", async () => {
    const letters = [..."云垌县\r\n自评报告\0"].flatMap((char) => u16(char.charCodeAt(0)));
    const long = [1, 2, 3, 4];
    const options = [...u16(0x80c2), ...u32(long.length), ...u16(0x80c0), ...u32(letters.length), ...long, ...letters];
    const record = (version: number, type: number, content: readonly number[]) => [...u16(version), ...u16(type), ...u32(content.length), ...content];
    const shape = record(0x0f, 0xf004, record((2 << 4) | 3, 0xf00b, options));
    const frame = [...u32(8 + shape.length), ...u16(8), ...u16(0x64), ...shape];
    const word = { pieces: [{ text: "\u0001\r" }], characters: [{ from: 0, to: 1, changes: [...special, ...sprm(0x6a03, ...u32(0))] }], data: Uint8Array.from(frame) };
    const document = await read("报告.doc", wordBinary(word));
    expect(document.blocks).toMatchObject([{ kind: "paragraph", text: "云垌县", role: "textbox" }, { kind: "paragraph", text: "自评报告" }]);
  });
});
