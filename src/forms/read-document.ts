import { createHash } from "node:crypto";
import type { Document, Paragraph, Place, Problem, Table } from "../document/index.js";
import { halfWidth } from "../quantity/index.js";
import { Fact, factsIn, plainUnitName, type BaseTable, type ListedProject, type Narrative, type ScoredForm, type Statement, type SummedTable, type Workbook } from "../model/index.js";
import { Attempts, type Fault } from "./attempts.js";
import { readBaseTable } from "./base/index.js";
import { cellLists } from "./cell-lists/index.js";
import { explanationsIn } from "./explanations.js";
import { withFlatForms } from "./flat/index.js";
import type { FormContext } from "./form-context.js";
import { cellFormulas } from "./cell-formulas.js";
import { indicatorAims } from "./indicator-aims.js";
import { isNamelessTitle, unitAlone, unitInTitle } from "./names.js";
import { readNarrative, tellsOfShortfall } from "./narrative/index.js";
import { listedProjects } from "./project-list/index.js";
import { blurredProblem, brokenProblems, flatProblems, formProblems, noFormProblem } from "./problems.js";
import { regionsOf, type Region } from "./regions.js";
import { notesBelow, notesInside } from "./notes.js";
import { rowsOf } from "./rows.js";
import { indicatorHeader, readScoredForm, taskRows, titledWhole } from "./scored/index.js";
import { foreignUnit, otherUnit, otherYear, statementsIn } from "./statements.js";
import { continued, readSummedTable, workedOutIn } from "./tables/index.js";
import { outvoted } from "./title-year.js";
import { isUnfilled, unfilledProblem } from "./unfilled.js";
import { foreignUnits, unitOutvoted } from "./unit-told.js";
import { showsTheSame, withWitness } from "./witnesses.js";
import { withResults, workbooksIn } from "./workbook/index.js";
import { yearIn } from "./year.js";

/** What one file tells, before files are put together to a unit's submission. */
export interface FileReading {
  readonly file: string;
  readonly unit?: string;
  /** The department over `unit`, where only projects' forms tell the unit and name the two. */
  readonly over?: string;
  readonly year?: number;
  /** How sure text recognition was of the words that tell the unit, and the year, where they were recognised in a picture. */
  readonly sureness?: { readonly unit?: number | undefined; readonly year?: number | undefined };
  readonly baseTables: readonly BaseTable[];
  readonly overallForms: readonly ScoredForm[];
  readonly projectForms: readonly ScoredForm[];
  readonly narratives: readonly Narrative[];
  /** Of running text that names the unit in a title: its figures, in short; empty where any may be misread. Two that differ are not one report. */
  readonly report?: string;
  readonly summedTables: readonly SummedTable[];
  readonly listedProjects: readonly ListedProject[];
  readonly workbooks: readonly Workbook[];
  readonly problems: readonly Problem[];
}

/**
 * Running text and the workbooks' formulas are read only once somebody asks: whoever wants to know whose a file is does not.
 * What breaks in reading one file is a problem of that file; the others go on.
 */
export function readDocument(document: Document): FileReading {
  const faults: Fault[] = [];
  const attempts = new Attempts((fault) => faults.push(fault));
  const whole: Place = { file: document.name, at: { kind: "file" } };
  const nothing = { file: document.name, baseTables: [], overallForms: [], projectForms: [], narratives: [], summedTables: [], listedProjects: [], problems: document.problems };
  const reading: Omit<FileReading, "workbooks"> = attempts.at(whole, () => [readForms(withResults(document), attempts)])[0] ?? nothing;
  const { problems } = reading;
  const running = Object.getOwnPropertyDescriptor(reading, "narratives");
  const parts = {
    narratives: once(() => attempts.at(whole, () => (running?.get?.call(reading) ?? running?.value ?? []) as readonly Narrative[])),
    workbooks: once(() => attempts.at(whole, () => workbooksIn(document))),
    problems: () => [...problems, ...brokenProblems(faults)],
  };
  return Object.defineProperties(reading as FileReading, Object.fromEntries(Object.entries(parts).map(([name, get]) => [name, { get, enumerable: true, configurable: true }])));
}

function readForms(given: Document, attempts: Attempts): Omit<FileReading, "workbooks"> {
  const { document, forms } = withFlatForms(given);
  const { regions: all, paragraphs, inner } = regionsOf(document);
  const blurred = all.filter(isBlurred);
  const regions = all.filter((region) => !isBlurred(region));
  const readEach = <Told>(kinds: readonly Region["kind"][], read: (region: Region) => readonly Told[]): readonly Told[] =>
    regions.filter(({ kind }) => kinds.includes(kind)).flatMap((region) => attempts.at(placeOf(region, document), () => read(region)));
  const baseTables = readEach(["base"], (region) => [readBaseTable(region.rows, contextOf(region))]);
  const formsIn = readEach(["overall", "project"], (region) => [{ region, form: readWithPictures(region) }]);
  const handed = formsIn.map(({ form }) => form);
  const [scored, unfilled] = [handed.filter((form) => !isUnfilled(form)), handed.filter(isUnfilled)];
  const overallForms = scored.filter((form) => form.kind === "overall");
  const projectForms = scored.filter((form) => form.kind === "project");
  const listed = continued(regions.filter((region) => region.kind === "list" || region.kind === "unknown")).flatMap((region) => attempts.at(placeOf(region, document), () => listOf(summedTable(region))));
  const wholes = formsIn.flatMap(({ region, form }) => (isUnfilled(form) ? [] : attempts.at(placeOf(region, document), () => listOf(titledWhole(region.rows, form)))));
  const tasks = readEach(["overall", "project"], (region) => listOf(readSummedTable(taskRows(region.rows), region)));
  const beside = readEach(["base"], (region) => listOf(workedOutIn(region)));
  const projects = readEach(["list", "unknown"], (region) => listedProjects(region.rows, region.measure));
  const summedTables = [...listed, ...tasks, ...wholes, ...beside, ...outsideForms(cellLists(given.blocks), scored)];
  const titled = titleOf(paragraphs);
  const named = overallForms[0]?.name ?? baseTables[0]?.unit ?? bodyOf(projectForms);
  const dated = [...baseTables, ...overallForms, ...projectForms].find((form) => form.year !== undefined);
  const body = paragraphs.filter((paragraph) => paragraph !== titled.paragraph);
  const misnamed = unitOutvoted(titled.unit, [...overallForms.map(({ name }) => name), ...baseTables.map((table) => table.unit), ...projectForms.map(({ implementer }) => implementer)].flatMap((fact) => fact?.text ?? []), projectForms, body);
  const unit = misnamed ?? titled.unit ?? named?.text;
  const over = titled.unit === undefined && named !== undefined && projectForms.some(({ implementer }) => implementer === named) ? projectForms.find(({ implementer }) => implementer === named)?.department?.text : undefined;
  const other = outvoted(titled.year, [...baseTables, ...scored].map((form) => form.year), paragraphs);
  const year = other ?? titled.year ?? dated?.year;
  const sureness = {
    unit: (titled.unit === undefined || misnamed !== undefined ? named : titled.paragraph)?.place.confidence,
    year: (titled.year === undefined || other !== undefined ? dated?.yearTold : titled.paragraph)?.place.confidence,
  };
  const wrong = [...(other === undefined || titled.dated === undefined ? [] : [otherYear(titled.dated)]), ...(misnamed === undefined || titled.paragraph === undefined ? [] : [otherUnit(titled.paragraph)])];
  const running = paragraphs.filter((paragraph) => paragraph.role !== "header" && paragraph.role !== "footer");
  const tells = titled.paragraph !== undefined || isReport(running);
  const narratives = once(() => [...(tells ? [withTableScore(withTables(readRunningText(running, titled.paragraph, { unit, year, wrong, attempts }), regions, running), summedTables)] : []), ...nested.flatMap((each) => each.narratives)]);
  const nested = inner.map((document) => readForms(document, attempts));
  const found = baseTables.length + handed.length + Number(tells) + summedTables.length;
  return {
    file: document.name,
    ...(unit === undefined ? {} : { unit: plainUnitName(unit) }),
    ...(over === undefined ? {} : { over: plainUnitName(over) }),
    ...(year === undefined ? {} : { year }),
    sureness,
    baseTables: [...baseTables, ...nested.flatMap((each) => each.baseTables)],
    overallForms: [...overallForms, ...nested.flatMap((each) => each.overallForms)],
    projectForms: [...projectForms, ...nested.flatMap((each) => each.projectForms)],
    get narratives() {
      return narratives();
    },
    ...reportOf(titled.paragraph === undefined ? [] : running, nested),
    summedTables: [...summedTables, ...nested.flatMap((each) => each.summedTables)],
    listedProjects: [...projects, ...nested.flatMap((each) => each.listedProjects)],
    problems: [
      ...document.problems,
      ...nested.flatMap((each) => each.problems),
      ...scored.flatMap(formProblems),
      ...unfilled.map((form) => unfilledProblem(document, form)),
      ...forms.flatMap(flatProblems),
      ...blurred.filter((region) => region.kind !== "unknown" || document.format === "pdf").map((region) => blurredProblem(document, region)),
      ...(found + nested.length + blurred.length === 0 && !document.problems.some((problem) => problem.severity === "error") ? [noFormProblem(document, regions)] : []),
    ],
  };
}

/**
 * A picture without ruling lines, with no workbook beside it: which text stands in which row is a guess, and nobody is
 * accused on a guess.
 */
function isBlurred({ rows }: Region): boolean {
  const table = rows[0]?.table;
  return table?.origin === "picture" && table.grid !== "exact";
}

function contextOf({ year, yearTold, measure, unit, project, above, below, rows }: Region): FormContext {
  return { year, yearTold, measure, unit, project, around: [...above, ...below.slice(0, 8)].map(({ text }) => text), notes: [...notesInside(rows), ...notesBelow(below)] };
}

function placeOf(region: Region, document: Document): Place {
  return region.rows[0]?.cells[0]?.place ?? { file: document.name, at: { kind: "file" } };
}

function listOf<Told>(told: Told | undefined): readonly Told[] {
  return told === undefined ? [] : [told];
}

/** A worksheet with its pictures is one form with further witnesses. */
function readWithPictures(region: Region): ScoredForm {
  const kind = region.kind as ScoredForm["kind"];
  const form = readScoredForm(region.rows, kind, contextOf(region));
  const tables = region.previews.flatMap((preview) => preview.blocks).filter((block): block is Table => block.kind === "table" && block.grid !== "none");
  return tables.reduce((known, table) => {
    const picture = readScoredForm(rowsOf(table), kind, contextOf(region));
    return showsTheSame(known, picture) ? withWitness(known, picture, table.grid) : known;
  }, form);
}

/** Whose several projects' forms are: that of the one body that carries them all out, or of the department that several work for. */
function bodyOf(forms: readonly ScoredForm[]): Fact | undefined {
  const [implementers, departments] = [forms.map(({ implementer }) => implementer), forms.map(({ department }) => department)].map((names) => names.filter((name) => name !== undefined && name.text !== ""));
  const isOne = (names: readonly (Fact | undefined)[] = []): boolean => new Set(names.map((name) => plainUnitName(name?.text ?? ""))).size === 1;
  return !isOne(implementers) && isOne(departments) ? departments?.[0] : implementers?.[0];
}

function titleOf(paragraphs: readonly Paragraph[]): { unit?: string; year?: number; paragraph?: Paragraph; dated?: Paragraph } {
  for (const paragraph of paragraphs.slice(0, 40)) {
    const above = paragraphs[paragraphs.indexOf(paragraph) - 1];
    const alone = above !== undefined && isNamelessTitle(paragraph.text) ? unitAlone(above.text) : undefined;
    const unit = unitInTitle(paragraph.text) ?? alone;
    if (unit === undefined) continue;
    const dated = [paragraph, paragraphs[paragraphs.indexOf(paragraph) + 1]].find((each) => each !== undefined && yearIn(each.text) !== undefined);
    const year = dated === undefined ? undefined : yearIn(dated.text);
    return { unit, paragraph: alone === undefined || above === undefined ? paragraph : above, ...(year === undefined || dated === undefined ? {} : { year, dated }) };
  }
  return {};
}

function readRunningText(body: readonly Paragraph[], title: Paragraph | undefined, { unit, year, wrong, attempts }: { unit: string | undefined; year: number | undefined; wrong: readonly Statement[]; attempts: Attempts }): Narrative {
  const told = readNarrative(body, { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year }), attempts });
  const narrative: Narrative = { ...told, explains: explanationsIn(body), statements: [...wrong, ...statementsIn(body, year), ...(unit === undefined ? [] : foreignUnits(unit, body.filter((paragraph) => paragraph !== title)).map(foreignUnit))] };
  if (title === undefined) return narrative;
  const name = new Fact({ aspects: { concept: "unit.name" }, state: "text", text: unitInTitle(title.text) ?? unitAlone(title.text) ?? "", place: title.place, quote: title.text.trim() });
  return { ...narrative, unit: narrative.unit ?? name };
}

/** What the tables in a report tell besides: targets met and missed, and formulas written out in cells. */
function withTables(narrative: Narrative, regions: readonly Region[], running: readonly Paragraph[]): Narrative {
  const { met, missed, bare } = indicatorAims(regions);
  // 各项指标全部完成: the words that the table speaks against are what is wrong then.
  const calledMet = narrative.statements?.some(({ kind }) => kind === "all-done") === true;
  const unexplained = bare.length > 0 && !calledMet && !tellsOfShortfall(running.map(({ text }) => halfWidth(text))) ? bare : [];
  return { ...narrative, relations: [...narrative.relations, ...met, ...unexplained, ...cellFormulas(regions)], ...(missed.length === 0 ? {} : { missed }) };
}

/**
 * 综合得分95.65分 above a table of scores whose total is 96.55: one score, where report and file tell one each. A table that speaks of a project has
 * that project's.
 */
function withTableScore(narrative: Narrative, tables: readonly SummedTable[]): Narrative {
  const own = narrative.facts.filter(({ aspects: { concept, subject }, quantity }) => concept === "total.score" && subject === undefined && quantity?.looseness === "exact").filter(({ quote }) => !/上年|去年|第三方|复[评核审]|抽[查评]|财政|满分/.test(quote));
  const told = tables.flatMap((table) => table.told.filter(({ aspects }) => aspects.concept === "total.score").map((fact) => ({ fact, title: table.title })));
  const [one, table] = [own[0], told[0]];
  if (one === undefined || table === undefined || told.length > 1 || own.some(({ text }) => text !== one.text) || (/项目|专项/.test(table.title) && !/整体|部门|单位/.test(table.title))) return narrative;
  return { ...narrative, relations: [...narrative.relations, { kind: "restated", of: "score", one, other: table.fact, quote: one.quote, place: one.place }] };
}

/** Indicators with target and result, cut off from their form: points for what was spent, which no row tells, are in their total. */
function summedTable(region: Region): SummedTable | undefined {
  const read = readSummedTable(region.rows, region);
  const isCutOff = region.rows.some((row) => ["target", "actual", "score"].every((column) => indicatorHeader(row)?.cells.has(column as "target") === true));
  return read === undefined || !isCutOff ? read : { ...read, columns: read.columns.filter(({ sure }) => sure) };
}

/** Figures in no order: another format may tell a table elsewhere. */
function reportOf(titled: readonly Paragraph[], nested: readonly Pick<FileReading, "report">[]): Pick<FileReading, "report"> {
  const inner = nested.flatMap(({ report }) => report ?? []);
  if (titled.length === 0) return inner[0] === undefined ? {} : { report: inner[0] };
  if (titled.some(({ place }) => place.confidence !== undefined)) return { report: "" };
  const figures = titled.flatMap(({ text }) => halfWidth(text).match(/\d[\d,.]*/g) ?? []).sort();
  return { report: createHash("sha1").update(figures.join(" ")).digest("hex") };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What a form's own rows come to is asked of the form. */
function outsideForms(tables: readonly SummedTable[], forms: readonly ScoredForm[]): readonly SummedTable[] {
  const spots = ({ at }: Place): string[] => (at.kind === "paragraph" ? [String(at.number)] : at.kind === "cell" ? [`${at.table}.${at.row}.${at.column}`] : at.kind === "sheet" ? [`${at.sheet}!${at.ref}`] : []);
  const own = new Set(forms.flatMap((form) => [...factsIn(form)].filter(([, fact]) => fact.isFigure).flatMap(([, { place }]) => spots(place))));
  const isOwn = ({ total, parts }: SummedTable["columns"][number]): boolean => [total, ...parts].some(({ place }) => spots(place).some((spot) => own.has(spot)));
  return tables.flatMap((table) => {
    const columns = table.columns.filter((column) => !isOwn(column));
    return columns.length + table.lines.length === 0 ? [] : [{ ...table, columns }];
  });
}

/** Titles, notes and signatures around tables are no report; a report has sentences, be they broken into lines. */
function isReport(paragraphs: readonly Paragraph[]): boolean {
  const lines = paragraphs.map(({ text }) => halfWidth(text).trim()).filter((text) => text !== "" && !/^(?:说明|注|备注):/.test(text));
  const broken = lines.flatMap((_, at) => (at + linesOfSentence <= lines.length ? [lines.slice(at, at + linesOfSentence)] : [])).filter((run) => run.every((line) => line.length >= 15));
  return [...lines, ...broken.map((run) => run.join(""))].some((text) => text.length >= 30 && /[。;,]/.test(text) && /\d/.test(text));
}

/** Lines of a sentence that an extractor broke: three in a row that are no titles, no cells and no signatures. */
const linesOfSentence = 3;
