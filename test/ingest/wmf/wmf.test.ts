import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readMetafile } from "../../../src/ingest/metafile/index.js";
import { EmfBuilder, joined } from "../../support/emf-builder.js";
import { WmfBuilder } from "../../support/wmf-builder.js";
import { docx, grid, p, read as ingested, tables } from "../support/office.js";

/** 甲 乙 丙 丁 as GBK writes them. */
const gbk = { 甲: [0xbc, 0xd7], 乙: [0xd2, 0xd2], 丙: [0xb1, 0xfb], 丁: [0xb6, 0xa1] } as const;
const bytes = (...values: readonly (number | string | readonly number[])[]): Uint8Array =>
  new Uint8Array(values.flatMap((value) => (typeof value === "string" ? [...value].map((sign) => sign.charCodeAt(0)) : value)));

const read = (builder: WmfBuilder, options = {}) => readMetafile("预览.wmf", builder.bytes(options), { file: "报告.docx" });
const rows = (builder: WmfBuilder, options = {}) => grid(tables(read(builder, options))[0]);
const sheet = (): WmfBuilder => new WmfBuilder().window(1000, 1000).font(16).grid([0, 100, 200], [0, 30, 60]);

describe("words of a Windows metafile", () => {
  it("go into the cells that its lines rule, whatever order they were drawn in", () => {
    const picture = sheet().text(110, 35, bytes("20")).text(5, 5, bytes(gbk.甲)).text(110, 5, bytes(gbk.乙)).text(5, 35, bytes(gbk.丙, "%"));
    expect(read(picture)).toMatchObject({ format: "wmf", problems: [], blocks: [{ origin: "picture", grid: "exact" }] });
    expect(rows(picture)).toEqual([["甲", "乙"], ["丙%", "20"]]);
  });

  it("are read with and without the box in front of the header", () => {
    const picture = sheet().text(5, 5, bytes(gbk.甲));
    expect(rows(picture, { placeable: false })).toEqual(rows(picture));
  });

  it("are read from both kinds of text records, cut to a rectangle or not", () => {
    expect(rows(sheet().textOut(5, 5, bytes(gbk.甲, "1")).text(110, 5, bytes(gbk.乙), { rectangle: true }))).toEqual([["甲1", "乙"], ["", ""]]);
  });

  it.each([
    ["simplified Chinese", 134, bytes(gbk.甲), "甲"],
    ["traditional Chinese", 136, bytes([0xa5, 0xd2]), "甲"],
    ["Western, where the bytes are no Chinese", 0, bytes("25", [0xb0], "C"), "25°C"],
    ["Chinese, where the font names none", 1, bytes(gbk.丁), "丁"],
    ["Russian", 204, bytes([0xc4, 0xe0]), "Да"],
  ])("are read in the character set of their font: %s", (_, charset, text, expected) => {
    expect(rows(sheet().font(16, charset).text(5, 5, text))[0]?.[0]).toBe(expected);
  });

  it("set in a symbol font are the signs it shows", () => {
    expect(rows(sheet().font(16, 2, "Symbol").text(5, 5, bytes([0xb3])).font(16).text(13, 5, bytes("95%")))[0]?.[0]).toBe("≥95%");
  });

  it("move on by both bytes of a Chinese character", () => {
    const [cell] = tables(read(new WmfBuilder().window(1000, 1000).font(16).grid([0, 32, 64], [0, 30, 60]).text(0, 5, bytes(gbk.甲, gbk.乙)).text(34, 5, bytes(gbk.丙))))[0]?.rows[0]?.cells ?? [];
    expect(cell?.text).toBe("甲乙");
  });

  it("are set from the right, the middle, by the baseline and at the pen", () => {
    const picture = sheet().words(0x012e, 2).text(95, 5, bytes(gbk.甲)).words(0x012e, 6).text(150, 5, bytes(gbk.乙)).words(0x012e, 24).text(5, 52, bytes(gbk.丙))
      .words(0x012e, 1).words(0x0214, 35, 110).text(0, 0, bytes(gbk.丁));
    expect(rows(picture)).toEqual([["甲", "乙"], ["丙", "丁"]]);
  });

  it("of glyphs are owned up to, since they cannot be read", () => {
    expect(read(sheet().text(5, 5, bytes(gbk.甲), { flags: 0x10 }).text(5, 35, bytes(gbk.乙))).problems).toMatchObject([{ code: "not-read", severity: "note" }]);
  });
});

describe("records of a Windows metafile", () => {
  it("are read through window, viewport and saved states", () => {
    const picture = new WmfBuilder().window(2000, 2000, 100, 100).words(0x020e, 200, 200).font(160).grid([100, 1100, 2100], [100, 400, 700]).text(150, 150, bytes(gbk.甲), { advance: 80 })
      .words(0x001e).words(0x020f, -300, -1000).text(150, 150, bytes(gbk.丁), { advance: 80 }).words(0x0127, -1)
      .text(1150, 150, bytes(gbk.乙), { advance: 80 }).text(150, 450, bytes(gbk.丙), { advance: 80 });
    expect(rows(picture)).toEqual([["甲", "乙"], ["丙", "丁"]]);
  });

  it("rule with rectangles, chains of lines and hair-thin strips alike", () => {
    const words = (builder: WmfBuilder) => rows(builder.text(5, 5, bytes(gbk.甲)).text(105, 5, bytes("1")).text(5, 35, bytes(gbk.乙)).text(105, 35, bytes("2")));
    const start = () => new WmfBuilder().window(1000, 1000).font(16);
    const expected = [["甲", "1"], ["乙", "2"]];
    expect(words(start().words(0x041b, 60, 200, 0, 0).words(0x0325, 2, 0, 30, 200, 30).words(0x0325, 2, 100, 0, 100, 60))).toEqual(expected);
    expect(words(start().words(0x0538, 1, 4, 0, 0, 200, 0, 200, 60, 0, 60).words(0x0324, 2, 0, 30, 200, 30).words(0x0325, 2, 100, 0, 100, 60))).toEqual(expected);
    const strip = (x: number, y: number, width: number, height: number) => [0x0021, 0x00f0, height, width, y, x] as const;
    const strips = start().words(0x061d, ...strip(0, 0, 200, 1)).words(0x061d, ...strip(0, 30, 200, 1)).words(0x061d, ...strip(0, 60, 200, 1))
      .words(0x061d, ...strip(0, 0, 1, 60)).words(0x061d, ...strip(100, 0, 1, 60)).words(0x061d, ...strip(200, 0, 1, 60));
    expect(words(strips)).toEqual(expected);
  });

  it("that delete a tool free its number for the next one", () => {
    const picture = sheet().pen(5).delete(1).font(16, 136).text(5, 5, bytes([0xa5, 0xd2])).select(0).text(110, 5, bytes(gbk.乙));
    expect(rows(picture)[0]).toEqual(["甲", "乙"]);
  });
});

describe("a picture kept twice", () => {
  const emf = new EmfBuilder().font(16).grid([0, 100, 200], [0, 30, 60]).text(5, 5, "≧95%").bytes();
  const u32 = (value: number) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, (value >>> 24) & 0xff];

  it("as EMF in a WMF's comments is read in Unicode, from however many pieces", () => {
    const picture = sheet().text(5, 5, bytes("?95%"));
    for (const piece of [emf.subarray(0, 1000), emf.subarray(1000)]) {
      picture.bytes16(0x0626, joined([bytes([0x0f, 0], [0, 0], u32(0x43464d57), u32(1), u32(0x10000), [0, 0], u32(0), u32(2), u32(piece.length), u32(0), u32(emf.length)), piece]));
    }
    expect(rows(picture)[0]?.[0]).toBe("≧95%");
    expect(read(picture).format).toBe("wmf");
  });

  it("as WMF in an EMF that draws no text itself is read too", () => {
    const inner = sheet().text(5, 5, bytes(gbk.甲)).bytes({ placeable: false });
    const picture = new EmfBuilder().record(70, joined([bytes(u32(inner.length + 24), u32(0x43494447), u32(0x80000001), [0, 3, 0, 0], u32(0), u32(0), u32(inner.length)), inner]));
    expect(grid(tables(readMetafile("预览.emf", picture.bytes(), { file: "预览.emf" }))[0])[0]).toEqual(["甲", ""]);
  });

  it("whose text is in EMF+ alone is owned up to", () => {
    const drawString = bytes([0x1c, 0x40, 0, 0], u32(12), u32(0));
    const document = readMetafile("预览.emf", new EmfBuilder().record(70, joined([bytes(u32(16), u32(0x2b464d45)), drawString])).bytes(), { file: "预览.emf" });
    expect(document.problems).toMatchObject([{ code: "not-read", message: { zh: expect.stringContaining("EMF+") } }]);
  });
});

describe("a packed metafile", () => {
  const wmf = sheet().text(5, 5, bytes(gbk.甲)).bytes();

  it.each([["图.wmz", wmf], ["图.emz", new EmfBuilder().font(16).grid([0, 100, 200], [0, 30, 60]).text(5, 5, "甲").bytes()]])("%s is unpacked and read", async (name, content) => {
    const document = await ingested(name, gzipSync(content));
    expect(document.problems).toEqual([]);
    expect(grid(tables(document)[0])[0]).toEqual(["甲", ""]);
  });

  it("that unpacks to more than is allowed is refused", async () => {
    expect((await ingested("图.wmz", gzipSync(joined([wmf, new Uint8Array(5_000_000)])), { partBytes: 1_000_000 })).problems).toMatchObject([{ code: "over-limit" }]);
  });

  it("stands in a Word document like any picture", async () => {
    const body = p("图") + '<w:p><w:r><w:drawing><a:blip r:embed="r9"/></w:drawing></w:r></w:p>';
    const document = await ingested("报告.docx", docx({ body, relations: { r9: ["image", "media/image1.wmz"] }, parts: { "word/media/image1.wmz": gzipSync(wmf) } }));
    expect(document.blocks).toMatchObject([{ kind: "paragraph" }, { kind: "embedded", previews: [{ format: "wmf", blocks: [{ kind: "table" }] }] }]);
  });
});

describe("broken Windows metafiles", () => {
  const whole = sheet().text(5, 5, bytes(gbk.甲)).text(110, 5, bytes("1")).bytes();
  const plain = (content: Uint8Array) => readMetafile("断.wmf", content, { file: "断.wmf" });

  it("that are cut short keep what came before and say so, wherever the cut is", () => {
    for (let length = 0; length < whole.length; length += 1) expect(plain(whole.subarray(0, length)).problems[0]?.severity).toBe("error");
    expect(grid(tables(plain(whole.subarray(0, whole.length - 12)))[0])[0]).toEqual(["甲", ""]);
  });

  it.each([
    ["a record of size 0", new WmfBuilder().bytes16(0x0521, bytes(), 0)],
    ["a record longer than the file", new WmfBuilder().bytes16(0x0521, bytes("    "), 0x7fffffff)],
    ["a text that claims more letters than it has", sheet().text(5, 5, bytes(gbk.甲), { count: 60_000 })],
    ["a text record without a text", new WmfBuilder().bytes16(0x0a32, bytes())],
    ["a line through more points than it has", new WmfBuilder().words(0x0325, 60_000)],
    ["more polygons than it has", new WmfBuilder().words(0x0538, 60_000)],
    ["a window of no height", new WmfBuilder().window(0, 0).text(5, 5, bytes(gbk.甲)).words(0x020c)],
  ])("with %s are reported, not followed", (_, builder) => {
    expect(read(builder).problems.map((problem) => problem.severity)).toContain("error");
  });

  it("never throw, whatever bytes are changed", () => {
    for (let at = 22; at < whole.length; at += 1) {
      for (const value of [0, 0x7f, 0x80, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        expect(() => plain(changed)).not.toThrow();
      }
    }
  });
});
