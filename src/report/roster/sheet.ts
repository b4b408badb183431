import type { WriteSheet } from "hucre/xlsx";
import { describePlace } from "../../document/index.js";
import type { AttachmentKind, AuditResult, RosterReport, RosterUnitReport, Severity } from "../../model/index.js";
import { type Column, listSheet, severityStyle, type Styled } from "../workbook-cells.js";
import type { Link } from "../workbook-links.js";
import type { Words } from "../words.js";
import { byState, detailsOf, doublesOf, extraOf, namer } from "./entries.js";
import { rosterWordsOf, type RosterWords } from "./words.js";

const kinds = ["narrative", "base", "overall", "project"] as const;

/** 报送情况: a row a unit of the roster, the missing first, and under them what the roster does not know. Nothing where no roster was given. */
export function rosterSheet({ roster }: Pick<AuditResult, "roster">, words: Words, fileLink: (path: string) => Link | undefined): WriteSheet[] {
  if (roster === undefined) return [];
  const own = rosterWordsOf(words.language);
  const columns: Column[] = [
    { header: own.code, width: 12 },
    { header: own.unit, width: 28 },
    { header: own.state_, width: 12, align: "center" },
    ...kinds.map((kind): Column => ({ header: own.attachment[kind], width: 12, align: "center" })),
    { header: own.details, width: 60 },
    { header: own.contact, width: 20 },
    { header: own.supervisor, width: 20 },
    { header: own.kind, width: 12 },
    { header: own.handed, width: 24 },
    { header: own.files, width: 44 },
    { header: own.listedAt, width: 16 },
  ];
  const rows = [
    ...byState(roster).map((unit) => unitRow(unit, roster, words, own, fileLink)),
    ...roster.unlisted.map(({ name, files, near }) => strayRow(name, own.unlisted, near.length === 0 ? "" : own.near(near.join(words.pause)), files, own)),
    ...roster.misplaced.map(({ file, folder, names, listed }) => strayRow(folder, own.misplaced, own.inFolder(folder, names, listed), [file], own, "warning")),
    ...roster.loose.map(({ file, why }) => strayRow("", own.loose, own.looseWhy[why], [file], own)),
    ...roster.notes.map(({ message, place }) => ["", "", { text: own.note, style: severityStyle("info") }, "", "", "", "", message, "", "", "", "", "", describePlace(place, words.language)]),
    [],
    ["", own.headline(roster)],
  ];
  const sheet = listSheet(own.title, columns, rows, 3);
  return [{ ...sheet, autoFilter: { range: `A1:N${rows.length - 1}` } }];
}

function unitRow(unit: RosterUnitReport, roster: RosterReport, words: Words, own: RosterWords, fileLink: (path: string) => Link | undefined): (string | Styled)[] {
  const exempt = unit.attachments.length === 0 && unit.files.length === 0;
  const level = levelOf(unit);
  const state = exempt ? own.state.exempt : unit.doubles.length > 0 && unit.state === "complete" ? own.doubled : own.state[unit.state];
  const details = [
    ...detailsOf(unit, roster, words.language),
    ...doublesOf(unit, namer(roster), words.language).map((double) => `${own.doubled}${words.colon}${double}`),
    ...(unit.extra.length === 0 ? [] : [`${own.extra}${words.colon}${extraOf(unit, words.language).join(words.pause)}`]),
  ];
  const [only] = unit.files;
  const link = only === undefined ? undefined : fileLink(only);
  return [
    unit.code ?? "",
    unit.name,
    level === undefined ? state : { text: state, style: severityStyle(level) },
    ...kinds.map((kind) => attachmentCell(unit, kind, own)),
    details.join("\n"),
    unit.contact ?? "",
    unit.supervisor ?? "",
    unit.kind ?? "",
    unit.names.join("\n"),
    link === undefined ? unit.files.join("\n") : { text: unit.files.join("\n"), link },
    describePlace(unit.place, words.language),
  ];
}

function levelOf({ state, doubles }: RosterUnitReport): Severity | undefined {
  if (state === "missing") return "error";
  if (state === "incomplete" || doubles.length > 0) return "warning";
  return state === "doubtful" ? "info" : undefined;
}

/** 有, 缺, 待核对; of several projects how many there are: 2/3. */
function attachmentCell({ attachments, state }: RosterUnitReport, kind: AttachmentKind, own: RosterWords): string | Styled {
  const wanted = attachments.filter((each) => each.kind === kind);
  if (wanted.length === 0) return own.notRequired;
  const present = wanted.reduce((sum, each) => sum + (each.count?.present ?? Number(each.state === "present")), 0);
  const required = wanted.reduce((sum, each) => sum + (each.count?.required ?? 1), 0);
  const some = kind === "project" && required > 1 ? ` ${present}/${required}` : "";
  if (wanted.every((each) => each.state === "present")) return `${own.present}${some}`;
  const missing = state === "missing" || (wanted.some((each) => each.state === "missing") && state === "incomplete");
  return missing ? { text: `${own.absent}${some}`, style: severityStyle("warning") } : { text: `${own.doubtful}${some}`, style: severityStyle("info") };
}

function strayRow(unit: string, state: string, details: string, files: readonly string[], own: RosterWords, level: Severity = "info"): (string | Styled)[] {
  return ["", unit, { text: state, style: severityStyle(level) }, ...kinds.map(() => own.notRequired), details, "", "", "", "", files.join("\n"), ""];
}
