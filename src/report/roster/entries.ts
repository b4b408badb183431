import { describePlace, type Language } from "../../document/index.js";
import type { Attachment, RosterReport, RosterUnitReport, Severity } from "../../model/index.js";
import { wordsOf } from "../words.js";
import { rosterWordsOf, type RosterWords } from "./words.js";

/** One thing to be told of the submissions as a whole: a mark (未报送), whom or what it concerns, and the details. */
export interface Entry {
  readonly mark: string;
  readonly level: Severity;
  readonly about: string;
  readonly details: readonly string[];
}

const worstFirst = ["missing", "incomplete", "doubtful", "complete"] as const;

/** The units of the roster, those that have handed in nothing first; within a state in the order they are in. */
export function byState({ units }: RosterReport): RosterUnitReport[] {
  return worstFirst.flatMap((state) => units.filter((unit) => unit.state === state));
}

/** What there is to be told, missing units first: several entries a kind, none of what is as it should be. */
export function entriesOf(report: RosterReport, language: Language): Entry[] {
  const words = rosterWordsOf(language);
  const told = namer(report);
  const { pause } = wordsOf(language);
  const units = byState(report);
  return [
    ...units.filter(({ state }) => state !== "complete").map((unit): Entry => ({ mark: words.state[unit.state], level: unit.state === "doubtful" ? "info" : "warning", about: titleOf(unit), details: detailsOf(unit, report, language) })),
    ...units.flatMap((unit) => doublesOf(unit, told, language).map((details): Entry => ({ mark: words.doubled, level: "warning", about: titleOf(unit), details: [details] }))),
    ...report.misplaced.map(({ file, folder, names, listed }): Entry => ({ mark: words.misplaced, level: "warning", about: told([file]), details: [words.inFolder(folder, names, listed)] })),
    ...report.unlisted.map(({ name, files, near }): Entry => ({ mark: words.unlisted, level: "info", about: name, details: [told(files), ...(near.length > 0 ? [words.near(near.join(pause))] : [])] })),
    ...units.flatMap((unit) => (unit.extra.length === 0 ? [] : [{ mark: words.extra, level: "info" as const, about: titleOf(unit), details: extraOf(unit, language) }])),
    ...report.loose.map(({ file, why }): Entry => ({ mark: words.loose, level: "info", about: told([file]), details: [words.looseWhy[why], ...(report.summary.missing > 0 ? [words.mayBeTheirs] : [])] })),
    ...report.notes.map(({ message, place }): Entry => ({ mark: words.note, level: "info", about: describePlace(place, language), details: [message] })),
  ];
}

/** 101001 云垌市教育局 */
export function titleOf({ code, name }: RosterUnitReport): string {
  return code === undefined ? name : `${code} ${name}`;
}

/** What a unit lacks, and what is to be asked of it. */
export function detailsOf(unit: RosterUnitReport, report: RosterReport, language: Language): string[] {
  const words = rosterWordsOf(language);
  const told = namer(report);
  const { pause } = wordsOf(language);
  if (unit.state === "missing") return [];
  const questions = unit.questions.map(({ kind, names, files }) => words.question[kind](told(files), names.join(pause)));
  // Of whom nothing was recognised, one word of the files is enough.
  if (unit.names.length === 0 && questions.length > 0) return questions;
  const missing = unit.attachments.filter(({ state }) => state === "missing").map((each) => words.lacks(nameOf(each, words)));
  const doubtful = new Map<string, string[]>();
  for (const each of unit.attachments.filter(({ state }) => state === "doubtful")) {
    const why = words.why[each.why ?? "unread"](told(each.files), (each.names ?? []).join(pause));
    doubtful.set(why, [...(doubtful.get(why) ?? []), nameOf(each, words)]);
  }
  return [...(missing.length > 0 ? [missing.join(pause)] : []), ...[...doubtful].map(([why, whats]) => words.may(whats.join(pause), why)), ...questions];
}

export function doublesOf({ doubles }: RosterUnitReport, told: (files: readonly string[]) => string, language: Language): string[] {
  const [words, { colon }] = [rosterWordsOf(language), wordsOf(language)];
  return doubles.map(({ kind, subject, files }) => `${subject === undefined ? words.attachment[kind] : words.named(words.attachment[kind], subject)}${colon}${told(files)}`);
}

export function extraOf({ extra }: RosterUnitReport, language: Language): string[] {
  return extra.map(({ subject }) => wordsOf(language).quoted(subject));
}

function nameOf({ kind, subject, count }: Attachment, words: RosterWords): string {
  const name = subject === undefined ? words.attachment[kind] : words.named(words.attachment[kind], subject);
  return count === undefined ? name : name + words.fewer(count.required, count.present);
}

const mostFiles = 3;

type Namer = (files: readonly string[]) => string;

/** Asked for once a unit, and found by looking at every file: kept as long as the report is. */
const namers = new WeakMap<RosterReport, Namer>();

/** Files by their paths without the folders that all share; of many the first. */
export function namer(report: RosterReport): Namer {
  const known = namers.get(report) ?? namerOf(report);
  namers.set(report, known);
  return known;
}

function namerOf(report: RosterReport): Namer {
  const all = [...report.units.flatMap(({ files }) => files), ...report.unlisted.flatMap(({ files }) => files), ...report.loose.map(({ file }) => file)].map((file) => file.split("/"));
  const [head = [], ...rest] = all;
  const differs = head.slice(0, -1).findIndex((part, at) => rest.some((other) => other[at] !== part));
  const shared = head.slice(0, differs === -1 ? Math.max(0, head.length - 1) : differs).join("/");
  const short = (file: string): string => (shared !== "" && file.startsWith(`${shared}/`) ? file.slice(shared.length + 1) : file);
  return (files) => `${files.slice(0, mostFiles).map(short).join("、")}${files.length > mostFiles ? ` … +${files.length - mostFiles}` : ""}`;
}
