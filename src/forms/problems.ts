import type { Document, Problem } from "../document/index.js";
import type { Fact, ScoredForm } from "../model/index.js";
import type { Fault } from "./attempts.js";
import type { FlatForm } from "./flat/index.js";
import type { Region } from "./regions.js";

/** A file that was read well, yet holds none of the forms: a reviewer must know that nothing in it was checked. */
export function noFormProblem(document: Document, regions: readonly Region[]): Problem {
  const other = regions.some((region) => region.kind === "monitoring")
    ? { zh: "是绩效监控表，不是自评表", en: "holds a monitoring form, which is not a self-evaluation" }
    : regions.some((region) => region.kind === "application")
      ? { zh: "是绩效目标申报表，不是自评表", en: "holds a target application form, which is not a self-evaluation" }
      : { zh: "没有找到基础数据表、自评表或自评报告，未作核对；请确认是否交错了文件", en: "holds no base table, self-evaluation form or report; nothing was checked: is it the right file?" };
  return { code: "no-form", severity: "note", message: { zh: `文件中${other.zh}`, en: `The file ${other.en}` }, place: { file: document.name, at: { kind: "file" } } };
}

/**
 * What the reading of forms could not cope with: a fault of ours, which must not take the other files with it, nor the rest of
 * this one. A passage that several readers broke on is named once.
 */
export function brokenProblems(faults: readonly Fault[]): readonly Problem[] {
  const firsts = new Map(faults.map((fault) => [JSON.stringify(fault.place), fault] as const).reverse());
  return [...firsts.values()].reverse().map(brokenProblem);
}

const table = { zh: "这张表", en: "this table" };
const here = { zh: "这里的内容", en: "what stands here" };
const partNames = { file: { zh: "文件中的表格和文字", en: "the file's tables and text" }, paragraph: { zh: "这段文字", en: "this passage" }, cell: table, sheet: table, picture: here, page: here };

function brokenProblem({ place, error }: Fault): Problem {
  const why = error instanceof Error ? error.message : String(error);
  const part = partNames[place.at.kind];
  return {
    code: "not-read",
    severity: "error",
    message: {
      zh: `整理${part.zh}时出错（${why}），出错的部分未作核对，其余内容和其他文件不受影响；可另存为 .docx 或 .xlsx 再试，并请把这个文件反馈给维护者`,
      en: `putting ${part.en} in order failed (${why}); that part was not checked, the rest and other files are not affected. Try saving it as .docx or .xlsx, and please report this file`,
    },
    place,
  };
}

/** A form in a picture or on a page without ruling lines, whose rows and columns cannot be told for certain. */
export function blurredProblem(document: Document, region: Region): Problem {
  const onPage = document.format === "pdf";
  return {
    code: "not-read",
    severity: "note",
    message: onPage
      ? { zh: "这一页的表格没有框线，行列无法可靠还原，未作核对；请提交原 Word 或 Excel 文件", en: "the table on this page has no ruling lines, so its rows and columns are uncertain and were not checked; hand in the Word or Excel file" }
      : { zh: "图片没有表格线，行列无法可靠还原，未作核对；请提交原 Excel 工作表", en: "the picture has no ruling lines, so its rows and columns are uncertain and were not checked; hand in the worksheet itself" },
    place: region.rows[0]?.cells[0]?.place ?? { file: document.name, at: { kind: "file" } },
  };
}

/** A form that came as plain text, of which not all could be put together: what was left out is said. */
export function flatProblems({ table, unread }: FlatForm): Problem[] {
  if (table.recovered === "whole" && unread === 0) return [];
  const message = unread === 0
    ? { zh: "自评表以无表格的文字给出，没有读到总分行，分值、得分合计未核对；请提交原 Word 或 Excel 文件", en: "the form came as plain text without its total row, so weights and scores were not added up; hand in the Word or Excel file" }
    : { zh: `自评表以无表格的文字给出，有 ${unread} 处行列无法可靠还原，未作核对；请提交原 Word 或 Excel 文件`, en: `the form came as plain text; at ${unread} places its rows and columns are uncertain and were not checked: hand in the Word or Excel file` };
  return [{ code: "not-read", severity: "note", message, place: table.place }];
}

/** What stands in the way of checking a form: columns that are not there, words where a figure is due. */
export function formProblems(form: ScoredForm): Problem[] {
  const problems: Problem[] = [];
  const name = form.subject === "" ? (form.kind === "project" ? "项目自评表" : "整体自评表") : form.subject;
  const missing = [
    ...(form.total === undefined ? ["年度资金总额"] : []),
    ...(form.indicators.length === 0 ? ["绩效指标"] : columnsMissing(form)),
  ];
  if (missing.length > 0) {
    problems.push({
      code: "columns-missing",
      severity: "note",
      message: { zh: `“${name}”中没有找到${missing.join("、")}，相关核对未做`, en: `"${name}" has no ${missing.join(", ")}; what rests on it was not checked` },
      place: form.place,
    });
  }
  for (const fact of figuresDue(form)) {
    if (fact.state !== "text" && fact.state !== "error") continue;
    problems.push({
      code: "figure-expected",
      severity: "note",
      message: { zh: `“${name}”的“${fact.quote}”应为数字`, en: `"${name}": a figure is due at "${fact.quote}"` },
      place: fact.place,
    });
  }
  return problems;
}

/** A form with weights has scores; one with neither (中央对地方转移支付) is whole as it is. */
function columnsMissing({ indicators, hasWeights, hasScores }: ScoredForm): string[] {
  return [
    ...(indicators.every(({ targetCell }) => targetCell.state === "blank") ? ["年度指标值"] : []),
    ...(indicators.every(({ actual }) => actual.state === "blank") ? ["实际完成值"] : []),
    ...(hasWeights && !hasScores ? ["得分"] : []),
  ];
}

function figuresDue(form: ScoredForm): Fact[] {
  const funds = [form.total, ...form.parts].flatMap((row) => [row?.initial, row?.fullYear, row?.actual]);
  const scores = form.indicators.flatMap((indicator) => [indicator.weight, indicator.score]);
  return [...funds, ...scores, form.executionWeight, form.executionRate, form.executionScore].filter((fact) => fact !== undefined);
}
