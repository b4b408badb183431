/**
 * Scans are made from the digital PDFs beside them: form.pdf, long.pdf and text.pdf, written by LibreOffice from invented
 * content, drawn at 200 dots an inch by pdftoppm and worn by ImageMagick: form-scan.jpg has a seal (multiplied onto it),
 * 0.8° of skew, noise, blur and grey paper; form-turned.jpg is the upper half of the form lying on its side; the two pages
 * of long lie askew and shifted; text.tif is a fax (two tones, Group 4); long-head.png is the head
 * of its table; photograph.jpg is a coloured plasma.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findRecognitionFiles } from "../../../src/batch/reading/recognition-files.js";
import type { Cell, Document, Paragraph, Table } from "../../../src/document/index.js";
import { ingest, type Limits, problemsOf } from "../../../src/ingest/index.js";
import { pdf, text } from "../pdf/write-pdf.js";
import { docx, p } from "../support/office.js";
import { scannedPdf } from "./scanned-pdf.js";

const slow = 240_000;
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
const read = (name: string, bytes = file(name), limits: Partial<Limits> = {}): Promise<Document> =>
  ingest({ path: name, bytes }, { limits, recognition: findRecognitionFiles });
const readWithout = (name: string, bytes = file(name)): Promise<Document> => ingest({ path: name, bytes });
const tablesIn = (document: Document): Table[] => document.blocks.filter((block): block is Table => block.kind === "table");
const cellsIn = (document: Document): Cell[] => tablesIn(document).flatMap((table) => table.rows.flatMap((row) => row.cells));
const shape = ({ row, column, rowSpan, columnSpan, text: words }: Cell): string => `${row} ${column} ${rowSpan} ${columnSpan} ${words}`;
const told = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.kind === "paragraph" && block.role === "body" ? [spaceless(block)] : []));
const spaceless = ({ text: words }: Paragraph): string => words.replaceAll(/\s/g, "");
const messages = (document: Document): string[] => problemsOf(document).map((problem) => problem.message.zh);

const widths = { "long-1.jpg": [1654, 2339], "long-2.jpg": [1654, 2339], "form-turned.jpg": [990, 1654] } as const;
const scanOf = (name: keyof typeof widths) => ({ jpeg: file(name), width: widths[name][0], height: widths[name][1] });

describe("a scanned form", () => {
  it("has the cells of its digital twin, clean", async () => {
    const [twin, scan] = [await readWithout("form.pdf"), await read("form-clean.png")];
    expect(cellsIn(scan).map(shape)).toEqual(cellsIn(twin).map(shape));
    expect(told(scan)).toEqual(told(twin));
    expect(scan.format).toBe("image");
  }, slow);

  it("has them under a seal, askew and noisy, each with how sure its reading is", async () => {
    const [twin, scan] = [await readWithout("form.pdf"), await read("form-scan.jpg")];
    expect(cellsIn(scan).map(shape)).toEqual(cellsIn(twin).map(shape));
    const written = cellsIn(scan).filter((cell) => cell.text !== "");
    expect(written.filter((cell) => cell.place.confidence === undefined)).toEqual([]);
    expect(written.filter((cell) => (cell.place.confidence ?? 0) > 0.8).length).toBeGreaterThan(written.length * 0.85);
    expect(written[0]?.place.at).toEqual({ kind: "cell", page: 1, table: 1, row: 1, column: 1 });
  }, slow);
});

/** Where the filled cells of the first column stand on the first page that has any. */
function middles(document: Document): (readonly [x: number, y: number])[] {
  const first = cellsIn(document).filter(({ column, place }) => column === 1 && place.boxes !== undefined && "page" in place.at);
  const page = first[0]?.place.at;
  const here = first.filter(({ place: { at } }) => page !== undefined && "page" in page && "page" in at && at.page === page.page);
  return here.flatMap(({ place: { boxes = [] } }) => boxes.slice(0, 1).map(([left, bottom, right, top]) => [(left + right) / 2, (bottom + top) / 2] as const));
}

describe("a scanned PDF", () => {
  it("has one table over two pages that lie differently", async () => {
    const twin = await readWithout("long.pdf");
    const scan = await read("明细.pdf", scannedPdf([scanOf("long-1.jpg"), scanOf("long-2.jpg")]));
    expect(tablesIn(scan)).toHaveLength(1);
    const wrong = cellsIn(twin).map(shape).filter((cell, index) => shape(cellsIn(scan)[index] ?? ({ text: "" } as Cell)) !== cell);
    expect(wrong).toEqual([]);
    expect(scan.parts.map(({ name, read: done }) => [name, done])).toEqual([["第1页的图片", true], ["第2页的图片", true]]);
    expect(cellsIn(scan).filter(({ text: words, place }) => words !== "" && place.boxes === undefined)).toEqual([]);
    const bottoms = middles(scan).map(([, y]) => y);
    expect(bottoms).toEqual([...bottoms].sort((a, b) => b - a));
  }, slow);

  it("is read beside digital pages, whichever way its pages lie", async () => {
    const turned = scannedPdf([scanOf("form-turned.jpg")], "附件：项目自评表");
    const [twin, scan] = [await readWithout("form.pdf"), await read("自评.pdf", turned)];
    const upper = (document: Document): string[] => cellsIn(document).filter((cell) => cell.row <= 6).map(shape);
    expect(upper(scan)).toEqual(upper(twin));
    expect([told(scan)[0], cellsIn(scan)[0]?.place.at]).toEqual(["附件：项目自评表", { kind: "cell", page: 2, table: 1, row: 1, column: 1 }]);
    // On its side: further down the form is further to one side of the page.
    const across = middles(scan).map(([x]) => x);
    expect([[...across].sort((a, b) => a - b), [...across].sort((a, b) => b - a)]).toContainEqual(across);
  }, slow);

  it("is read no further than the limit, page by page", async () => {
    const document = await read("自评.pdf", pdf([{ content: "", picture: true }, { content: text(72, 700, "柳汀县图书馆") }]), { ocrPages: 0 });
    expect(told(document)).toEqual(["柳汀县图书馆"]);
    expect(messages(document)).toEqual([expect.stringMatching(/第1页是扫描图片.*超过 0 页/)]);
    expect(document.problems[0]?.code).toBe("over-limit");
  }, slow);

  it("says what to install where recognition is not", async () => {
    const document = await readWithout("自评.pdf", pdf([{ content: "", picture: true }, { content: text(72, 700, "柳汀县图书馆") }]));
    expect(told(document)).toEqual(["柳汀县图书馆"]);
    expect(messages(document)).toEqual([expect.stringMatching(/第1页是扫描图片.*npm install @gutenye\/ocr-models onnxruntime-web/)]);
    expect(document.problems[0]?.place.at).toEqual({ kind: "page", page: 1 });
  });
});

describe("a picture pasted into a Word document", () => {
  it("is read where it holds a table, and listed where it is a photograph", async () => {
    const shown = (id: string): string => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;
    const document = await read("自评.docx", docx({
      body: p("附表") + shown("t") + shown("p"),
      relations: { t: ["image", "media/table.png"], p: ["image", "media/photograph.jpg"] },
      parts: { "word/media/table.png": file("long-head.png"), "word/media/photograph.jpg": file("photograph.jpg") },
    }));
    const [inner, ...others] = document.blocks.flatMap((block) => (block.kind === "embedded" ? [block.document] : []));
    expect(others).toEqual([]);
    expect(cellsIn(inner ?? document).map((cell) => cell.text)).toEqual(expect.arrayContaining(["序号", "支出科目", "年初预算（万元）", "执行数（万元）", "执行率"]));
    const parts = Object.fromEntries(document.parts.map((part) => [part.name, part.read ? "read" : part.why]));
    expect(parts).toMatchObject({ "word/media/table.png": "read", "word/media/photograph.jpg": expect.stringContaining("看起来是照片") });
  }, slow);
});

describe("a picture file", () => {
  it("with paragraphs alone has them as they were wrapped", async () => {
    const [twin, scan] = [await readWithout("text.pdf"), await read("text.tif")];
    const plain = (document: Document): string => told(document).join("").replaceAll(/[，。、]/g, "");
    expect(plain(scan)).toBe(plain(twin));
    expect(tablesIn(scan)).toEqual([]);
    expect(told(scan).length).toBe(told(twin).length);
  }, slow);

  it("that is a photograph is not read, and said so", async () => {
    const document = await read("photograph.jpg");
    expect([document.blocks, messages(document)]).toEqual([[], [expect.stringContaining("看起来是照片")]]);
  });

  it("says what to install where recognition is not", async () => {
    expect(messages(await readWithout("form-clean.png"))).toEqual([expect.stringMatching(/这是图片.*npm install/)]);
  });

  it("that is damaged is told to be", async () => {
    for (const bytes of [file("form-clean.png").subarray(0, 4000), file("form-scan.jpg").subarray(0, 300), file("text.tif").subarray(0, 60)]) {
      const document = await read("坏图", bytes);
      expect(document.blocks).toEqual([]);
      expect(messages(document)).toHaveLength(1);
    }
  }, slow);
});
