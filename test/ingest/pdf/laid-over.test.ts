import { describe, expect, it } from "vitest";
import type { Document, Table } from "../../../src/document/index.js";
import { ingest, type Limits } from "../../../src/ingest/index.js";
import { grid, pdf, text, utf16 } from "./write-pdf.js";

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document> => ingest({ path: "自评.pdf", bytes }, { limits });
const words = (document: Document): string[][] => document.blocks.filter((block): block is Table => block.kind === "table").flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));

describe("what is laid over a page", () => {
  const form = grid([72, 200, 330], [760, 740, 720], [["项目", "金额"], ["甲", ""]]);
  const field = (box: string, more: string): string => `<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F 4/Rect[${box}]${more}>>`;

  it("is read in its cell: the value of a form's field, and a text typed onto the page", async () => {
    for (const annotation of [field("202 722 328 738", "/V(12.50)"), "<</Type/Annot/Subtype/FreeText/F 4/Rect[202 722 328 738]/DA(/Helv 10 Tf)/Contents(12.50)>>"]) {
      expect(words(await read(pdf([{ content: form, annotations: [annotation] }])))).toEqual([["项目", "金额"], ["甲", "12.50"]]);
    }
  });

  it("is read in Chinese", async () => {
    expect(words(await read(pdf([{ content: form, annotations: [field("202 722 328 738", `/V${utf16("十二万元")}`)] }])))).toEqual([["项目", "金额"], ["甲", "十二万元"]]);
  });

  it("is a tick where a box is ticked, told once", async () => {
    const box = (state: string): string => `<</Type/Annot/Subtype/Widget/FT/Btn/T(a)/F 4/Rect[230 724 242 736]/AS/${state}/V/${state}>>`;
    const cell = async (state: string, written = ""): Promise<string | undefined> => words(await read(pdf([{ content: form + written, annotations: [box(state)] }])))[1]?.[1];
    expect(await cell("Yes")).toBe("☑");
    expect(await cell("Off")).toBe("");
    expect(await cell("Yes", text(231, 726, "√"))).toBe("√");
  });

  it("is left out where it is hidden, blank, or a button", async () => {
    const annotations = ["<</Type/Annot/Subtype/FreeText/F 2/Rect[202 722 328 738]/Contents(9.99)>>", field("202 722 328 738", "/V()"), field("202 722 328 738", "/V(4)").replace("/Tx", "/Btn")];
    expect(words(await read(pdf([{ content: form, annotations }])))).toEqual([["项目", "金额"], ["甲", ""]]);
  });
});

describe("files attached to a PDF", () => {
  const page = { content: text(72, 700, "项目支出12.5万元") };

  it("are read as documents inside it, and listed", async () => {
    const document = await read(pdf([page], [{ name: "table.csv", content: "a,b\n1,2\n3,4\n" }]));
    const [inside] = document.blocks.flatMap((block) => (block.kind === "embedded" && block.document ? [block.document] : []));
    expect([inside?.name, inside && words(inside)]).toEqual(["table.csv", [["a", "b"], ["1", "2"], ["3", "4"]]]);
    expect(document.parts).toEqual([{ name: "table.csv", format: "csv", read: true }]);
  });

  it("are told when they are too large or cannot be read", async () => {
    const attached = [{ name: "big.csv", content: "a,b\n".repeat(3000) }, { name: "x.bin", content: "\u0001\u0002\u0003" }];
    const document = await read(pdf([page], attached), { partBytes: 10_000 });
    expect(document.parts.map(({ name, read: isRead, why }) => [name, isRead, why !== undefined])).toEqual([["big.csv", false, true], ["x.bin", false, true]]);
    expect(document.problems.map(({ code, message }) => [code, message.zh])).toEqual([["over-limit", expect.stringContaining("附件“big.csv”过大")]]);
  });
});

describe("a long PDF", () => {
  it("gives others a turn between its pages", async () => {
    let turns = 0;
    const watch = setInterval(() => { turns += 1; }, 0);
    await read(pdf(Array.from({ length: 60 }, () => ({ content: text(72, 700, "项目支出12.5万元") }))));
    clearInterval(watch);
    expect(turns).toBeGreaterThan(2);
  });
});
