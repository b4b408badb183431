import type { Block, Document, Paragraph, Table } from "../document/index.js";
import { Fact } from "../model/index.js";
import { halfWidth, readCell, type Measure } from "../quantity/index.js";
import { moneyHeader, staffHeader } from "./base/index.js";
import { fundsHeader, indicatorHeader, isNatureTitle, roleOf, scoringHeader, shortName } from "./scored/index.js";
import { hasFigures, piecesOf, startsTable } from "./stacked.js";
import { unfolded } from "./unfolded.js";
import { unitIn } from "./unit-in.js";
import { filled, leadOf, rowsOf, type FormRow } from "./rows.js";
import { goalWords, headLabelOf, headPair, monitoringWords, scoredFormTitle, squash, totalLabel } from "./words.js";
import { yearIn } from "./year.js";
import { isProse, notesUnder, proseOf } from "./prose-tables.js";

export type RegionKind = "base" | "overall" | "project" | "monitoring" | "application" | "list" | "unknown";

/** Consecutive rows, of one table or of several that continue each other, that make one form. */
export interface Region {
  readonly kind: RegionKind;
  readonly rows: readonly FormRow[];
  /** The last words above it. */
  readonly title: string;
  /** The lines around it: titles, numbers of the form, notes. */
  readonly above: readonly Paragraph[];
  readonly below: readonly Paragraph[];
  /** Told around the table: in its title, or in a line 单位：万元 above it. */
  readonly year?: number;
  readonly yearTold?: Fact;
  readonly measure?: Measure;
  /** 填报单位：… and 项目名称：… in a line above the table. */
  readonly unit?: Fact;
  readonly project?: Fact;
  /** Pictures of the same sheet. */
  readonly previews: readonly Document[];
}

export interface Regions {
  readonly regions: readonly Region[];
  /** Running text: what is not in a form. */
  readonly paragraphs: readonly Paragraph[];
  /** Sub-documents that are Word texts of their own, to be read like files. */
  readonly inner: readonly Document[];
}

/**
 * Cuts a document into forms and running text. A form is known by what its rows say, wherever it stands; a table that
 * says nothing of its own and follows a form goes on with it (a form cut by a page, or split into several Word tables).
 */
export function regionsOf(document: Document): Regions {
  const regions: Region[] = [];
  const paragraphs: Paragraph[] = [];
  const inner: Document[] = [];
  let above: Paragraph[] = [];
  let below: Paragraph[] = [];
  const take = (table: Table, previews: readonly Document[]): void => {
    for (const rows of piecesOf(rowsOf(table)).flatMap((piece) => unfolded(piece))) {
      below = [];
      const region: Region = { ...regionFrom(rows, above, previews), below };
      const last = regions.at(-1);
      if (region.kind === "unknown" && isProse(rows)) {
        paragraphs.push(...proseOf(rows));
        above = [];
        continue;
      }
      // 增减情况说明：2024年预算4196万元，较上年减少…, in the last row of a table: text all the same.
      if (region.kind === "unknown" && table.origin === "table") paragraphs.push(...proseOf(notesUnder(rows)));
      if (region.kind === "unknown" && last !== undefined && continues(rows, last, above)) {
        regions[regions.length - 1] = { ...joined(last, rows), below };
      } else if (last !== undefined && goesOnOverleaf(region, last, above)) {
        regions[regions.length - 1] = { ...joined(last, rows), below };
      } else if (last !== undefined && completes(region, last, above)) {
        regions[regions.length - 1] = { ...joined(last, rows), below, kind: last.kind };
      } else if (last !== undefined && isSectionOf(region, last, above)) {
        regions[regions.length - 1] = { ...withSection(last, region), below };
      } else {
        regions.push(region);
      }
      above = [];
    }
  };
  const takeSheet = (block: Block, previews: readonly Document[]): void => {
    if (block.kind === "paragraph" && block.text.trim() !== "") {
      above.push(block);
      below.push(block);
    }
    if (block.kind !== "table") return;
    above = above.filter((paragraph) => isBeside(paragraph, block));
    take(block, previews);
  };
  for (const block of document.blocks) {
    if (block.kind !== "embedded") {
      if (block.kind === "paragraph") paragraphs.push(block);
      takeSheet(block, []);
    } else {
      const shown = block.document ?? picturesOnly(block.previews);
      if (shown === undefined) continue;
      if (isText(shown)) inner.push(shown);
      else for (const each of shown.blocks) takeSheet(each, block.document === undefined ? [] : block.previews);
    }
  }
  return { regions, paragraphs, inner };
}

/** Words beside the cells of a workbook make no text of it. */
function isText({ blocks }: Document): boolean {
  return blocks.every((each) => each.kind !== "table" || each.origin !== "sheet") && blocks.some((each) => each.kind === "paragraph" && each.text.trim() !== "");
}

/** What is written over one sheet says nothing about another. */
function isBeside({ place }: Paragraph, table: Table): boolean {
  return place.at.kind !== "sheet" || table.place.at.kind !== "sheet" || place.at.sheet === table.place.at.sheet;
}

/** A picture without its workbook is read itself, when its grid could be put together. */
function picturesOnly(previews: readonly Document[]): Document | undefined {
  return previews.find((preview) => preview.blocks.some((block: Block) => block.kind === "table" && block.grid !== "none"));
}

/** 2021年拟招聘教师10名，争取资金60万元；…。 at the end of a report tells of the next year, and is no title of the form below. */
function isSentence(text: string): boolean {
  return /[,，;；][^。]*。\s*$/.test(text);
}

function regionFrom(rows: FormRow[], above: readonly Paragraph[], previews: readonly Document[]): Omit<Region, "below"> {
  // A form's title stands right above it; what was said further up speaks of something else.
  const near = above.slice(-4).map((paragraph) => paragraph.text);
  const dated = above.slice(-4).filter((paragraph) => paragraph.text.length <= 60 && !isSentence(paragraph.text) && !isDayAlone(paragraph.text) && yearIn(paragraph.text) !== undefined).at(-1);
  const year = dated === undefined ? undefined : yearIn(dated.text);
  const measure = near.map(unitIn).filter((found) => found !== undefined).at(-1);
  const unit = above.slice(-4).map((paragraph) => toldAbove(paragraph, "unit")).find((found) => found !== undefined);
  const project = above.slice(-4).map((paragraph) => toldAbove(paragraph, "project")).findLast((found) => found !== undefined);
  return { kind: kindOf(rows, near, project !== undefined), rows, previews, above: above.slice(-4), title: near.at(-1)?.trim() ?? "", ...(unit === undefined ? {} : { unit }), ...(project === undefined ? {} : { project }), ...(year === undefined || dated === undefined ? {} : { year, yearTold: yearFact(dated) }), ...(measure === undefined ? {} : { measure }) };
}

/** 2022年4月8日, with nothing else in its line: the day on which the report above was signed. */
function isDayAlone(text: string): boolean {
  return /^\S{4}年\S{1,3}月\S{1,3}日$/.test(text.replace(/\s+/g, ""));
}

function yearFact({ text, place }: Paragraph): Fact {
  return new Fact({ aspects: { concept: "form.year" }, state: "text", text: text.trim(), place });
}

/** 项目名称：免疫规划　　填报单位：…: what a line above a table says it is of. */
function toldAbove(paragraph: Paragraph, what: "unit" | "project"): Fact | undefined {
  const pair = headPair(paragraph.text);
  if (pair?.label !== what || pair.value === "" || paragraph.text.length > (what === "unit" ? 60 : 100)) return undefined;
  return new Fact({ aspects: { concept: what === "unit" ? "unit.name" : "project.name" }, state: "text", text: pair.value, place: paragraph.place, quote: paragraph.text.trim() });
}

function kindOf(rows: readonly FormRow[], titles: readonly string[], ofProject: boolean): RegionKind {
  const staff = rows.some((row) => staffHeader(row) !== undefined);
  const money = rows.map(moneyHeader).find((header) => header !== undefined);
  const leads = (words: RegExp): boolean => rows.some((row) => words.test(leadOf(row)) && hasFigures(row));
  if (money !== undefined && (staff || leads(/三公/) || (money.cells.has("budget") && leads(/^项目支出/)))) return "base";
  const indicators = rows.map(indicatorHeader).find((header) => header !== undefined);
  // 在职人员控制率 | 在职人数/编制数: what an indicator is worked out from tells no staff.
  const above = indicators === undefined ? rows : rows.slice(0, rows.indexOf(indicators.row));
  if (above.some((_, at) => tellsStaff(above, at))) return "base";
  const funds = rows.some((row) => fundsHeader(row) !== undefined);
  if (indicators === undefined && !funds) return rows.some(scoringHeader) ? "list" : "unknown";
  if (indicators === undefined && rows.some((_, at) => isListHeader(rows, at))) return "list";
  if (rows.some((row) => row.cells.some((cell) => monitoringWords.test(squash(cell.text))))) return "monitoring";
  if (indicators !== undefined && !indicators.cells.has("actual") && !indicators.cells.has("score")) return "application";
  // A table of indicators below 项目名称：… is that project's, though nothing in it says so.
  return ofProject && !rows.some(isNatureTitle) ? "project" : scoredKind(rows, titles);
}

/** 编制数 · 在职人数 · 控制率 of one unit: beside each other with their figures, or over one row of them. */
function tellsStaff(rows: readonly FormRow[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || staffHeader(row)?.cells.has("rate") !== true) return false;
  return hasFigures(row) || rows.slice(at + 1).filter(hasFigures).length === 1;
}

/** 序号 · 项目名称 · 年初预算数 · …: a list of projects, one a row, is no project's form; nor is 单位 · 预算数 · 执行数 over several units. */
function isListHeader(rows: readonly FormRow[], at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (row === undefined || fundsHeader(row) === undefined) return false;
  const below = rows.slice(at + 1);
  // 序号 · 项目名称 over two rows, 资金情况 beside them over the columns of this one.
  const reachDown = above?.cells.filter((cell) => cell.rowSpan > 1 && row.table === above.table) ?? [];
  if (reachDown.some((cell) => headLabelOf(cell.text) === "project") && below.filter(hasFigures).length >= 2) return true;
  if (row.cells.some((cell) => headLabelOf(cell.text) === "project" || /^序号$/.test(squash(cell.text)))) return true;
  return listedOnes.test(leadOf(row)) && below.filter(namesOne).length >= 2;
}

const listedOnes = /^(?:(?:预算|用款|使用|下属|二级|基层)?单位|(?:责任|业务)?科室|处室|股室|部门|(?:预算|支出|功能|经济)?(?:分类)?科目|项目|镇街|乡镇(?:\(街道\))?|县区|区县|县\(市、区\)|地区)(?:名称)?$/;

/** A name of its own with figures behind it; 年度资金总额 and 其中：财政拨款 are rows of a form's funds. */
function namesOne(row: FormRow): boolean {
  const lead = leadOf(row);
  const named = readCell(lead).state === "text" && roleOf(lead) === undefined && !totalLabel.test(lead) && headLabelOf(lead) === undefined;
  return named && filled(row).slice(1).some(({ text }) => readCell(text).state === "figure");
}

/** 项目名称 makes it a project's form; a form of 部门（单位） and its 基本支出 or 按支出性质分 is the overall one. */
function scoredKind(rows: readonly FormRow[], titles: readonly string[]): RegionKind {
  const labels = rows.flatMap((row) => row.cells.map((cell) => headLabelOf(cell.text)));
  if (labels.includes("project")) return rows.some(namesWhole) ? "overall" : "project";
  const said = [...titles, ...rows.slice(0, 4).flatMap((row) => filled(row).map((cell) => cell.text))].map(squash);
  const ofProject = said.some((text) => text.length < 60 && /项目(?:支出)?(?:绩效)?自评/.test(text)) && !said.some((text) => /整体/.test(text) && text.length < 60);
  if (ofProject && !rows.some(isNatureTitle) && shortName(rows) !== undefined) return "project";
  if (rows.some(isNatureTitle) || labels.includes("unit") || said.some((text) => /整体(?:支出)?/.test(text) && text.length < 60)) return "overall";
  if (ofProject || said.some((text) => text.length < 60 && /项目(?:支出)?(?:绩效)?自评/.test(text)) || labels.includes("implementer") || labels.includes("department")) return "project";
  return "unknown";
}

/** 项目名称 | 学校整体支出: the unit's own form, on the sheet that its projects are told on. */
function namesWhole(row: FormRow): boolean {
  const cells = filled(row);
  return cells.some(({ text }, at) => {
    const pair = headPair(text);
    return pair?.label === "project" && wholeUnit.test(squash(pair.value === "" ? (cells[at + 1]?.text ?? "") : pair.value));
  });
}

const wholeUnit = /^(?:20\d\d年度?)?.{0,16}整体(?:支出|预算|绩效)(?:绩效)?(?:自评|评价|目标)?$/;

/** Rows without a head of their own, right below a form, with nothing but a line or two between. */
function continues(rows: readonly FormRow[], last: Region, above: readonly Paragraph[]): boolean {
  if (last.kind === "unknown" || last.kind === "list" || above.length > 1) return false;
  const lastTable = last.rows.at(-1)?.table;
  if (rows[0]?.table === lastTable) return !startsTable(rows, last.rows);
  if (rows[0]?.table.origin === "sheet") return false;
  const ended = last.rows.some((row) => filled(row).some((cell) => totalLabel.test(squash(cell.text)))) && last.kind !== "base";
  const figures = rows.some((row) => row.cells.some((cell) => readCell(cell.text).state === "figure"));
  const widthOf = (some: readonly FormRow[]): number => Math.max(...some.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)));
  return !ended && figures && above.length === 0 && widthOf(rows) === widthOf(last.rows);
}

/** The indicators of a form whose head and funds stand in the table before. */
function completes(region: Region, last: Region, above: readonly Paragraph[]): boolean {
  if (region.kind === "base" || last.kind === "base" || above.length > 1) return false;
  if (region.rows[0]?.table.origin === "sheet") return false;
  const lacksIndicators = !last.rows.some((row) => indicatorHeader(row) !== undefined);
  const headless = !region.rows.some((row) => row.cells.some((cell) => headLabelOf(cell.text) !== undefined));
  const hasIndicators = region.rows.some((row) => indicatorHeader(row) !== undefined);
  return (last.kind === "project" || last.kind === "overall") && lacksIndicators && headless && hasIndicators;
}

/**
 * The indicators of a form that has no total yet, under the very heading printed again, with whoever signs the page and （续表） between: the
 * form goes on overleaf.
 */
function goesOnOverleaf({ kind, rows, unit, project }: Region, last: Region, above: readonly Paragraph[]): boolean {
  // 项目名称：… in a line above it makes it another project's.
  if (unit !== undefined || project !== undefined) return false;
  if (kind === "base" || kind === "list" || (last.kind !== "project" && last.kind !== "overall") || rows[0]?.table.origin === "sheet" || labelsIn(rows).length > 0) return false;
  const headings = [last.rows.find((row) => indicatorHeader(row) !== undefined), rows.slice(0, 2).find((row) => indicatorHeader(row) !== undefined)].map((row) => (row === undefined ? undefined : filled(row).map(({ text }) => squash(text)).join(" ")));
  const ended = last.rows.some((row) => filled(row).some((cell) => totalLabel.test(squash(cell.text))));
  const between = above.every(({ text }) => text.trim().length <= 40 && !scoredFormTitle.test(squash(text)));
  return headings[0] !== undefined && headings[0] === headings[1] && !ended && above.length <= 3 && between;
}

/** 一、预算执行情况（10分）, 三、绩效指标：, 单位：万元: what stands over a part of a form that is laid out in tables of its own. */
const sectionTitle = /^(?:[一二三四五六]、|\([一二三四五六]\)|\d[、.])[^。;]{2,30}$|^(?:金额)?单位[:：]/;

/** 项目名称 | … in a table of its own below the form's title; funds, goals and indicators in tables below it, each under a heading of its section. */
function isSectionOf(region: Region, last: Region, above: readonly Paragraph[]): boolean {
  if (![region, last].every(({ rows }) => rows.every(({ table }) => table.origin !== "sheet" && table.grid === "exact"))) return false;
  const opens = !/^(?:base|list)$/.test(last.kind) && last.above.some(({ text }) => text.length < 60 && scoredFormTitle.test(squash(text))) && labelsIn(last.rows).length > 0;
  const ended = last.rows.some((row) => filled(row).some((cell) => totalLabel.test(squash(cell.text)))) || last.rows.some((row) => indicatorHeader(row) !== undefined);
  const titled = above.every(({ text }) => sectionTitle.test(halfWidth(text).trim()) && !scoredFormTitle.test(squash(text)));
  const isPart = region.rows.some((row) => fundsHeader(row) !== undefined || indicatorHeader(row) !== undefined || tellsGoals(row));
  return opens && !ended && above.length > 0 && above.length <= 2 && titled && isPart && labelsIn(region.rows).length === 0;
}

function labelsIn(rows: readonly FormRow[]): readonly string[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => headLabelOf(cell.text) ?? []));
}

function tellsGoals(row: FormRow): boolean {
  const words = row.cells.map((cell) => squash(cell.text));
  return words.some((text) => goalWords.expected.test(text)) && words.some((text) => goalWords.achieved.test(text));
}

function withSection(last: Region, section: Region): Region {
  const rows = [...last.rows, ...section.rows];
  const measure = last.measure ?? section.measure;
  return { ...last, rows, kind: kindOf(rows, last.above.map(({ text }) => text), last.project !== undefined), ...(measure === undefined ? {} : { measure }) };
}

function joined(region: Region, rows: readonly FormRow[]): Region {
  return { ...region, rows: [...region.rows, ...rows] };
}
