import { ingest } from "../../src/ingest/index.js";
import type { FileReport, UnitReport } from "../../src/model/index.js";
import { holdAgainst, readRoster, type Roster } from "../../src/roster/index.js";

/** A roster as somebody would keep it as CSV. */
export async function csvRoster(...lines: readonly string[]): Promise<Roster> {
  return readRoster(await ingest({ path: "名单.csv", bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) }));
}

/** Sheets with rows, and merged cells as [first row, first column, last row, last column] from 0. */
export async function xlsxRoster(sheets: Readonly<Record<string, readonly (readonly string[])[]>>, merges: readonly (readonly [number, number, number, number])[] = []): Promise<Roster> {
  const { writeXlsx } = await import("hucre/xlsx");
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]), merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })) })),
  });
  return readRoster(await ingest({ path: "名单.xlsx", bytes }));
}

type Told = readonly [kind: UnitReport["forms"][number]["kind"], file: string, more?: { readonly subject?: string; readonly unit?: string }];

/** What was read of one unit: its forms, each with the file it stands in. */
export function submitted(name: string, forms: readonly Told[], year?: number): UnitReport {
  return {
    name,
    ...(year === undefined ? {} : { year }),
    files: [...new Set(forms.map(([, file]) => file))],
    forms: forms.map(([kind, file, more = {}]) => ({ kind, ...(kind === "project" || name === "" ? {} : { unit: name }), ...more, place: { file, at: { kind: "file" } } })),
  };
}

/** Report, base table and overall form in one file each. */
export function whole(name: string, folder: string, projects: readonly string[] = []): UnitReport {
  return submitted(name, [["narrative", `${folder}/自评报告.docx`], ["base", `${folder}/基础数据表.xlsx`], ["overall", `${folder}/整体自评表.xlsx`], ...projects.map((subject): Told => ["project", `${folder}/项目 ${subject}.xlsx`, { subject }])]);
}

export function read(path: string, more: Partial<FileReport> = {}): FileReport {
  return { path, sha256: path, format: "docx", bytes: 1, parts: [], problems: [], ...more };
}

export function unread(path: string): FileReport {
  return read(path, { problems: [{ code: "damaged", severity: "error", message: "damaged", place: { file: path, at: { kind: "file" } } }] });
}

export function formless(path: string): FileReport {
  return read(path, { problems: [{ code: "no-form", severity: "note", message: "no form", place: { file: path, at: { kind: "file" } } }] });
}

/** The roster held against units and the files they stand in, with further files. */
export function held(roster: Roster, units: readonly UnitReport[], more: readonly FileReport[] = []): ReturnType<typeof holdAgainst> {
  const known = new Set(more.map(({ path }) => path));
  return holdAgainst(roster, units, [...units.flatMap(({ files }) => files.filter((file) => !known.has(file)).map((file) => read(file))), ...more], "zh");
}

/** The unit's name and state, what is not there, and what is asked, in short. */
export function inShort({ units }: ReturnType<typeof holdAgainst>): Record<string, string> {
  return Object.fromEntries(
    units.map((unit) => [
      unit.name,
      [
        unit.state,
        ...unit.attachments.filter(({ state }) => state !== "present").map(({ kind, subject, state, why }) => [state, kind, subject, why].filter(Boolean).join(" ")),
        ...unit.questions.map(({ kind, names }) => [`asks ${kind}`, ...names].join(" ")),
      ].join("; "),
    ]),
  );
}
