import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDF, PdfArray, type PdfDict } from "@libpdf/core";
import { describe, expect, it } from "vitest";
import { annotate, type Note } from "../../src/annotate/index.js";
import type { Place } from "../../src/document/index.js";
import { grid, pdf, text, type PageWish } from "../ingest/pdf/write-pdf.js";
import { hasProgram } from "../support/programs.js";
import { annotationsIn, textIn } from "./pdf-reading.js";
import { annotated, noteAt, notesEverywhere, read, words } from "./support.js";
import { scratch } from "../support/run-folder.js";

const form = grid([60, 200, 330, 460], [700, 680, 660, 640], [["项目", "预算数", "执行数"], ["人员经费", "1234.56", "1200"], ["合计", "1300.5", "1299"]]);
const told = text(60, 780, "全年支出1234.56万元，比上年增加12.3万元。") + text(60, 740, "其中项目支出99.87万元。");
const page = (wish: Partial<PageWish> = {}) => pdf([{ content: told + form, ...wish }]);

const file = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "files", name)));

/** Readers find everything all the same, by looking through the whole file. */
function misled(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replace(/startxref\n\d+/, "startxref\n7"), "latin1");
}

async function notesIn(bytes: Uint8Array): Promise<Note[]> {
  return notesEverywhere(await read(bytes)).filter(({ value }) => value !== "");
}

const at = (spot: Place["at"], told: Partial<Note> & Partial<Place> = {}) => noteAt({ file: "报告", at: spot, ...(told.boxes === undefined ? {} : { boxes: told.boxes }), ...(told.part === undefined ? {} : { part: told.part }) }, told);

describe("highlights in a PDF", () => {
  it.each<[string, Partial<PageWish>]>([
    ["as it lies", {}],
    ["turned by a quarter", { rotate: 90 }],
    ["upside down", { rotate: 180 }],
    ["turned back by a quarter", { rotate: 270 }],
    ["of which only a part is shown", { crop: [40, 600, 520, 800] }],
    ["turned, of which only a part is shown", { rotate: 90, crop: [40, 600, 520, 800] }],
  ])("stand on the very characters of the figure, on a page %s", async (_, wish) => {
    const bytes = page(wish);
    const notes = await notesIn(bytes);
    const made = await annotated(bytes, notes, "pdf");
    const found = await annotationsIn(made);
    expect(notes.length).toBe(6);
    expect(found.map(({ subtype }) => subtype)).toEqual(notes.map(() => "Highlight"));
    expect(await Promise.all(found.map(({ rect }) => textIn(made, 1, rect)))).toEqual(notes.map(({ value }) => value));
  });

  it.skipIf(!hasProgram("pdftotext", "-v"))("stand where poppler finds the figure", async () => {
    const bytes = new Uint8Array(readFileSync("fixtures/formats/单张表/项目自评表.pdf"));
    const notes = (await notesIn(bytes)).filter(({ value }) => value.includes("."));
    const made = await annotated(bytes, notes, "pdf");
    const path = join(mkdtempSync(join(scratch(), "gouji-pdf-")), "file.pdf");
    writeFileSync(path, made);
    const height = Number(/Page size: +[\d.]+ x ([\d.]+)/.exec(execFileSync("pdfinfo", [path], { encoding: "utf8" }))?.[1]);
    const found = (await annotationsIn(made)).slice(0, 4).map(({ rect: [left, bottom, right, top] }) => {
      const area = { x: left, y: height - top, W: right - left, H: top - bottom };
      const options = Object.entries(area).flatMap(([name, value]) => [`-${name}`, String(Math.round(value * 4))]);
      return execFileSync("pdftotext", ["-r", "288", ...options, path, "-"], { encoding: "utf8" }).trim();
    });
    expect(found).toEqual(notes.slice(0, 4).map(({ value }) => value));
  });

  it("say what is wrong, and who says it, in Chinese", async () => {
    const bytes = page();
    const [note] = await notesIn(bytes);
    const [found] = await annotationsIn(await annotated(bytes, note === undefined ? [] : [note], "pdf"));
    expect(found?.title).toBe("勾稽");
    expect(found?.contents).toMatch(/^【错误】第 1 条：对不上\n甲与乙不符\n建议：<w:t>&amp;"'\]\]>=1\+1$/);
  });

  it("are one where several things are said of one figure, and several where it runs over lines", async () => {
    const bytes = page();
    const cell = { kind: "cell", table: 1, row: 2, column: 2, page: 1 } as const;
    const notes = [at(cell, { value: "1234.56", mark: "info" }), at(cell, { value: "1234.56", heading: "第 2 条" })];
    const found = await annotationsIn(await annotated(bytes, notes, "pdf"));
    expect(found.map(({ contents }) => contents.split("\n\n").length)).toEqual([2]);
    const wrapped = pdf([{ content: grid([60, 120, 200], [700, 640], [["名称", ""]]) + text(124, 690, "社会保险基金") + text(124, 674, "预算收入") }]);
    const [all] = await annotationsIn(await annotated(wrapped, [at({ kind: "cell", table: 1, row: 1, column: 2, page: 1 }, { quote: "社会保险基金预算收入" })], "pdf"));
    expect(all?.quads).toBe(2);
  });

  it("mark the words around a figure that is told twice in them", async () => {
    const bytes = pdf([{ content: text(60, 700, "年初有3人，在职3人（编制3人）。") }]);
    const [paragraph] = (await read(bytes)).blocks;
    const made = await annotated(bytes, [noteAt(paragraph?.place ?? { file: "报告", at: { kind: "file" } }, { value: "3", quote: "在职3人(编制3人)" })], "pdf");
    const [found] = await annotationsIn(made);
    expect(await textIn(made, 1, found?.rect ?? [0, 0, 0, 0])).toBe("在职3人（编制3人）");
  });

  it("stand on the box of a cell that was left blank", async () => {
    const bytes = pdf([{ content: grid([60, 200, 330], [700, 680, 660], [["合计", ""], ["其中", "5"]]) }]);
    const [found] = await annotationsIn(await annotated(bytes, [at({ kind: "cell", table: 1, row: 1, column: 2, page: 1 })], "pdf"));
    expect(found?.rect.map(Math.round)).toEqual([200, 680, 330, 700]);
  });

  it("stand on the boxes of what was recognised in a scan", async () => {
    const boxes = [[100, 500, 140, 512]] as const;
    const [found] = await annotationsIn(await annotated(page({ picture: true }), [at({ kind: "cell", table: 1, row: 2, column: 3, page: 1 }, { boxes })], "pdf"));
    expect([found?.subtype, ...(found?.rect ?? [])]).toEqual(["Highlight", ...boxes[0]]);
  });
});

describe("notes without a figure on the page", () => {
  it("stand in the margin of the page where it is known, else of the first, and say where they belong", async () => {
    const bytes = pdf([{ content: told }, { content: text(60, 700, "附件") }]);
    const notes = [at({ kind: "page", page: 2, x: 1, y: 1 }, { label: "第2页" }), at({ kind: "sheet", sheet: "表", ref: "A1" }, { part: ["附件.xlsx"], label: "附件.xlsx A1" })];
    const found = await annotationsIn(await annotated(bytes, notes, "pdf"));
    expect(found.map(({ page, subtype, contents }) => [page, subtype, contents.split("\n")[1]])).toEqual([[1, "Text", "位置：附件.xlsx A1"], [2, "Text", "位置：第2页"]]);
  });

  it("stand apart from each other on what is shown of the page", async () => {
    const notes = Array.from({ length: 12 }, () => at({ kind: "file" }));
    const found = await annotationsIn(await annotated(page({ rotate: 90, crop: [40, 600, 520, 800] }), notes, "pdf"));
    expect(new Set(found.map(({ rect }) => rect.join()))).toHaveLength(12);
    for (const { rect: [left, bottom, right, top] } of found) expect([left >= 40, bottom >= 600, right <= 520, top <= 800]).toEqual([true, true, true, true]);
  });
});

describe("an annotated PDF", () => {
  it.each(["linearized.pdf", "with-streams.pdf"])("begins with the submitted bytes and is the same every time: %s", async (name) => {
    const bytes = file(name);
    const notes = await notesIn(bytes);
    const [made, again] = [await annotated(bytes, notes, "pdf"), await annotated(bytes, notes, "pdf")];
    expect(Buffer.from(made.subarray(0, bytes.length)).equals(bytes)).toBe(true);
    expect(Buffer.from(made).equals(again)).toBe(true);
    expect((await annotationsIn(made)).length).toBe(notes.length);
    expect(await annotationsIn(bytes)).toEqual([]);
  });

  it("is the same every time where the file has no name of its own", async () => {
    const bytes = page();
    const notes = await notesIn(bytes);
    expect(Buffer.from(await annotated(bytes, notes, "pdf")).equals(await annotated(bytes, notes, "pdf"))).toBe(true);
  });

  it("keeps the annotations that are there, listed on the page or apart from it", async () => {
    const bytes = page({ annotations: ["<</Type/Annot/Subtype/Text/Rect[500 700 520 720]/Contents(old)>>"] });
    const apart = await PDF.load(bytes);
    const { dict } = apart.getPage(0) as unknown as { dict: PdfDict };
    dict.set("Annots", apart.register(dict.get("Annots") ?? new PdfArray([])));
    for (const source of [bytes, await apart.save()]) {
      const found = await annotationsIn(await annotated(source, [at({ kind: "file" })], "pdf"));
      expect(found.map(({ contents }) => contents.split("\n")[0])).toEqual(["old", "【错误】第 1 条：对不上"]);
    }
  });

  it("of a signed file says that the signature is for the submitted one", async () => {
    const signed = page({ annotations: ["<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[0 0 0 0]/V<</Type/Sig/ByteRange [0 9 19 9]>>>>"] });
    const made = await annotate({ path: "报告", bytes: signed, format: "pdf" }, [at({ kind: "file" })], words);
    expect("remarks" in made && made.remarks.map(({ zh }) => zh)).toEqual([expect.stringContaining("签名仍对应交来的那一版")]);
    const plain = await annotate({ path: "报告", bytes: page(), format: "pdf" }, [at({ kind: "file" })], words);
    expect("remarks" in plain && plain.remarks).toEqual([]);
  });

  it.each([
    ["restricted", file("restricted.pdf"), "限制修改"],
    ["damaged where it says where everything stands", misled(page()), "重新导出"],
    ["no PDF at all", new TextEncoder().encode("%PDF-1.4 nothing"), "重新"],
  ])("is not made of a file that is %s, and why", async (_, bytes, why) => {
    const made = await annotate({ path: "报告", bytes, format: "pdf" }, [at({ kind: "file" })], words);
    expect("zh" in made && made.zh).toContain(why);
  });
});
