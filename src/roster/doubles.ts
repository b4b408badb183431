import type { RosterUnitReport } from "../model/index.js";
import { bySubject, filesOf } from "./attachments.js";
import { apart, isProjectReport, saysReport } from "./file-names.js";
import type { OwnedForm } from "./owners.js";

type Double = RosterUnitReport["doubles"][number];

/**
 * The same form in several files, each telling something else (what tells the same was put together when the files were read),
 * and the very same file twice. A project's own report is no second report of the unit.
 */
export function doublesOf(forms: readonly OwnedForm[], files: readonly string[], hashes: ReadonlyMap<string, string>): Double[] {
  const reports = forms.filter((form) => form.kind === "narrative" && saysReport(form.file) && !isProjectReport(form.file));
  const doubles: Double[] = [
    ...several("narrative", reports),
    ...(["base", "overall"] as const).flatMap((kind) => several(kind, forms.filter((form) => form.kind === kind))),
    ...bySubject(forms.filter(({ kind }) => kind === "project")).flatMap(([subject, own]) => several("project", own, subject)),
  ];
  const copies = new Map<string, string[]>();
  for (const file of files) copies.set(hashes.get(file) ?? file, [...(copies.get(hashes.get(file) ?? file) ?? []), file]);
  const told = new Set(doubles.map((double) => double.files.join("\n")));
  const same = [...copies.values()].filter((each) => each.length > 1).map((each) => each.sort());
  return [...doubles, ...same.filter((each) => !told.has(each.join("\n"))).map((each): Double => ({ kind: "file", files: each }))];
}

function several(kind: Double["kind"], forms: readonly OwnedForm[], subject?: string): Double[] {
  const years = [...new Set(forms.map(({ year }) => year))].sort();
  return years.flatMap((year) => {
    const files = filesOf(forms.filter((form) => form.year === year));
    return apart(files).length < 2 ? [] : [{ kind, ...(subject === undefined ? {} : { subject }), files }];
  });
}
