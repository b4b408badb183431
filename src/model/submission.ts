import type { Place, Problem } from "../document/index.js";
import type { Target } from "../quantity/index.js";
import type { Concept } from "./concept.js";
import type { Fact } from "./fact.js";
import type { PartPoints, PartScore } from "./part-score.js";
import type { Reason } from "./reasons.js";
import type { StatementKind } from "./statements.js";
import type { ToldAmount, ToldResult } from "./told-result.js";
import type { Workbook } from "./workbook.js";
import type { AimRelation, Relation } from "./relation.js";

/** Everything one unit handed in for one year, read into forms whose leaves are facts. */
export interface Submission {
  readonly unit: string;
  readonly year?: number;
  readonly files: readonly string[];
  readonly baseTables: readonly BaseTable[];
  readonly overallForms: readonly ScoredForm[];
  readonly projectForms: readonly ScoredForm[];
  readonly narratives: readonly Narrative[];
  /** Tables of no known form (项目明细表, 分户表 …) whose columns have a 合计. */
  readonly summedTables: readonly SummedTable[];
  /** Projects that a table lists, one a row (项目支出绩效自评情况汇总表), beside their own forms. */
  readonly listedProjects: readonly ListedProject[];
  /** Workbooks with their formulas, whatever forms stand on their sheets. */
  readonly workbooks: readonly Workbook[];
  readonly problems: readonly Problem[];
}

/** 部门整体支出绩效评价基础数据表 */
export interface BaseTable {
  readonly kind: "base";
  readonly unit?: Fact;
  readonly year?: number;
  /** The words that told the year: the form's title, or a column's head. */
  readonly yearTold?: Fact;
  readonly place: Place;
  /** 编制数, 实际在职人数, 控制率 */
  readonly authorised?: Fact;
  readonly inPost?: Fact;
  readonly controlRate?: Fact;
  /** 经费控制情况: rows in the order printed, totals, breakdowns and projects alike. */
  readonly rows: readonly BaseRow[];
  /** 楼堂馆所控制情况: one row a completed project. */
  readonly buildings: readonly BuildingRow[];
  /** 厉行节约保障措施 */
  readonly austerity?: Fact;
  /** Words around it and its titles, squashed: by what its region is known. */
  readonly labels?: readonly string[];
}

export interface BaseRow {
  /** `sangong`, `sangong.vehicle`, `sangong.vehicle.purchase`, `sangong.vehicle.operation`, `sangong.abroad`,
   * `sangong.reception`, `expenditure.project`, `expenditure.project.item`, `expenditure.public`, `expenditure.public.part`,
   * `procurement`, `adjustment.basic`, or `other`. */
  readonly concept: Concept;
  readonly label: string;
  /** Project name without its ordinal, for `expenditure.project.item`. */
  readonly subject?: string;
  readonly priorActual?: Fact;
  readonly budget?: Fact;
  readonly actual?: Fact;
  readonly place: Place;
}

/** 批复规模 实际规模 规模控制率 预算投资 实际投资 投资概算控制率 */
export interface BuildingRow {
  readonly approvedSize?: Fact;
  readonly actualSize?: Fact;
  readonly sizeRate?: Fact;
  readonly budgetInvestment?: Fact;
  readonly actualInvestment?: Fact;
  readonly investmentRate?: Fact;
  readonly place: Place;
}

/** 部门整体支出绩效自评表 (overall) or 项目支出绩效自评表 (project): funds, goals, indicators, total. */
export interface ScoredForm {
  readonly kind: "overall" | "project";
  /** The project's name, or the unit's. Empty where the form gives none. */
  readonly subject: string;
  readonly layout: "national" | "hubei" | "sichuan" | "transfer" | "other";
  readonly year?: number;
  /** The words that told the year: the form's title. */
  readonly yearTold?: Fact;
  readonly place: Place;
  /** Titles, heads of columns, labels and notes of the form, squashed: by what the region is known whose form it is. */
  readonly labels?: readonly string[];
  readonly name?: Fact;
  readonly department?: Fact;
  readonly implementer?: Fact;
  /** 年度资金总额, always apart from its parts. */
  readonly total?: FundingRow;
  /** 当年财政拨款, 上年结转, 其他资金 … which make up the total; empty where the form does not break it down. */
  readonly parts: readonly FundingRow[];
  /** 基本支出 and 项目支出 as rows of the funds beside their sources, where a column shows that they make up the total. */
  readonly spending?: readonly FundingRow[];
  /** 按收入性质分 and 按支出性质分, each with its rows (overall form only). */
  readonly byRevenue: readonly NatureRow[];
  readonly bySpending: readonly NatureRow[];
  /** The words of an item in those lists that is none of the known ones: then neither list can be added up. */
  readonly unknownNature?: string;
  /** A total printed beside the titles 按收入性质分 / 按支出性质分. */
  readonly byRevenueTotal?: Fact;
  readonly bySpendingTotal?: Fact;
  /** The 年度资金总额 row's 分值, 执行率, 得分. */
  readonly executionWeight?: Fact;
  readonly executionRate?: Fact;
  readonly executionScore?: Fact;
  /** Scores of execution that make up that of the total's row, where each task or source has points of its own. */
  readonly scoresApart?: readonly Fact[];
  /** The 年度资金总额 row's 原因, where the funds have such a column. */
  readonly executionReason?: Fact;
  readonly expectedGoal?: Fact;
  readonly achievedGoal?: Fact;
  /** What the text in its cells states, to be worked out again. */
  readonly relations?: readonly Relation[];
  /** Counts and rates that the words of the two goals tell. */
  readonly goalResults?: readonly ToldResult[];
  readonly indicators: readonly Indicator[];
  /** 一级指标 with points in its title (产出指标(50分)) and the indicators under it. */
  readonly blocks: readonly IndicatorBlock[];
  readonly totalWeight?: Fact;
  readonly totalScore?: Fact;
  /** The score that the form's own 评价结论 tells. */
  readonly scoreTold?: Fact;
  /** 偏差大或目标未完成原因分析, where one row gives the reasons for the whole form. */
  readonly deviation?: Fact;
  /** 说明：… and 注：… right below the form. */
  readonly notes?: readonly string[];
  /** 自评等级 where the form prints one. */
  readonly grade?: Fact;
  /** Whether the form has columns of weights and of scores at all. */
  readonly hasWeights: boolean;
  readonly hasScores: boolean;
  /** The form has no column of targets (评分标准 in its place), or none of what was reached. */
  readonly lacks?: readonly ("target" | "actual")[];
  /** Put together from plain text: blanks have left no trace, and in "part" rows are missing. */
  readonly recovered?: "whole" | "part";
}

export interface FundingRow {
  /**
   * `total`, `fiscal` (当年财政拨款), `carry-over` (上年结转), `other`; `part` for any other source; `unknown` for a row with
   * figures whose words say neither: it may be a source or a breakdown of one, so the sources cannot be added up.
   */
  readonly role: "total" | "fiscal" | "carry-over" | "other" | "part" | "unknown";
  /** 其中-rows of a part (其中：中央财政资金) do not add to the total. */
  readonly nested: boolean;
  readonly label: string;
  readonly initial?: Fact;
  /** 预算调整数, by how much the year's budget was moved, where it stands between the two: from 年初预算 it leads to 全年预算. */
  readonly adjustment?: Fact;
  readonly fullYear?: Fact;
  readonly actual?: Fact;
  /** 执行率 of a source; the total's stands with the form's own execution rate. */
  readonly rate?: Fact;
  readonly place: Place;
}

export interface NatureRow {
  /** `revenue.general`, `revenue.fund`, `revenue.special-account`, `revenue.other`, `expenditure.basic`, `expenditure.project` */
  readonly concept: Concept;
  readonly label: string;
  readonly amount: Fact;
}

export interface Indicator {
  /** `output` 产出, `benefit` 效益, `satisfaction` 满意度, `cost` 成本; `other` where the level-1 words say nothing. */
  readonly category: "output" | "benefit" | "satisfaction" | "cost" | "other";
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The target cell, its words and figure; `target` is what it demands. */
  readonly targetCell: Fact;
  readonly target: Target;
  readonly actual: Fact;
  readonly weight?: Fact;
  readonly score?: Fact;
  /** 得分系数 or 得分率: which part of the points was earned; absent where the form has no such column. */
  readonly coefficient?: Fact;
  /** 完成率 of the target, in percent; absent where the form has no such column. */
  readonly completion?: Fact;
  /** 偏差原因分析及改进措施; absent where the form has no such column. */
  readonly reason?: Fact;
  /** What stands in further columns of words (备注, 完成情况说明), where it tells figures. */
  readonly remarks?: readonly Fact[];
  /** 分值 and 得分 are those of several indicators together, in cells that reach over their rows; only the first of them has the two. */
  readonly shared?: true;
  readonly place: Place;
}

export interface IndicatorBlock {
  readonly label: string;
  readonly weight: Fact;
  /** What a row 小计 says they scored. */
  readonly score?: Fact;
  readonly indicators: readonly Indicator[];
  /** Points of a level 2, which are part of its level 1's. */
  readonly inner?: true;
}

/** A table known by its layout alone: what its figures are made of, as its words say and most of its figures bear out. */
export interface SummedTable {
  readonly kind: "summed";
  /** What stands above it, where that is short enough to be a title. */
  readonly title: string;
  readonly place: Place;
  /** Totals of rows, one a column: 合计, 小计, and headings such as 一、基本支出. */
  readonly columns: readonly SummedColumn[];
  /** Totals of columns, one a row. */
  readonly lines: readonly SummedColumn[];
  readonly derived: readonly DerivedFigure[];
  readonly selections: readonly Selection[];
  readonly questions: readonly TableQuestion[];
  /** What it tells that other forms tell as well, under its own concept, scenario and year: 公务接待费 2023年决算数. */
  readonly told: readonly Fact[];
  /** 分值 and 得分 of each row of a table of scores. */
  readonly points?: readonly PartPoints[];
  /** Its rows by name, with the figures that their columns print. */
  readonly rows?: readonly TableRow[];
}

/** A row of a table known by its layout alone: 柳浦社区 with its 户数 and 人口. */
export interface TableRow {
  readonly label: string;
  readonly figures: readonly Fact[];
}

export interface SummedColumn {
  readonly name: string;
  readonly of: "total" | "subtotal" | "heading" | "definition";
  readonly total: Fact;
  readonly parts: readonly Fact[];
  /** Whether something else in the table shows that the total is made up so. */
  readonly sure: boolean;
}

/** A figure worked out from others of its row or column: 增减额, 执行率, 增长率, 单价 × 数量, 户均, 平均分. */
export interface DerivedFigure {
  /** first − second · first ÷ second · (first − second) ÷ second · first × second · first ÷ second, an amount each · the mean of first and more */
  readonly kind: "difference" | "quotient" | "growth" | "product" | "average" | "mean";
  readonly name: string;
  readonly printed: Fact;
  readonly first: Fact;
  /** What is added to the first: 基本满意 to 满意, 本年增加 to 年初数. */
  readonly more: readonly Fact[];
  /** Absent where nothing is taken off or divided by. */
  readonly second?: Fact;
  /** What goes with the second: in a product a further factor, else what is added to it. */
  readonly further: readonly Fact[];
  /** The headings of the columns. */
  readonly of: readonly string[];
  /** The column prints its decreases with a minus: a figure with the other sign is wrong. */
  readonly signed: boolean;
}

/** 其中：… and the row it is a part of. */
export interface Selection {
  readonly name: string;
  readonly part: Fact;
  readonly whole: Fact;
  readonly sure: boolean;
  /** 得分 beside 分值, rather than a part of a sum. */
  readonly points?: boolean;
}

/** A total of which the table does not tell how it is made up. */
export interface TableQuestion {
  readonly name: string;
  readonly about: "rows" | "columns";
  readonly place: Place;
}

/** A row of a table of projects: what it says of one, as far as its columns tell it. */
export interface ListedProject {
  readonly name: string;
  readonly place: Place;
  readonly initial?: Fact;
  readonly fullYear?: Fact;
  readonly actual?: Fact;
  readonly rate?: Fact;
  readonly score?: Fact;
  readonly grade?: Fact;
}

/** The report's running text: the facts it tells and the relations between them that it states. */
export interface Narrative {
  readonly kind: "narrative";
  readonly unit?: Fact;
  readonly year?: number;
  readonly place: Place;
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** Projects the text lists with their amounts: subject = name. */
  readonly projects: readonly Fact[];
  readonly statements?: readonly Statement[];
  /** Reasons that the text gives, so that nobody is asked for them again. */
  readonly explains?: readonly Reason[];
  /** Counts and rates told of what forms may have indicators of. */
  readonly results?: readonly ToldResult[];
  /** Amounts and rates of funds that may be a project's. */
  readonly amounts?: readonly ToldAmount[];
  /** What each part of the evaluation got: 产出类得分32.6分. */
  readonly partScores?: readonly PartScore[];
  /** Targets that a table of indicators in the report, without scores, shows to be missed. */
  readonly missed?: readonly AimRelation[];
}

/** Words without a figure that figures can contradict, or that should not have been left in: the fact is the words, its quote the sentence. */
export interface Statement {
  readonly kind: StatementKind;
  readonly said: Fact;
}
