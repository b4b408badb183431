import type { SummedColumn, SummedTable } from "../../model/index.js";
import { minus, sum } from "../vocabulary/arithmetic.js";
import { Term } from "../vocabulary/term.js";
import { words } from "../words.js";
import { context } from "./fill.js";
import type { Scope } from "./scope.js";
import { flag, list, map, text, told, type Shape } from "./shape.js";

const shape: Readonly<Record<string, Shape>> = {
  column: map("一栏", {
    name: text("栏名"),
    total: told(),
    parts: list(told()),
    sure: flag("同表另有一栏加得平，说明结构没有看错", true),
  }),
};

/** A column of a table known by its layout alone: rows, and the 合计 that they make up. */
export const tableColumn: Scope = {
  name: "table-column",
  title: words("未列入表式、但有合计行的表的每一栏", "every column of a table known by its 合计 row alone"),
  shape,
  contexts: (submission) =>
    submission.summedTables.flatMap((table, at) =>
      table.columns.map((column) =>
        context(shape, submission, {
          data: { column: { ...column, sure: table.columns.some((other) => other !== column && addsUp(other)) } },
          place: column.total.place,
          subject: titleOf(table),
          form: 1_000 + at,
          show: ["column"],
        }),
      ),
    ),
};

function addsUp({ total, parts }: SummedColumn): boolean {
  const figures = parts.filter((part) => part.isFigure).map((part) => Term.of(part));
  return figures.length > 1 && minus(sum(figures), Term.of(total)).quantity.isZero;
}

function titleOf(table: SummedTable): string | undefined {
  return table.title === "" ? undefined : table.title;
}
