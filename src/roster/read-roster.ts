import type { Cell, Document, Place, Table } from "../document/index.js";
import { plainUnitName, type AttachmentKind } from "../model/index.js";
import { answerIn, projectsIn } from "./answers.js";
import { type Column, type Sheet, sheetOf, squashed } from "./columns.js";
import type { Roster, RosterProblem, RosterUnit } from "./roster.js";

/** What a unit hands in where the roster says nothing of it; projects' forms come with the projects it names. */
const usual: readonly AttachmentKind[] = ["narrative", "base", "overall", "project"];

interface Draft {
  readonly name: string;
  readonly place: Place;
  readonly told: Map<Exclude<Column, AttachmentKind | "name" | "projects">, string>;
  readonly answers: Map<AttachmentKind, { required: boolean; count?: number }>;
  readonly projects: string[];
}

/**
 * Reads who has to hand in what from a table of any format: a header in any row with titles above, several sheets, a row a unit or
 * a row a project with the unit in merged cells or named once. Faults of the roster come back as its problems.
 */
export function readRoster(document: Document): Roster {
  const problems: RosterProblem[] = document.problems.flatMap((problem) => (problem.severity === "error" ? [{ severity: "error" as const, message: problem.message, place: problem.place }] : []));
  const tables = tablesIn(document).filter((table) => table.hidden !== true);
  const sheets = (tables.length > 0 ? tables : [linesOf(document)]).flatMap((table) => sheetOf(table) ?? []);
  const whole: Place = { file: document.name, at: { kind: "file" } };
  if (sheets.length === 0 && problems.length === 0) {
    problems.push(fault("error", "没有找到写着单位的一栏：表头里要有“单位名称”（或“预算单位”“部门名称”），下面一行一个单位", "no column of units was found: a header has to say 单位名称 (or 预算单位, 部门名称), with a unit a row below it", whole));
  }
  const drafts = new Map<string, Draft>();
  for (const sheet of sheets) readSheet(sheet, drafts, problems);
  if (sheets.length > 0 && drafts.size === 0) problems.push(fault("error", "表头下面一个单位也没有", "there is no unit below the header", whole));
  const namesProjects = sheets.some(({ columns }) => columns.has("projects")) && [...drafts.values()].some(({ projects }) => projects.length > 0);
  return { file: document.name, units: [...drafts.values()].map(unitOf), namesProjects, problems };
}

function readSheet(sheet: Sheet, drafts: Map<string, Draft>, problems: RosterProblem[]): void {
  const { rows, columns } = sheet;
  const ticked = tickedColumns(sheet);
  const here = new Map<string, { readonly cell: Cell; projects: number }>();
  let [current, above]: [Draft | undefined, Cell | undefined] = [undefined, undefined];
  for (const row of rows) {
    const cell = first(sheet, row, "name");
    const name = cell?.text.replace(/\s+/g, "") ?? "";
    const named = projectCells(sheet, row);
    if (cell !== undefined && name !== "" && isNoUnit(sheet, row, cell)) {
      current = undefined;
      continue;
    }
    const projects = named.flatMap((each) => projectsIn(each.text));
    if (cell !== undefined && name !== "" && cell !== above) {
      const code = squashed(first(sheet, row, "code")?.text ?? "");
      const key = keyOf(name);
      const known = here.get(key);
      const before = drafts.get(key);
      if (known !== undefined && (projects.length === 0 || known.projects === 0 || projects.every((project) => before?.projects.includes(project)))) {
        problems.push(fault("note", `“${name}”在 ${spotOf(known.cell)} 已经有了，按一个单位算`, `“${name}” stands at ${spotOf(known.cell)} already: taken for one unit`, cell.place));
      }
      const other = before?.told.get("code") ?? "";
      if (code !== "" && other !== "" && code !== other) problems.push(fault("note", `“${name}”有两个编码：${other}、${code}，按一个单位算`, `“${name}” has two codes, ${other} and ${code}: taken for one unit`, cell.place));
      current = before ?? { name, place: cell.place, told: new Map(), answers: new Map(), projects: [] };
      drafts.set(key, current);
      here.set(key, { cell: known?.cell ?? cell, projects: (known?.projects ?? 0) + projects.length });
      above = cell;
    }
    // A row without a unit's name goes on with the unit above, where it names a project.
    if (current === undefined || (name === "" && projects.length === 0)) continue;
    for (const project of projects) if (!current.projects.includes(project)) current.projects.push(project);
    for (const column of ["code", "supervisor", "kind", "person", "phone", "folder"] as const) {
      const text = columns.has(column) ? (first(sheet, row, column)?.text.trim() ?? "") : "";
      if (text !== "" && !current.told.has(column)) current.told.set(column, text);
    }
    for (const kind of usual) answer(sheet, row, kind, current, ticked.has(kind), problems);
  }
}

function answer(sheet: Sheet, row: number, kind: AttachmentKind, draft: Draft, ticked: boolean, problems: RosterProblem[]): void {
  for (const column of sheet.columns.get(kind) ?? []) {
    const cell = sheet.at(row, column);
    // Told once for all rows that a merged cell covers.
    if (cell === undefined || (cell.row !== row && draft.answers.has(kind))) continue;
    const found = answerIn(cell.text);
    if (found === "blank") {
      if (ticked && !draft.answers.has(kind)) draft.answers.set(kind, { required: false });
      continue;
    }
    if (found === "unknown") problems.push(fault("note", `看不懂“${cell.text.trim()}”是要还是不要，按要报送算；请填 是 或 否`, `“${cell.text.trim()}” says neither yes nor no: taken for yes; write 是 or 否`, cell.place));
    const said = found === "unknown" ? { required: true } : found;
    const known = draft.answers.get(kind);
    draft.answers.set(kind, known?.required === true ? known : said);
  }
}

/** Columns in which some units are ticked and no other word says no: there a blank means no. */
function tickedColumns(sheet: Sheet): ReadonlySet<AttachmentKind> {
  return new Set(
    usual.filter((kind) => {
      const answers = (sheet.columns.get(kind) ?? []).flatMap((column) => sheet.rows.map((row) => answerIn(sheet.at(row, column)?.text ?? "")));
      const told = answers.filter((each) => each !== "blank" && each !== "unknown");
      return told.length > 0 && told.every(({ required }) => required);
    }),
  );
}

/** 合计, notes below the table, and headings between the rows: 一、教育系统 across the table. */
function isNoUnit(sheet: Sheet, row: number, cell: Cell): boolean {
  const text = squashed(cell.text);
  const before = Array.from({ length: cell.column }, (_, at) => squashed(sheet.at(row, at + 1)?.text ?? ""));
  if (before.some((each) => /^(?:合计|总计|小计|共计)(?:$|[:(（0-9])/.test(each))) return true;
  if (/^(?:合计|总计|小计|共计|注|备注|说明|填表|制表|填报人|审核|单位负责人|联系电话)(?:$|[:(（0-9])/.test(text) || /^(?:合计|总计|小计)/.test(text) || /^\d+(?:\.\d+)?$/.test(text)) return true;
  const alone = [...sheet.columns.values()].flat().every((column) => {
    const other = sheet.at(row, column);
    return other === undefined || other === cell || other.text.trim() === "";
  });
  return alone && (cell.columnSpan > 2 || /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/.test(text));
}

function unitOf({ name, place, told, answers, projects }: Draft): RosterUnit {
  const contact = [told.get("person"), told.get("phone")].filter((each) => each !== undefined).join(" ");
  const text = (column: "code" | "supervisor" | "kind" | "folder"): Record<string, string> => {
    const value = told.get(column);
    return value === undefined ? {} : { [column]: column === "code" ? squashed(value) : value };
  };
  const count = answers.get("project")?.count;
  return {
    name,
    ...text("code"),
    ...text("supervisor"),
    ...text("kind"),
    ...text("folder"),
    ...(contact === "" ? {} : { contact }),
    requires: new Set(usual.filter((kind) => answers.get(kind)?.required ?? true)),
    projects,
    ...(count !== undefined && projects.length === 0 ? { projectForms: count } : {}),
    place,
  };
}

/** 某局 and 某局（本级） are two units of a budget, 某局 and 某局（盖章） are one. */
function keyOf(name: string): string {
  return `${plainUnitName(name)}${/[(（](本级|机关|汇总)[)）]/.exec(name)?.[1] ?? ""}`;
}

function first(sheet: Sheet, row: number, column: Column): Cell | undefined {
  const [at] = sheet.columns.get(column) ?? [];
  return at === undefined ? undefined : sheet.at(row, at);
}

function projectCells(sheet: Sheet, row: number): Cell[] {
  return (sheet.columns.get("projects") ?? []).flatMap((column) => sheet.at(row, column) ?? []);
}

function tablesIn(document: Document): Table[] {
  return document.blocks.flatMap((block) => (block.kind === "table" && block.origin !== "picture" ? [block] : []));
}

/** A file of one column is read as text, a line a paragraph. */
function linesOf(document: Document): Table {
  const lines = document.blocks.flatMap((block) => (block.kind === "paragraph" && block.text.trim() !== "" ? [block] : []));
  const rows = lines.map(({ text, place }, at) => ({ cells: [{ row: at + 1, column: 1, rowSpan: 1, columnSpan: 1, kind: "text" as const, text, place }] }));
  return { kind: "table", origin: "table", grid: "exact", rows, place: { file: document.name, at: { kind: "file" } } };
}

function spotOf({ place: { at }, row, column }: Cell): string {
  return at.kind === "sheet" ? `${at.sheet}!${at.ref}` : `${row}:${column}`;
}

function fault(severity: RosterProblem["severity"], zh: string, en: string, place: Place): RosterProblem {
  return { severity, message: { zh, en }, place };
}
