import { expect, test } from "vitest";
import { gridOf } from "../../../src/report/html/view/table-grid.js";
import { rowsConcerned } from "../../../src/report/html/view/table-rows.js";
import type { CellView, TableView } from "../../../src/report/html/view/view.js";

const header: CellView[] = [[1, "指标"], [2, "名称"], [3, "分值"]];

function table(rows: readonly (readonly [number, readonly CellView[]])[], height = rows.length, width = 3): TableView {
  return { kind: "table", origin: "table", height, width, rows };
}

const long = table(Array.from({ length: 30 }, (_, index) => [index + 1, index === 1 || index === 14 ? header : [[1, "甲"], [2, "乙"], [3, String(index)]]]));

test("of a long table: the heads above a figure, and its neighbours", () => {
  expect(rowsConcerned(long, [{ row: 21, column: 3, mark: "chief", name: "分值" }]).map((index) => index + 1)).toEqual([1, 2, 15, 20, 21, 22]);
});

test("a row alone between two that are shown is shown", () => {
  expect(rowsConcerned(long, [{ row: 18, column: 3, mark: "chief", name: "分值" }]).map((index) => index + 1)).toEqual([1, 2, 15, 16, 17, 18, 19]);
});

test("a cell merged over rows left out reaches over the gap, and the gap says nothing there", () => {
  const merged = table([[1, [[1, "产出", 4], [2, "a"], [3, "1"]]], [2, [[2, "b"], [3, "2"]]], [3, [[2, "c"], [3, "3"]]], [4, [[2, "d"], [3, "4"]]]]);
  const { rows } = gridOf(merged, [0, 3]);
  expect(rows.map(({ row, gap }) => [row, gap])).toEqual([[1, 0], [0, 2], [4, 0]]);
  expect(rows[0]?.cells[0]).toMatchObject({ column: 1, rowSpan: 3 });
  expect(rows[1]?.cells).toEqual([{ column: 2, text: "", rowSpan: 1, columnSpan: 2, row: 0 }]);
});

test("every column of every row is taken once, whatever the cells say", () => {
  const wild = table([[1, [[1, "a", 2, 2], [2, "b"], [3, "c", 9, 9]]], [2, [[2, "d"]]], [5, [[3, "e"]]]], 9);
  const { width, rows } = gridOf(wild, [0, 1, 2]);
  const columns = rows.map(() => new Array<number>(width).fill(0));
  for (const [line, { cells }] of rows.entries()) {
    for (const { column, rowSpan, columnSpan } of cells) for (let y = line; y < line + rowSpan; y++) for (let x = column; x < column + columnSpan; x++) (columns[y] ?? [])[x - 1]! += 1;
  }
  expect(columns.flat().every((count) => count === 1)).toBe(true);
  expect(rows.at(-1)).toMatchObject({ gap: 4 });
});
