import type { FileReader, ReadFile } from "../batch/index.js";
import { describePlace, type Language } from "../document/index.js";
import { readSubmissions } from "../forms/index.js";
import { problemsOf } from "../ingest/index.js";
import { concepts, Fact, type Submission } from "../model/index.js";
import { contentsOf, list, paintWith, printable, recognisedMark, troubleOf, widthOf, type Words, wordsOf, wrap } from "../report/index.js";
import type { Console } from "./console.js";
import { filesAt, opened } from "./input.js";
import type { CommonOptions } from "./program.js";
import { cliWords } from "./words.js";

const scenarios = {
  zh: { "initial-budget": "年初预算", "full-year-budget": "全年预算", budget: "预算", actual: "执行", "prior-actual": "上年", change: "增减" },
  en: { "initial-budget": "initial budget", "full-year-budget": "full-year budget", budget: "budget", actual: "actual", "prior-actual": "prior year", change: "change" },
} as const;

/** `gouji inspect`: what was read from files, form by form and figure by figure, each with its place. */
export async function inspect(paths: readonly string[], options: CommonOptions, console: Console, reader: FileReader): Promise<number> {
  const words = wordsOf(options.lang);
  const paint = paintWith(options.color && console.colour);
  const files: ReadFile[] = [];
  for await (const file of opened(await filesAt(paths, cliWords(options.lang), console, false))) for await (const one of reader.read(file)) files.push(one);
  for (const file of files) console.out(`${paint.bold(printable(file.document.name))}  ${fileLines(file, words).join("\n  ")}\n`);

  const { submissions, problems } = readSubmissions(files.map((file) => file.document));
  for (const submission of submissions) {
    const year = submission.year === undefined ? "" : words.brackets(words.yearOf(submission.year));
    console.out(`\n${paint.bold(`━━ ${printable(submission.unit || words.noName)}${year}`)}\n`);
    for (const form of formsOf(submission)) {
      const subject = "subject" in form && form.subject !== "" ? `${words.colon}${printable(form.subject)}` : "";
      console.out(`\n${paint.bold(`▌ ${words.form[form.kind]}${subject}`)}  ${paint.dim(`${printable(form.place.file)} ${printable(describePlace(form.place, options.lang))}`)}\n`);
      console.out(factLines(form, options.lang, console.width).map((line) => `${line}\n`).join(""));
    }
  }
  for (const problem of problems) console.out(`\n${words.note} ${printable(problem.place.file)}${words.colon}${printable(problem.message[options.lang])}\n`);
  const unread = files.some(({ document }) => problemsOf(document).some((problem) => problem.severity === "error"));
  return unread ? 3 : 0;
}

function fileLines({ document, bytes }: ReadFile, words: Words): string[] {
  const parts = contentsOf(document).map((part) => `${part.read ? "✓" : "✗"} ${printable(part.name)} (${part.format})${part.why === undefined ? "" : words.brackets(printable(part.why))}`);
  const troubles = problemsOf(document).map((problem) => {
    const level = problem.severity === "error" ? words.unreadable : words.note;
    return `${level} ${printable(troubleOf(document.name, { place: problem.place, message: problem.message[words.language] }, words.language))}`;
  });
  return [`${document.format} ${bytes} B`, ...parts, ...troubles];
}

function formsOf(submission: Submission) {
  return [...submission.narratives, ...submission.baseTables, ...submission.overallForms, ...submission.projectForms];
}

/** Every fact of a form, in the order in which the form holds them, in three columns: what it is, what is printed, where. */
function factLines(form: object, language: Language, width: number): string[] {
  const rows = factsIn(form).map((fact) => [nameOf(fact, language), printable(fact.text), printable(describePlace(fact.place, language)) + recognisedMark([fact], wordsOf(language))]);
  const needs = [0, 1, 2].map((column) => Math.max(1, ...rows.map((row) => widthOf(row[column] ?? ""))));
  const [name = 1, value = 1, where = 1] = needs;
  const columns = [Math.min(44, name), Math.min(Math.max(30, width - 44 - where - 6), value), where];
  return list(rows.map((row) => row.map((text, column) => wrap(text, columns[column] ?? 1))), columns);
}

function factsIn(value: unknown, seen = new Set<unknown>()): Fact[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof Fact) return [value];
  return Object.values(value).flatMap((inner) => factsIn(inner, seen));
}

function nameOf(fact: Fact, language: Language): string {
  const { concept, scenario, subject, year } = fact.aspects;
  const parts = [concepts[concept][language], ...(subject === undefined ? [] : [printable(subject)]), ...(scenario === undefined ? [] : [scenarios[language][scenario]]), ...(year === undefined ? [] : [String(year)])];
  return parts.join(" · ");
}
