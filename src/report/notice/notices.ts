import type { AuditResult, Finding } from "../../model/index.js";
import { byUnit, type FormGroup, type UnitGroup } from "../order.js";
import type { OutputOptions } from "../output.js";
import { shortNames } from "../places.js";
import { printable } from "../text.js";
import { wordsOf } from "../words.js";
import { itemOf, type Telling } from "./items.js";
import type { Notice, NoticeItem } from "./notice.js";
import { noticeWords, type NoticeWords } from "./words.js";

export interface UnitNotice {
  readonly name: string;
  readonly year?: number;
  readonly notice: Notice;
}

/** A notice for every unit and year of which something is to be put right or explained, in the order of the result's units. */
export function noticesOf(result: AuditResult, { language }: OutputOptions): UnitNotice[] {
  const telling: Telling = { words: wordsOf(language), own: noticeWords(language), nameOf: shortNames(result), excerpts: result.excerpts ?? [] };
  return byUnit(result)
    .filter(({ counts }) => counts.errors + counts.warnings > 0)
    .map((unit) => ({
      name: printable(unit.name) || telling.own.noName,
      ...(unit.year === undefined ? {} : { year: unit.year }),
      notice: noticeOf(unit, result, telling),
    }));
}

function noticeOf(unit: UnitGroup, result: AuditResult, telling: Telling): Notice {
  const { name, year, counts } = unit;
  const isOwn = (each: { readonly unit: string; readonly year?: number | undefined }) => each.unit === name && each.year === year;
  const forms = formsOf(unit, telling, ({ severity }) => severity !== "info").map(({ form, items }) => ({ form, problems: items }));
  const problems = forms.flatMap((form) => form.problems);
  const hints = formsOf(unit, telling, ({ severity }) => severity === "info").flatMap(({ items }) => items);
  const files = result.units.find((each) => each.name === name && each.year === year)?.files ?? [];
  return {
    unit: printable(name) || telling.own.noName,
    year: year === undefined ? "" : String(year),
    fileCount: files.length,
    passCount: (result.passes ?? []).filter(isOwn).length,
    problemCount: problems.length,
    errorCount: counts.errors,
    warningCount: counts.warnings,
    hintCount: hints.length,
    anyRecognised: [...problems, ...hints].some(({ recognised }) => recognised !== "") ? telling.own.recognised : "",
    files: files.map((file) => ({ file: printable(telling.nameOf(file)) })),
    forms,
    problems,
    hints,
  };
}

/** Form by form in the order in which a report has them, what lies between them last; numbered through. Waived findings are settled. */
function formsOf(unit: UnitGroup, telling: Telling, isWanted: (finding: Finding) => boolean): { readonly form: string; readonly items: readonly NoticeItem[] }[] {
  let number = 0;
  const groups = [...unit.groups.filter((group) => !isBetween(group)), ...unit.groups.filter(isBetween)];
  return groups.flatMap((group) => {
    const wanted = group.findings.filter((finding) => finding.waived === undefined && isWanted(finding));
    const form = formName(group, unit.name, telling.own);
    return wanted.length === 0 ? [] : [{ form, items: wanted.map((finding) => itemOf(finding, ++number, form, telling)) }];
  });
}

function isBetween({ form, subject }: FormGroup): boolean {
  return form === undefined && subject === undefined;
}

/** An overall form is about the unit itself: it need not be named again. */
function formName({ form, subject }: FormGroup, unit: string, own: NoticeWords): string {
  if (form === undefined) return subject === undefined ? own.between : printable(subject);
  return form.subject === undefined || form.subject === unit ? own.form[form.kind] : own.ofSubject(own.form[form.kind], printable(form.subject));
}
