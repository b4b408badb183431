import { matchNames } from "../audit/index.js";
import { mayBeMisread, type Attachment, type AttachmentKind, type FileReport } from "../model/index.js";
import { claims, isUnread, mayHold } from "./file-names.js";
import type { OwnedForm } from "./owners.js";
import type { RosterUnit } from "./roster.js";

/** What one unit handed in: forms of the year in question, those of other years, and files without a form. */
export interface Handed {
  readonly forms: readonly OwnedForm[];
  readonly others: readonly OwnedForm[];
  readonly bare: readonly FileReport[];
  /** Every file of it that could not be read in whole. */
  readonly unread: readonly string[];
}

interface Held {
  readonly attachments: readonly Attachment[];
  readonly extra: readonly { readonly subject: string; readonly files: string[] }[];
}

/** Holds what is required of a unit against what it handed in. What may be there, in a file that was not read or under another name, is doubtful and not missing. */
export function attachmentsOf(unit: RosterUnit, handed: Handed, namesProjects: boolean): Held {
  const plain = (["narrative", "base", "overall"] as const).filter((kind) => unit.requires.has(kind)).map((kind) => oneOf(kind, handed));
  const projects = projectsOf(unit, handed, namesProjects);
  return { attachments: [...plain, ...projects.attachments], extra: projects.extra };
}

function oneOf(kind: AttachmentKind, handed: Handed): Attachment {
  const there = handed.forms.filter((form) => form.kind === kind);
  return there.length > 0 ? { kind, state: "present", files: filesOf(there) } : { kind, ...absent(kind, handed) };
}

/** Missing, or why it may be there. */
function absent(kind: AttachmentKind, { forms, others, bare, unread }: Handed, other: readonly OwnedForm[] = others.filter((form) => form.kind === kind)): Pick<Attachment, "state" | "why" | "files"> {
  const unreadable = unread.filter((path) => mayHold(path).has(kind));
  if (unreadable.length > 0) return { state: "doubtful", why: "unread", files: sorted(unreadable) };
  if (other.length > 0) return { state: "doubtful", why: "other-year", files: filesOf(other) };
  const silent = bare.filter((file) => !isUnread(file)).map(({ path }) => path);
  const said = silent.filter((path) => claims(path).has(kind) || (forms.length + others.length === 0 && claims(path).size === 0));
  return said.length > 0 ? { state: "doubtful", why: "unrecognised", files: sorted(said) } : { state: "missing", files: [] };
}

function projectsOf(unit: RosterUnit, handed: Handed, namesProjects: boolean): Held {
  const forms = handed.forms.filter(({ kind }) => kind === "project");
  const groups = bySubject(forms);
  if (unit.projects.length === 0) {
    const extra = namesProjects && unit.projectForms === undefined ? groups.map(([subject, own]) => ({ subject, files: filesOf(own) })) : [];
    return { attachments: unit.projectForms === undefined || !unit.requires.has("project") ? [] : [counted(unit.projectForms, groups.length, forms, handed)], extra };
  }
  const { pairs, ambiguous } = matchNames(unit.projects.map((name) => ({ name })), groups.map(([name]) => ({ name })));
  const taken = new Set(pairs.map(({ right }) => right));
  const possible = new Set(ambiguous.flatMap(({ candidates }) => candidates));
  const nameless = forms.filter(({ subject }) => subject === undefined);
  const attachments = unit.projects.map((subject, at): Attachment => {
    const pair = pairs.find(({ left }) => left === at);
    const found = pair === undefined ? misreadAs(subject, groups, taken) : groups[pair.right];
    if (found !== undefined && pair?.by !== "alike") return { kind: "project", subject, state: "present", files: filesOf(found[1]) };
    const like = found === undefined ? (ambiguous.find(({ left }) => left === at)?.candidates ?? []).flatMap((each) => (groups[each] === undefined ? [] : [groups[each]])) : [found];
    if (like.length > 0) return { kind: "project", subject, state: "doubtful", why: "alike", names: sorted(like.map(([name]) => name)), files: filesOf(like.flatMap(([, own]) => own)) };
    if (nameless.length > 0) return { kind: "project", subject, state: "doubtful", why: "nameless", files: filesOf(nameless) };
    const before = handed.others.filter((form) => form.kind === "project" && matchNames([{ name: subject }], [{ name: form.subject ?? "" }]).pairs.length > 0);
    return { kind: "project", subject, ...absent("project", handed, before) };
  });
  const extra = groups.filter((_, at) => !taken.has(at) && !possible.has(at)).map(([subject, own]) => ({ subject, files: filesOf(own) }));
  return { attachments: unit.requires.has("project") ? attachments : attachments.filter(({ state }) => state === "present"), extra };
}

function counted(required: number, present: number, forms: readonly OwnedForm[], handed: Handed): Attachment {
  const count = { required, present };
  if (present >= required) return { kind: "project", state: "present", count, files: filesOf(forms) };
  const lacking = absent("project", handed);
  return { kind: "project", count, ...lacking, ...(lacking.files.length === 0 ? { files: filesOf(forms) } : {}) };
}

/** What text recognition may have misread of a project's name; of groups that are taken by none. */
function misreadAs(subject: string, groups: ReturnType<typeof bySubject>, taken: Set<number>): (typeof groups)[number] | undefined {
  const at = groups.findIndex(([name, forms], index) => !taken.has(index) && forms.every(({ sure }) => !sure) && mayBeMisread(subject, name));
  if (at !== -1) taken.add(at);
  return groups[at];
}

/** Project forms with a name, by it. */
export function bySubject(forms: readonly OwnedForm[]): [string, OwnedForm[]][] {
  const groups = new Map<string, OwnedForm[]>();
  for (const form of forms) if (form.subject !== undefined) groups.set(form.subject, [...(groups.get(form.subject) ?? []), form]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

export function filesOf(forms: readonly OwnedForm[]): string[] {
  return sorted(forms.map(({ file }) => file));
}

export function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
