import type { Language } from "../../../document/index.js";
import type { Severity } from "../../../model/index.js";

/**
 * What the page shows, in words already: plain data that the parts of the page turn into markup, here or in the browser,
 * where the findings beyond the first and the tables in full are made only when they are needed.
 */

/** How strongly a figure is pointed at. */
export type Mark = "chief" | "total" | "part" | "other";

/** A figure in an excerpt. `from` and `to` bound its characters (from 0, `to` not among them); absent, the whole cell or paragraph is meant. */
export interface Spot {
  readonly row: number;
  readonly column?: number;
  readonly mark: Mark;
  readonly name: string;
  readonly from?: number;
  readonly to?: number;
}

/** A piece of a submitted file that a finding rests on; `excerpt` is its number among the page's excerpts. */
export interface SourceView {
  readonly excerpt: number;
  /** report.docx › 基础数据表 › 表1 */
  readonly label: string;
  readonly spots: readonly Spot[];
}

export interface FigureView {
  readonly name: string;
  readonly told: string;
  readonly sentence?: string;
}

export interface FindingView {
  /** From 1, in the order of the page. */
  readonly number: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly title: string;
  readonly unit: string;
  /** Which of the page's groups of findings it is in: the key the filter goes by. */
  readonly group: string;
  /** 云岭县文化馆 · 送戏下乡 */
  readonly about: string;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly working?: string;
  readonly figures: readonly FigureView[];
  readonly also: readonly { readonly title: string; readonly message: string }[];
  readonly basis: string;
  readonly suggestion?: string;
  readonly waived?: string;
  /** 识别 87% */
  readonly recognised?: string;
  readonly fingerprint: string;
  readonly sources: readonly SourceView[];
  /** Further places that tell no figure but those told already. */
  readonly moreSources: readonly SourceView[];
}

export interface GroupView {
  readonly name: string;
  /** The file it stands in, where it is one. */
  readonly where: string;
  readonly findings: readonly FindingView[];
}

export interface UnitView {
  readonly name: string;
  readonly year?: number;
  readonly groups: readonly GroupView[];
  readonly counts: Counts;
}

export type Counts = Readonly<Record<Severity, number>>;

/** A bar of a chart: what it filters by, and how many findings there are of each severity. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly counts: Counts;
}

/** Passes of one rule; of very many only the first are told. */
export interface PassesView {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
  readonly told: readonly (readonly [whose: string, message: string, where: string])[];
}

/** What the script in the page needs besides the markup. */
export interface PageData {
  readonly language: Language;
  readonly excerpts: readonly ExcerptView[];
  /** Findings that are not in the markup, with the number of the group they belong to. */
  readonly later: readonly (readonly [group: number, finding: FindingView])[];
  /** The sources of those that are: what to show when more of a source is asked for. */
  readonly sources: Readonly<Record<number, { readonly shown: readonly SourceView[]; readonly more: readonly SourceView[] }>>;
  readonly passes: readonly PassesView["told"][];
}

export type ExcerptView =
  | { readonly kind: "text"; readonly rows: readonly (readonly [row: number, text: string])[] }
  | {
      readonly kind: "table";
      readonly origin: "sheet" | "table" | "picture";
      readonly height: number;
      readonly width: number;
      readonly rows: readonly (readonly [row: number, cells: readonly CellView[]])[];
    };

export type TableView = Extract<ExcerptView, { kind: "table" }>;
export type TextView = Extract<ExcerptView, { kind: "text" }>;
/** Rows spanned count those that are kept. */
export type CellView = readonly [column: number, text: string, rowSpan?: number, columnSpan?: number];
