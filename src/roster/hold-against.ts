import type { Place } from "../document/index.js";
import { plainUnitName, sameUnit, type FileReport, type RosterQuestion, type RosterReport, type RosterUnitReport, type UnitReport } from "../model/index.js";
import { attachmentsOf, filesOf, type Handed, sorted } from "./attachments.js";
import { doublesOf } from "./doubles.js";
import { isUnread } from "./file-names.js";
import { type Owned, type OwnedForm, type Owner, ownersOf } from "./owners.js";
import type { Roster, RosterUnit } from "./roster.js";
import { looseOf, misplacedOf, unlistedOf } from "./strays.js";

/**
 * Who of the roster has handed in what: for each unit what is there, what is missing and what cannot be told, and what was handed in
 * that the roster does not know. The order of the roster's rows, of the units and of the files changes nothing but the places told.
 */
export function holdAgainst(roster: Roster, submitted: readonly UnitReport[], files: readonly FileReport[], language: "zh" | "en"): RosterReport {
  const owned = ownersOf(roster.units, submitted, files);
  const year = yearOf(submitted);
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const unread = new Set(files.filter(isUnread).map(({ path }) => path));
  const shares = sharesOf(owned);
  const units = [...roster.units].sort((one, other) => order(sortKey(one), sortKey(other))).map((unit) => unitReport(unit, shares.get(unit) ?? nothing, { year, hashes, unread, namesProjects: roster.namesProjects }));
  const [unlisted, misplaced, loose] = [unlistedOf(owned), misplacedOf(owned), looseOf(owned, unread)];
  const resembled = questionsFrom(unlisted, units);
  const told = units.map((unit) => withQuestions(unit, resembled.get(unit.name) ?? []));
  const count = (state: RosterUnitReport["state"]): number => told.filter((unit) => unit.state === state).length;
  return {
    file: roster.file,
    units: told,
    unlisted,
    misplaced,
    loose,
    notes: roster.problems.map(({ message, place }) => ({ message: message[language], place: plain(place) })),
    summary: {
      units: told.length,
      complete: count("complete"),
      incomplete: count("incomplete"),
      doubtful: count("doubtful"),
      missing: count("missing"),
      doubled: told.filter(({ doubles }) => doubles.length > 0).length,
      misplaced: misplaced.length,
      unlisted: unlisted.length,
      extra: told.reduce((sum, { extra }) => sum + extra.length, 0),
    },
  };
}

/** A spot in the roster; no roster is read from pictures. */
function plain({ file, part, at }: Place): RosterUnitReport["place"] {
  return { file, ...(part === undefined ? {} : { part: [...part] }), at: { ...at } };
}

/** All that was handed in and is one unit's, or may be. */
interface Share {
  readonly forms: OwnedForm[];
  readonly bare: FileReport[];
  readonly possible: { readonly kind: "several" | "named-otherwise"; readonly name: string; readonly file: string }[];
}

const nothing: Share = { forms: [], bare: [], possible: [] };

function sharesOf({ forms, files }: Owned): ReadonlyMap<RosterUnit, Share> {
  const shares = new Map<RosterUnit, Share>();
  const shareOf = (unit: RosterUnit): Share => {
    const share = shares.get(unit) ?? { forms: [], bare: [], possible: [] };
    shares.set(unit, share);
    return share;
  };
  const possible = (owner: Owner, file: string): void => {
    if (owner.kind === "several") for (const unit of owner.units) shareOf(unit).possible.push({ kind: "several", name: owner.names, file });
    if (owner.kind === "outside" && owner.sign.units.length === 1) for (const unit of owner.sign.units) shareOf(unit).possible.push({ kind: "named-otherwise", name: owner.names, file });
  };
  for (const { form, owner } of forms) {
    if (owner.kind === "unit") shareOf(owner.unit).forms.push(form);
    else possible(owner, form.file);
  }
  for (const { file, owner } of files) {
    if (owner.kind === "unit") shareOf(owner.unit).bare.push(file);
    else possible(owner, file.path);
  }
  return shares;
}

interface Round {
  readonly year: number | undefined;
  readonly hashes: ReadonlyMap<string, string>;
  readonly unread: ReadonlySet<string>;
  readonly namesProjects: boolean;
}

function unitReport(unit: RosterUnit, share: Share, { year, hashes, unread, namesProjects }: Round): RosterUnitReport {
  const isOfYear = (form: OwnedForm): boolean => form.year === undefined || year === undefined || form.year === year;
  const files = sorted([...share.forms.map(({ file }) => file), ...share.bare.map(({ path }) => path)]);
  const handed: Handed = { forms: share.forms.filter(isOfYear), others: share.forms.filter((form) => !isOfYear(form)), bare: share.bare, unread: files.filter((file) => unread.has(file)) };
  const { attachments, extra } = attachmentsOf(unit, handed, namesProjects);
  const names = sorted(share.forms.map((form) => form.names).filter((name) => name !== ""));
  const questions = [...strangers(names, share.forms), ...(share.forms.length === 0 ? [...askedOf(share, "several"), ...askedOf(share, "named-otherwise"), ...bareQuestions(share.bare)] : askedOf(share, "several"))];
  const { name, code, supervisor, kind, contact, place } = unit;
  const told: RosterUnitReport = {
    name,
    ...(code === undefined ? {} : { code }),
    ...(supervisor === undefined ? {} : { supervisor }),
    ...(kind === undefined ? {} : { kind }),
    ...(contact === undefined ? {} : { contact }),
    place: plain(place),
    state: "complete",
    names,
    files,
    attachments: [...attachments],
    doubles: doublesOf(handed.forms, files, hashes),
    extra: [...extra],
    questions: [],
  };
  return withQuestions(told, questions);
}

/** The state follows from what is told of the unit. Nobody is missing of whom there is, or may be, a file. */
function withQuestions(unit: RosterUnitReport, more: readonly RosterQuestion[]): RosterUnitReport {
  const questions = [...unit.questions, ...more];
  const absent = unit.attachments.filter(({ state }) => state !== "present");
  const asked = unit.attachments.length > 0 && unit.names.length === 0;
  const state = !asked && absent.length === 0 ? (questions.some(({ kind }) => kind === "several") ? "doubtful" : "complete")
    : unit.names.length > 0 ? (absent.some((each) => each.state === "missing") ? "incomplete" : "doubtful")
    : unit.files.length > 0 || questions.length > 0 ? "doubtful"
    : "missing";
  return { ...unit, questions, state };
}

/** Forms under names that cannot be one unit's: 青石县教育局 and 云垌市教育局, where the roster has 教育局. */
function strangers(names: readonly string[], forms: readonly OwnedForm[]): RosterQuestion[] {
  const full = names.filter((name) => forms.some((form) => form.names === name && form.kind !== "project" && form.sure));
  const odd = full.some((one) => full.some((other) => plainUnitName(one) !== plainUnitName(other) && !sameUnit(one, other)));
  return odd ? [{ kind: "several", names: full, files: filesOf(forms.filter((form) => full.includes(form.names))) }] : [];
}

function askedOf({ possible }: Share, kind: "several" | "named-otherwise"): RosterQuestion[] {
  const own = possible.filter((each) => each.kind === kind);
  return own.length === 0 ? [] : [{ kind, names: sorted(own.map(({ name }) => name)), files: sorted(own.map(({ file }) => file)) }];
}

function bareQuestions(bare: readonly FileReport[]): RosterQuestion[] {
  return (["unread", "unrecognised"] as const).flatMap((kind): RosterQuestion[] => {
    const files = bare.filter((file) => isUnread(file) === (kind === "unread")).map(({ path }) => path);
    return files.length === 0 ? [] : [{ kind, names: [], files: sorted(files) }];
  });
}

/** A unit of which there is no file, while one that the roster does not have bears a like name. */
function questionsFrom(unlisted: RosterReport["unlisted"], units: readonly RosterUnitReport[]): ReadonlyMap<string, RosterQuestion[]> {
  const questions = new Map<string, RosterQuestion[]>();
  const idle = new Set(units.filter(({ state, attachments }) => state === "missing" && attachments.length > 0).map(({ name }) => name));
  for (const { name, files, near } of unlisted) {
    for (const like of near) if (idle.has(like)) questions.set(like, [...(questions.get(like) ?? []), { kind: "resembles", names: [name], files }]);
  }
  return questions;
}

/** The year that most units hand in for: only where hardly any has another can that be a mistake. */
function yearOf(units: readonly UnitReport[]): number | undefined {
  const years = units.flatMap(({ year }) => year ?? []);
  const counted = new Map<number, number>();
  for (const year of years) counted.set(year, (counted.get(year) ?? 0) + 1);
  return [...counted].find(([, count]) => count >= years.length * mostUnits)?.[0];
}

const mostUnits = 0.7;

function sortKey({ code = "\uffff", name }: RosterUnit): string {
  return `${code}\n${name}`;
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
