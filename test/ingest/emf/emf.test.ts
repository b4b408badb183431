import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../../src/document/index.js";
import { readMetafile as readEmf } from "../../../src/ingest/metafile/index.js";
import { EmfBuilder } from "../../support/emf-builder.js";

const read = (builder: EmfBuilder): Document => readEmf("预览.emf", builder.bytes(), { file: "报告.docx", part: ["word/media/image1.emf"] });

function tableOf(document: Document): Table {
  const [block] = document.blocks;
  if (block?.kind !== "table") throw new Error("no table");
  return block;
}

/** Cells between |, a span behind ↔ or ↕. */
function drawing(document: Document): string[] {
  return tableOf(document).rows.map((row) =>
    row.cells.map((cell) => `${cell.text}${cell.columnSpan > 1 ? `↔${cell.columnSpan}` : ""}${cell.rowSpan > 1 ? `↕${cell.rowSpan}` : ""}`).join("|"));
}

const sheet = (): EmfBuilder => new EmfBuilder().font(16).grid([0, 100, 200], [0, 30, 60]);

describe("words of a picture", () => {
  it("go where they stand, whatever order they were drawn in", () => {
    const picture = sheet().text(110, 35, "20").text(5, 5, "指标").text(110, 5, "分值").text(5, 35, "完成率");
    expect(drawing(read(picture))).toEqual(["指标|分值", "完成率|20"]);
    expect(tableOf(read(picture))).toMatchObject({ origin: "picture", grid: "exact" });
  });

  it("are figures, labels or nothing", () => {
    const picture = sheet().text(5, 5, "执行率").text(110, 5, "100.00%");
    expect(tableOf(read(picture)).rows.map((row) => row.cells.map((cell) => cell.kind))).toEqual([["text", "number"], ["empty", "empty"]]);
  });

  it("of a wrapped cell come back together, the sign another font had to lend included", () => {
    const picture = sheet()
      .text(5, 2, "社会影响力").text(5, 16, "（推动力）")
      .text(113, 5, "120人").text(5, 35, "目标").font(14).text(110, 35, "无").text(105, 5, "≧", { em: 8, advances: [8] });
    expect(drawing(read(picture))).toEqual(["社会影响力（推动力）|≧120人", "目标|无"]);
  });

  it("keep two figures of one cell apart", () => {
    expect(drawing(read(sheet().text(5, 2, "100").text(5, 16, "200").text(110, 5, "分值")))[0]).toBe("100\n200|分值");
  });

  it("stay in their cell when they run over its edge", () => {
    expect(drawing(read(sheet().text(5, 5, "一段写得太长的文字").text(5, 35, "甲")))[0]).toBe("一段写得太长的文字|");
  });

  it("tell where they stand in the picture's own units", () => {
    const picture = sheet().mapping({ width: 1000, height: 1000 }, { width: 100, height: 100 }).text(50, 20, "甲");
    expect(tableOf(read(picture)).rows.flatMap((row) => row.cells).find((cell) => cell.text === "甲")?.place)
      .toEqual({ file: "报告.docx", part: ["word/media/image1.emf"], at: { kind: "picture", x: 50, y: 20 } });
  });
});

describe("cells of a picture", () => {
  it("span what no line parts", () => {
    const picture = new EmfBuilder().font(16)
      .line(0, 0, 300, 0).line(0, 30, 300, 30).line(100, 60, 300, 60).line(0, 90, 300, 90)
      .line(0, 0, 0, 90).line(100, 0, 100, 90).line(200, 30, 200, 90).line(300, 0, 300, 90)
      .text(5, 5, "名称").text(110, 5, "甲项目").text(5, 50, "资金").text(110, 35, "预算").text(210, 35, "1").text(110, 65, "决算").text(210, 65, "1");
    expect(drawing(read(picture))).toEqual(["名称|甲项目↔2", "资金↕2|预算|1", "决算|1"]);
  });

  it("are seen whichever way the lines were drawn", () => {
    const words = (builder: EmfBuilder): string[] => drawing(read(builder.text(5, 5, "甲").text(105, 5, "1").text(5, 35, "乙").text(105, 35, "2")));
    const expected = ["甲|1", "乙|2"];
    expect(words(new EmfBuilder().font(16).rectangle(0, 0, 100, 30).rectangle(100, 0, 200, 30).rectangle(0, 30, 100, 60).rectangle(100, 30, 200, 60))).toEqual(expected);
    expect(words(new EmfBuilder().font(16).strip(0, 0, 200, 1).strip(0, 30, 200, 1).strip(0, 60, 200, 1).strip(0, 0, 1, 60).strip(100, 0, 1, 60).strip(200, 0, 1, 60))).toEqual(expected);
    expect(words(new EmfBuilder().font(16)
      .chain16(86, [[0, 0], [200, 0], [200, 60], [0, 60]]).chain16(87, [[0, 30], [200, 30]]).chain16(87, [[100, 0], [100, 60]]))).toEqual(expected);
  });

  it("are not made by a page frame, a clipping area or a background", () => {
    const picture = new EmfBuilder().font(16).rectangle(0, 0, 900, 900).integers(37, 0x80000008).rectangle(0, 0, 95, 30).rectangle(95, 0, 900, 30)
      .integers(59).line(50, 0, 50, 900).line(0, 50, 900, 50).integers(60).integers(67, 1)
      .text(5, 5, "甲").text(105, 5, "1").text(5, 35, "乙").text(105, 35, "2");
    expect(tableOf(read(picture)).grid).toBe("ragged");
    expect(drawing(read(picture))).toEqual(["甲|1", "乙|2"]);
  });

  it("leave a title above them a row of its own", () => {
    const picture = new EmfBuilder().font(16).grid([0, 100, 200], [40, 70, 100]).text(60, 5, "自评表").text(5, 45, "甲").text(110, 45, "1").text(5, 75, "乙").text(110, 75, "2");
    expect(drawing(read(picture))).toEqual(["自评表↔2", "甲|1", "乙|2"]);
  });
});

describe("columns without lines", () => {
  const rows = (...lines: readonly (readonly [number, string][])[]): EmfBuilder => {
    const builder = new EmfBuilder().font(16);
    lines.forEach((line, index) => line.forEach(([x, text]) => builder.text(x, index * 30, text)));
    return builder;
  };

  it("are told by what stands beside each other, to the left or to the right of a column", () => {
    const picture = rows([[0, "指标"], [100, "目标值"], [200, "得分"]], [[0, "完成率"], [172, "90%"], [284, "20"]], [[0, "及时率"], [100, "有效推动"], [292, "5"]]);
    expect(drawing(read(picture))).toEqual(["指标|目标值|得分", "完成率|90%|20", "及时率|有效推动|5"]);
    expect(tableOf(read(picture)).grid).toBe("ragged");
  });

  it("are spanned by a text that runs over them", () => {
    const picture = rows([[0, "总体目标"], [100, "全年慰问一百二十名一线职工"]], [[0, "指标"], [100, "目标值"], [200, "得分"]], [[0, "完成率"], [100, "90%"], [200, "20"]]);
    expect(drawing(read(picture))[0]).toBe("总体目标|全年慰问一百二十名一线职工↔2");
  });

  it("part a text drawn in one go over two cells, where rows above and below hold two", () => {
    const picture = rows([[0, "甲"], [96, "目标"], [200, "1"]], [[0, "六字长的标签目标"], [200, "2"]], [[0, "乙"], [96, "目标"], [200, "3"]]);
    expect(drawing(read(picture))[1]).toBe("六字长的标签|目标|2");
  });

  it("leave a long text of a merged cell whole, even where a letter meets a column by chance", () => {
    const picture = rows([[0, "名称"]], [[0, "六字长的标签目标"], [200, "2"]], [[0, "乙"], [96, "目标"], [200, "3"]]);
    expect(drawing(read(picture))[1]).toBe("六字长的标签目标↔2|2");
  });

  it("keep the fonts of one text together and a cell's neighbour apart", () => {
    const picture = new EmfBuilder().font(20).text(0, 0, "说明", { em: 20 }).text(92, 0, "得分", { em: 20 }).text(145, 0, "原因", { em: 20 })
      .text(0, 30, "24", { em: 20 }).text(20, 30, "年计划", { em: 20 }).text(121, 30, "19", { em: 20 }).text(145, 30, "资金有限", { em: 20 });
    expect(drawing(read(picture))).toEqual(["说明|得分|原因", "24年计划|19|资金有限"]);
  });
});

describe("records", () => {
  it("are read through window, viewport, world transform and saved states", () => {
    const picture = new EmfBuilder().font(160).mapping({ width: 2000, height: 2000 }, { width: 200, height: 200 })
      .grid([0, 1000, 2000], [0, 300, 600]).text(50, 50, "甲", { em: 160 })
      .save().world([1, 0, 0, 1, 1000, 300]).text(50, 50, "丁", { em: 160 }).restore()
      .text(1050, 50, "乙", { em: 160 }).text(50, 350, "丙", { em: 160 });
    expect(drawing(read(picture))).toEqual(["甲|乙", "丙|丁"]);
  });

  it("set text from the left, the right and the middle, by its top or its baseline", () => {
    const picture = sheet().align(2).text(95, 5, "右").align(6).text(150, 5, "中").align(24).text(5, 52, "底").align(1).integers(27, 110, 35).text(0, 0, "笔");
    expect(drawing(read(picture))).toEqual(["右|中", "底|笔"]);
  });

  it("of other kinds of text are read too: bytes of a Chinese font, and short ones", () => {
    const gb = new Uint8Array([0xbc, 0xd7, 0x31]);
    expect(drawing(read(sheet().textA(5, 5, gb).smallText(110, 5, "10").smallText(5, 35, "乙")))).toEqual(["甲1|10", "乙|"]);
  });

  it("of glyphs are owned up to, since they cannot be read", () => {
    const document = read(sheet().text(5, 5, "甲乙", { flags: 0x10 }).text(5, 35, "丙"));
    expect(document.problems.map((problem) => [problem.code, problem.severity])).toEqual([["not-read", "note"]]);
  });
});

describe("broken pictures", () => {
  const whole = sheet().text(5, 5, "甲").text(110, 5, "1").bytes();

  it("that are cut short keep what came before and say so, wherever the cut is", () => {
    for (let length = 0; length < whole.length; length += 1) {
      const document = readEmf("断.emf", whole.subarray(0, length), { file: "断.emf" });
      expect(document.problems[0]?.severity).toBe("error");
    }
    const cut = readEmf("断.emf", whole.subarray(0, whole.length - 21), { file: "断.emf" });
    expect(cut.problems[0]?.code).toBe("truncated");
    expect(drawing(cut)[0]).toBe("甲|");
  });

  it.each([
    ["a record of size 0", new EmfBuilder().record(84, new Uint8Array(4), 0)],
    ["a record longer than the file", new EmfBuilder().record(27, new Uint8Array(8), 4_000_000_000)],
    ["a text that claims more letters than it has", sheet().text(5, 5, "甲", { count: 1_000_000 })],
    ["a text record without a text", new EmfBuilder().record(84, new Uint8Array(8))],
    ["a line through more points than it has", new EmfBuilder().integers(87, 0, 0, 0, 0, 2_000_000_000)],
    ["a map of no extent", new EmfBuilder().mapping({ width: 0, height: 0 }, { width: 0, height: 0 }).text(5, 5, "甲").record(84)],
  ])("with %s are reported, not followed", (_, builder) => {
    expect(read(builder).problems.map((problem) => problem.severity)).toContain("error");
  });

  it("that are no metafile at all are refused", () => {
    expect(readEmf("假.emf", new TextEncoder().encode("不是图片".repeat(20)), { file: "假.emf" })).toMatchObject({ blocks: [], problems: [{ code: "unreadable" }] });
  });

  it("never throw, whatever bytes are changed", () => {
    for (let at = 108; at < whole.length; at += 1) {
      for (const value of [0, 0x7f, 0x80, 0xff]) {
        const bytes = whole.slice();
        bytes[at] = value;
        expect(() => readEmf("坏.emf", bytes, { file: "坏.emf" })).not.toThrow();
      }
    }
  });

  it("without a word in them say so", () => {
    expect(read(new EmfBuilder().line(0, 0, 5, 5)).problems).toMatchObject([{ code: "empty", severity: "note" }]);
  });
});
