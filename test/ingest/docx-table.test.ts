import { describe, expect, test } from "vitest";
import { docx, grid, lines, p, read, tables, tbl, tc, tr } from "./support/office.js";

const restart = '<w:vMerge w:val="restart"/>';
const goOn = "<w:vMerge/>";
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;

async function table(...rows: string[]) {
  return tables(await read("表.docx", docx({ body: tbl(...rows) })))[0];
}

describe("a Word table", () => {
  test("counts spans and drops the text hidden in merged-away cells", async () => {
    const read = await table(
      tr(tc("绩效指标", restart), tc("一级指标"), tc("年度指标值", span(2))),
      tr(tc("绩效指标", goOn), tc("产出"), tc("28人"), tc("28人")),
      tr(tc("绩效指标", goOn), tc("合计", span(3))),
    );
    expect(grid(read)).toEqual([["3x1:绩效指标", "一级指标", "1x2:年度指标值"], ["产出", "28人", "28人"], ["1x3:合计"]]);
    expect(read?.rows[1]?.cells.map((cell) => [cell.row, cell.column])).toEqual([[2, 2], [2, 3], [2, 4]]);
    expect(read?.rows[1]?.cells[1]?.place.at).toEqual({ kind: "cell", table: 1, row: 2, column: 3 });
  });

  test("starts a row later where the row leaves columns out before it", async () => {
    const read = await table(tr(tc("甲"), tc("乙")), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("丙")}</w:tr>`);
    expect(read?.rows[1]?.cells[0]?.column).toBe(2);
  });

  test("lists blank cells as empty, keeps lines of a cell apart and trims its ends", async () => {
    const read = await table(tr(tc(""), `<w:tc>${p(" ")}${p("实际规模")}${p("（㎡）")}</w:tc>`));
    expect(read?.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([["empty", ""], ["text", "实际规模\n（㎡）"]]);
  });

  test("closes a vertical merge where another cell comes, and takes a stray continuation for a cell", async () => {
    expect(grid(await table(tr(tc("甲", restart)), tr(tc("乙")), tr(tc("丙", goOn))))).toEqual([["甲"], ["乙"], ["丙"]]);
  });

  test("knows the old horizontal merge", async () => {
    expect(grid(await table(tr(tc("标题", '<w:hMerge w:val="restart"/>'), tc("", '<w:hMerge w:val="continue"/>'), tc("", "<w:hMerge/>"), tc("尾"))))).toEqual([["1x3:标题", "尾"]]);
  });

  test("leaves out rows deleted in tracked changes, and marks hidden ones", async () => {
    const read = await table(
      tr(tc("一")),
      `<w:tr><w:trPr><w:del/></w:trPr>${tc("删")}</w:tr>`,
      `<w:tr><w:trPr><w:hidden/></w:trPr>${tc("藏")}</w:tr>`,
    );
    expect(grid(read)).toEqual([["一"], ["藏"]]);
    expect(read?.rows.map((row) => row.hidden)).toEqual([undefined, true]);
  });

  test("leaves out cells deleted in tracked changes, and says how many rows and cells are", async () => {
    const body = tbl(tr(tc("一"), tc("删", "<w:cellDel/>"), tc("三")), `<w:tr><w:trPr><w:del/></w:trPr>${tc("删")}</w:tr>`);
    const document = await read("表.docx", docx({ body }));
    expect(tables(document)[0]?.rows[0]?.cells.map((cell) => [cell.column, cell.text])).toEqual([[1, "一"], [2, "三"]]);
    expect(document.problems[0]?.message.zh).toContain("2 处");
  });

  test("keeps all of a cell that holds a whole report", async () => {
    const [cell] = (await table(tr(tc("支出".repeat(20_000)))))?.rows[0]?.cells ?? [];
    expect(cell?.text).toHaveLength(40_000);
  });

  test("keeps in its cell a paragraph whose end was deleted", async () => {
    const cut = p("甲", "<w:rPr><w:del/></w:rPr>");
    expect(grid(await table(tr(`<w:tc>${cut}</w:tc>`, tc("乙"))))).toEqual([["甲", "乙"]]);
    expect(lines(await read("表.docx", docx({ body: cut + tbl(tr(tc("乙"))) + cut })))).toEqual(["甲", "甲"]);
  });

  test("reads rows and cells inside content controls", async () => {
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(grid(await table(tr(tc("一"), control(tc("二"))), control(tr(tc("三")))))).toEqual([["一", "二"], ["三"]]);
  });

  test("keeps a nested table in its cell, out of the cell's text, with a number of its own", async () => {
    const body = tbl(tr(`<w:tc>${p("外")}${tbl(tr(tc("内")))}${p("")}</w:tc>`)) + tbl(tr(tc("下一张")));
    const [outer, next] = tables(await read("表.docx", docx({ body })));
    const cell = outer?.rows[0]?.cells[0];
    expect(cell?.text).toBe("外");
    expect(grid(cell?.tables?.[0])).toEqual([["内"]]);
    expect([outer, cell?.tables?.[0], next].map((one) => one?.place.at.kind === "cell" && one.place.at.table)).toEqual([1, 2, 3]);
  });

  test("is cut at the limit of cells, and says so", async () => {
    const rows = Array.from({ length: 5 }, (_, index) => tr(tc(`${index}`), tc("")));
    const document = await read("表.docx", docx({ body: tbl(...rows) }), { cells: 5 });
    expect(grid(tables(document)[0])).toHaveLength(2);
    expect(document.problems.map((problem) => problem.code)).toEqual(["over-limit"]);
  });
});
