import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/document/index.js";
import { codes, grid, lines, paragraphs, read, tables } from "../support/office.js";

/** Small documents of a word processor, each named after its one feature. */
const load = (name: string): Promise<Document> => read(`${name}.doc`, readFileSync(new URL(`files/${name}.doc`, import.meta.url)));

describe("a .doc that a word processor saved", () => {
  test("has its automatic numbers in Word's formats, counted on in tables and through styles", async () => {
    const document = await load("numbers");
    expect(lines(document).slice(0, 10)).toEqual(["<一、>总则", "<（一）>基本情况", "<（二）>人员", "<1.>细目", "<2.>细目二", "<2.1>深", "<二、>支出", "<（一）>又一", "<①>圈一", "<②>圈二"]);
    expect(lines(document).slice(10, 26)).toEqual([
      "<I)>甲1", "<II)>乙1", "<a)>甲2", "<b)>乙2", "<壹、>甲3", "<贰、>乙3", "<甲、>甲4", "<乙、>乙4", "<01.>甲5", "<02.>乙5", "<A.>甲6", "<B.>乙6", "<i.>甲7", "<ii.>乙7", "<第一条>甲8", "<第二条>乙8",
    ]);
    expect(lines(document).slice(26)).toEqual(["<•>点", "<五、>从五起", "<三、>样式编号", "<四、>继承编号", "不编号", "<六、>后"]);
    expect(grid(tables(document)[0])).toEqual([["五、格中编号\n（一）再一", "12.5"]]);
    expect(codes(document)).toEqual([]);
  });

  test("has its merged cells on the grid", async () => {
    const document = await load("merges");
    expect(grid(tables(document)[0]).slice(0, 5)).toEqual([["1x4:标题"], ["2x1:上下", "1x2:左右", "尾"], ["甲", "乙", "1.5"], ["2x2:块", "丙", "丁"], ["戊", "己"]]);
    expect(tables(document)[0]?.rows[2]?.cells[2]?.place).toEqual({ file: "merges.doc", at: { kind: "cell", table: 1, row: 3, column: 4 } });
    expect(lines(document)).toEqual(["表前", "表后"]);
  });

  test("has tables inside the cells of tables", async () => {
    const [outer] = tables(await load("nested"));
    expect(grid(outer)).toEqual([["外一\n外一下", "外二"], ["外三", "外四"]]);
    expect(grid(outer?.rows[0]?.cells[0]?.tables?.[0])).toEqual([["内一", "1"], ["1x2:内合计"]]);
  });

  test("is read as if its tracked changes were accepted, and says that they are there", async () => {
    const document = await load("changes");
    expect(lines(document)).toEqual(["支出12.93万元", "上半下半", "完"]);
    expect(grid(tables(document)[0])).toEqual([["甲", "1"], ["", ""], ["丙", "3"]]);
    expect(document.problems.map(({ code, severity }) => [code, severity])).toEqual([["not-read", "note"]]);
  });

  test("shows results of fields, breaks and symbols, and no hidden text", async () => {
    expect(lines(await load("signs"))).toEqual(["共3项，见网页。", "显\t制表\n换行", "换页-后“引号”café", "选☑比≥95%", "节末", "下节 emoji 😀 生僻𠮷"]);
  });

  test("has its text boxes where they are anchored", async () => {
    const found = paragraphs(await load("boxes")).map(({ role, text, place }) => [role, text, place.at.kind === "paragraph" ? place.at.number : 0]);
    expect(found).toEqual([
      ["body", "一", 1], ["body", "锚后", 2], ["textbox", "框中字", 2], ["textbox", "框中字二", 2], ["body", "二", 3], ["body", "锚后", 4], ["textbox", "又一框", 4], ["textbox", "又一框二", 4], ["body", "三", 5],
    ]);
  });

  test("has its notes, headers and footers, each in its role", async () => {
    const found = paragraphs(await load("around"));
    expect(found.map(({ role, text }) => [role, text])).toEqual([["body", "正文继续"], ["body", "二段"], ["note", "脚注文字"], ["note", "尾注文字"], ["header", "页眉文字"], ["footer", "页脚文字"]]);
    expect(found[2]?.place).toEqual({ file: "around.doc", part: ["footnotes"], at: { kind: "paragraph", number: 1 } });
  });

  test("has its embedded sheets with their pictures where they stand, every part accounted for", async () => {
    const document = await load("embedded");
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "embedded", "table", "embedded", "paragraph"]);
    const embedded = document.blocks.flatMap((block) => (block.kind === "embedded" ? [block] : []));
    expect(embedded.map((block) => block.place.at)).toEqual([{ kind: "paragraph", number: 2 }, { kind: "cell", table: 1, row: 1, column: 2 }]);
    for (const { document: inner, previews } of embedded) {
      expect(grid(inner && tables(inner)[0])).toEqual([["项目", "分值"], ["产出", "50"], ["效益", "30.5"]]);
      expect(previews.map((preview) => grid(tables(preview)[0]))).toEqual([[["项目", "分值"], ["产出", "50"], ["效益", "30.5"]]]);
    }
    expect(document.parts.every((part) => part.read || part.why !== undefined)).toBe(true);
    expect(document.parts.filter((part) => part.read).map((part) => part.name)).toEqual([
      "1Table", "Data", "WordDocument", "ObjectPool/_2147483647/Workbook", "ObjectPool/_2147483646/Workbook", "Data/0", "Data/760",
    ]);
  });

  test("has a picture that floats on the page where it is anchored", async () => {
    const [, , picture] = (await load("floating")).blocks;
    expect(picture?.place.at).toEqual({ kind: "paragraph", number: 2 });
    expect(picture?.kind === "embedded" && picture.previews.map((preview) => grid(tables(preview)[0]))).toEqual([[["项目", "分值"], ["产出", "50"], ["效益", "30"]]]);
  });
});
