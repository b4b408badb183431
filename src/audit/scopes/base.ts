import type { BaseRow } from "../../model/index.js";
import { joinWords, words } from "../words.js";
import { baseRow, baseShape, baseVariables, building as buildingShape, buildingData, namedRows, rowData } from "./base-shape.js";
import { context } from "./fill.js";
import { orderOf } from "./forms.js";
import type { Scope } from "./scope.js";
import { list, map, text, told, type Named, type Shape } from "./shape.js";

export const base: Scope = {
  name: "base",
  title: words("每张基础数据表", "every base table"),
  shape: baseShape,
  contexts: (submission) =>
    submission.baseTables.map((table) =>
      context({}, submission, {
        given: baseVariables(submission, table),
        data: {},
        place: table.place,
        form: orderOf(submission, table),
        show: ["base"],
      }),
    ),
};

const ownRow = { row: baseRow };

export const baseRows: Scope = {
  name: "base-row",
  title: words("基础数据表的每一行", "every row of the base table"),
  shape: { ...baseShape, ...ownRow },
  contexts: (submission) =>
    submission.baseTables.flatMap((table) =>
      table.rows.map((row) =>
        context(ownRow, submission, {
          given: baseVariables(submission, table),
          data: { row: rowData(row) },
          place: row.place,
          subject: row.subject,
          form: orderOf(submission, table),
          show: ["row"],
        }),
      ),
    ),
};

const ownBuilding = { building: buildingShape };

export const buildings: Scope = {
  name: "building",
  title: words("楼堂馆所的每一行", "every building of the base table"),
  shape: { ...baseShape, ...ownBuilding },
  contexts: (submission) =>
    submission.baseTables.flatMap((table) =>
      table.buildings.map((row) =>
        context(ownBuilding, submission, {
          given: baseVariables(submission, table),
          data: { building: buildingData(row) },
          place: row.place,
          form: orderOf(submission, table),
          show: ["building"],
        }),
      ),
    ),
};

const columns = [
  { key: "priorActual", name: words("上年决算数", "prior-year actual") },
  { key: "budget", name: words("本年预算数", "budget") },
  { key: "actual", name: words("本年决算数", "actual") },
] as const;

const ownColumn: Readonly<Record<string, Shape>> = {
  column: map("一栏", {
    name: text("栏名"),
    key: text("priorActual、budget、actual"),
    items: list(told("万元")),
    publicParts: list(told("万元")),
    ...Object.fromEntries(Object.keys(namedRows).map((key) => [key, told("万元")] as const)),
  }),
};

/** One year column of the base table: its totals and what they are made of. */
export const baseColumns: Scope = {
  name: "base-column",
  title: words("基础数据表的每一栏（上年决算、预算、决算）", "every year column of the base table"),
  shape: { ...baseShape, ...ownColumn },
  contexts: (submission) =>
    submission.baseTables.flatMap((table) =>
      columns.map(({ key, name }) => {
        const named = (row: BaseRow | undefined, label: string): Named => ({ named: joinWords(name, words(label)), fact: row?.[key] });
        const byConcept = (concept: string): readonly BaseRow[] => table.rows.filter((row) => row.concept === concept);
        const totals = Object.entries(namedRows).map(([variable, { concept, label }]) => [variable, named(byConcept(concept)[0], label)] as const);
        const items = byConcept("expenditure.project.item").map((row) => named(row, row.subject ?? row.label));
        const publicParts = byConcept("expenditure.public.part").map((row) => named(row, row.label));
        return context(ownColumn, submission, {
          given: baseVariables(submission, table),
          data: { column: { name: name.zh, key, items, publicParts, ...Object.fromEntries(totals) } },
          place: table.place,
          form: orderOf(submission, table),
          show: ["column"],
        });
      }),
    ),
};
