import type { WriteSheet } from "hucre/xlsx";
import { describePlace } from "../document/index.js";
import type { AuditResult, FileReport } from "../model/index.js";
import { passMessage } from "./amounts.js";
import { chiefOf } from "./order.js";
import { contentsOf } from "./parts.js";
import { isUnread, troubleOf } from "./trouble.js";
import { listSheet, severityStyle, type Column, type Styled } from "./workbook-cells.js";
import { evidenceText } from "./workbook-findings.js";
import type { Words } from "./words.js";

/** 已核对通过: every tie that was checked and holds; where only their number is known, that number by rule. */
export function passesSheet(result: AuditResult, words: Words): WriteSheet {
  const columns: Column[] = [
    { header: words.unit, width: 18 },
    { header: words.year, width: 7, align: "center" },
    { header: words.subject, width: 18 },
    { header: words.checked, width: 28 },
    { header: words.message, width: 44 },
    { header: words.file, width: 24 },
    { header: words.actual, width: 12, align: "right" },
    { header: words.expected, width: 12, align: "right" },
    { header: words.measure, width: 9, align: "center" },
    { header: words.evidence, width: 50 },
    { header: words.basis, width: 24 },
    { header: words.rule, width: 24 },
  ];
  const told = result.passes?.map((pass) => [
    pass.unit,
    pass.year === undefined ? "" : String(pass.year),
    pass.subject ?? "",
    pass.title,
    passMessage(pass, words),
    chiefOf(pass)?.file ?? "",
    pass.actual ?? "",
    pass.expected ?? "",
    pass.measure ?? "",
    evidenceText(pass, words),
    pass.basis,
    pass.rule,
  ]);
  const counted = result.checks
    .filter((check) => check.passed > 0)
    .map((check) => ["", "", "", check.title, `×${check.passed}`, "", "", "", "", "", "", check.rule]);
  return listSheet(words.sheets.passes, columns, told ?? counted);
}

/** 未能核对: what was not checked and why, and rules that broke. */
export function notCheckedSheet(result: AuditResult, words: Words): WriteSheet {
  const columns: Column[] = [
    { header: words.checked, width: 30 },
    { header: words.why, width: 46 },
    { header: words.count, width: 8, align: "center" },
    { header: words.subject, width: 20 },
    { header: words.file, width: 28 },
    { header: words.place, width: 22 },
    { header: words.rule, width: 28 },
  ];
  const rows = result.checks.flatMap((check) => [
    ...check.notChecked.map(({ why, count, subject, place }) => [
      check.title,
      why,
      String(count),
      subject ?? "",
      place?.file ?? "",
      place === undefined ? "" : describePlace(place, words.language),
      check.rule,
    ]),
    ...(check.failed > 0
      ? [[check.title, `${words.failed}${words.colon}${(check.failures ?? []).join("; ")}`, String(check.failed), "", "", "", check.rule]]
      : []),
  ]);
  return listSheet(words.sheets.notChecked, columns, rows);
}

/** 文件清单: every file with what was read of it, so that nothing is left out unseen. */
export function filesSheet(result: AuditResult, words: Words): WriteSheet {
  const columns: Column[] = [
    { header: words.file, width: 40 },
    { header: words.format, width: 9, align: "center" },
    { header: words.read, width: 10, align: "center" },
    { header: words.bytes, width: 12, align: "right" },
    { header: words.parts, width: 44 },
    { header: words.trouble, width: 60 },
    { header: "SHA-256", width: 30 },
  ];
  return listSheet(words.sheets.files, columns, result.files.map((file) => fileRow(file, words)));
}

function fileRow(file: FileReport, words: Words): (string | Styled)[] {
  const broken = isUnread(file.problems);
  const contents = contentsOf(file);
  const whole = contents.every((part) => part.read) && file.problems.every((problem) => problem.severity === "note");
  const parts = contents.map((part) => `${part.name}${part.read ? "" : words.brackets(part.why ?? words.no)}`);
  const problems = file.problems.map((problem) => troubleOf(file.path, problem, words.language));
  const reading = broken ? words.no : whole ? words.yes : words.partly;
  const read = file.recognised === undefined ? reading : `${reading}${words.brackets(words.recognisedAt(file.recognised.confidence))}`;
  return [
    file.path,
    file.format,
    broken ? { text: read, style: severityStyle("error") } : read,
    String(file.bytes),
    parts.join("\n"),
    problems.join("\n"),
    file.sha256,
  ];
}
