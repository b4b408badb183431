import { describe, expect, it } from "vitest";
import { gridFrom, type Piece, type Segment } from "../../../src/ingest/grid/index.js";

const piece = (left: number, top: number, text: string): Piece => ({ text, left, right: left + text.length * 10, top, bottom: top + 10, at: { x: left, y: top } });
const box = (left: number, top: number, right: number, bottom: number): Segment[] => [
  { x1: left, y1: top, x2: right, y2: top }, { x1: left, y1: bottom, x2: right, y2: bottom },
  { x1: left, y1: top, x2: left, y2: bottom }, { x1: right, y1: top, x2: right, y2: bottom },
];

describe("a grid", () => {
  it("does not depend on the order of lines and texts", () => {
    const lines = [...box(0, 0, 50, 20), ...box(50, 0, 100, 20), ...box(0, 20, 100, 40)];
    const texts = [piece(5, 5, "甲"), piece(55, 5, "乙"), piece(5, 25, "丙"), piece(15, 25, "丁")];
    expect(gridFrom([...lines].reverse(), [...texts].reverse())).toEqual(gridFrom(lines, texts));
    expect(gridFrom(lines, texts).cells.map((cell) => [cell.text, cell.columnSpan])).toEqual([["甲", 1], ["乙", 1], ["丙丁", 2]]);
  });

  it("takes a line drawn twice, or a hair beside itself, for one", () => {
    const lines = [...box(0, 0, 50, 20), ...box(51, 0, 100, 20), ...box(0, 21, 50, 40), ...box(51, 21, 100, 40)];
    expect(gridFrom(lines, [piece(5, 5, "甲"), piece(60, 25, "丁")])).toMatchObject({ rows: 2, columns: 2, ruled: true });
  });

  it("without lines at its sides ends where its level lines end", () => {
    const level = [0, 20, 40].map((y) => ({ x1: 0, y1: y, x2: 150, y2: y }));
    const upright = [50, 100].map((x) => ({ x1: x, y1: 0, x2: x, y2: 40 }));
    const texts = [piece(5, 5, "甲"), piece(55, 5, "乙"), piece(110, 5, "丙"), piece(5, 25, "丁"), piece(55, 25, "戊"), piece(110, 25, "己")];
    const { rows, columns, cells } = gridFrom([...level, ...upright], texts);
    expect([rows, columns, cells.map((cell) => cell.text).join("")]).toEqual([2, 3, "甲乙丙丁戊己"]);
  });

  it("of no texts is empty", () => {
    expect(gridFrom([], [])).toMatchObject({ rows: 0, cells: [] });
  });

  it("of texts strewn about keeps their order in each row", () => {
    const strewn = Array.from({ length: 150 }, (_, index) => [piece(index * 40, 0, "甲"), piece(index * 40 + 20, 0, "乙")]).flat();
    const grid = gridFrom([], strewn);
    expect(grid.cells).toHaveLength(300);
    expect(grid.cells.slice(0, 2).map((cell) => cell.text)).toEqual(["甲", "乙"]);
  });
});
