import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { grid, read, tables } from "../support/office.js";

/**
 * floats.xls: two sheets, the first blank; on the second a comment, a page header and footer, two text boxes, an EMF picture and
 * an embedded worksheet. Written as flat OpenDocument and saved as Excel 97 by LibreOffice.
 */
const file = readFileSync(new URL("files/floats.xls", import.meta.url));
const document = await read("自评表.xls", file);

describe("what lies on the sheets of an .xls", () => {
  test("stands around the table in reading order, each at its cell", () => {
    expect(document.problems).toEqual([]);
    expect(document.blocks.map((block) => [block.kind, block.kind === "paragraph" ? `${block.role} ${block.text}` : "", block.place.at])).toMatchObject([
      ["paragraph", "header 附件2", { sheet: "自评表", ref: "A1" }],
      ["paragraph", "textbox 单位：万元", { ref: "D1" }],
      ["table", "", { sheet: "自评表", ref: "A1" }],
      ["paragraph", "textbox 注：含上年结转", { ref: "A18" }],
      ["paragraph", "textbox 另有说明", { ref: "A18" }],
      ["embedded", "", { ref: "A27" }],
      ["embedded", "", { ref: "A36" }],
      ["paragraph", "footer 填报人：甲", { sheet: "自评表" }],
    ]);
  });

  test("are pictures of words, and embedded workbooks with the picture that shows them", () => {
    const [picture, workbook] = document.blocks.filter((block) => block.kind === "embedded");
    expect(picture?.previews.map((preview) => grid(tables(preview)[0])[0])).toEqual([["图中", "12.5"]]);
    expect(workbook?.document && grid(tables(workbook.document)[0])).toEqual([["内嵌", "7"]]);
    expect(workbook?.previews).toHaveLength(1);
  });

  test("is accounted for stream by stream, comments among it", () => {
    const parts = Object.fromEntries(document.parts.map((part) => [part.name, part.read ? "read" : part.why]));
    expect(parts).toMatchObject({ Workbook: "read", "MBD43867620/Workbook": "read", "Workbook/picture 1": "read", "Workbook/comments": "批注，不属于正文", SummaryInformation: "文件属性，不含内容" });
    expect(Object.values(parts).every(Boolean)).toBe(true);
  });

  test("never makes reading fail, wherever bytes are damaged", async () => {
    for (let at = 512; at < file.length; at += 211) {
      const damaged = Uint8Array.from(file);
      damaged.fill(0xff, at, at + 3);
      const { problems } = await read("自评表.xls", damaged);
      expect(problems.map((problem) => problem.code)).not.toContain("unreadable");
    }
  }, 30_000);
});
