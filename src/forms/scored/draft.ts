import type { Cell } from "../../document/index.js";
import type { Fact, Indicator } from "../../model/index.js";
import type { Measure } from "../../quantity/index.js";
import type { FormRow, Header, Heading } from "../rows.js";
import type { FundColumn, HeadLabel, IndicatorColumn } from "../words.js";
import type { Funds } from "./funding.js";
import type { Levels } from "./indicators.js";
import type { Nature } from "./nature.js";

export interface ReadIndicator {
  readonly indicator: Indicator;
  readonly title: string;
  readonly inner: string;
}

/** 产出指标(50分), with how many headings of indicators stood above it. */
export interface TitledPoints {
  readonly label: string;
  readonly cell: Cell;
  readonly digits: string;
  readonly headings: number;
  /** 年度绩效目标1(40分), under which it stands. */
  readonly goal: string;
}

/** A row 小计 with the rows read before it. */
export interface Subtotal {
  readonly label: string;
  readonly weight: Cell;
  readonly score: Cell | undefined;
  /** How many indicators stand above it, and above the subtotal before. */
  readonly end: number;
  readonly from: number;
}

/** A self-evaluation form before it is known whole: its parts fill it in as the rows go by. */
export interface Draft {
  readonly aspects: { year?: number; subject?: string };
  readonly unit: Measure;
  head: Partial<Record<HeadLabel, Fact>>;
  funds: Funds;
  fundsHeader?: Header<FundColumn>;
  /** The header is that of the year's tasks, whose total is the form's. */
  ofTasks?: boolean;
  nature: Nature;
  goals: { expected?: Fact; achieved?: Fact };
  goalHeader?: { row: FormRow; expected?: Cell; adjusted?: Cell; achieved?: Cell };
  indicatorHeader?: Header<IndicatorColumn>;
  /** The funds stand below the indicators, and are being read. */
  fundsBelow?: boolean;
  levels: Levels;
  /** Points that reach down from rows read before. */
  reaching: readonly Cell[];
  /** All rows among the indicators, that of 预算执行率 with them. */
  indicators: ReadIndicator[];
  subtotals: Subtotal[];
  titles: Map<string, TitledPoints>;
  /** Under which key a title's words are known at present: 产出指标(25分) of a second goal is another one than the first's. */
  titleKeys: Map<string, string>;
  /** How many headings of indicators have gone by, and the title told last. */
  headings: number;
  lastTitle: string;
  goalTitle: string;
  /** Points of level 2, by the words of both levels. */
  innerTitles: Map<string, { cell: Cell; digits: string }>;
  /** Words that head the total, until the row below them has gone by. */
  totalHeader?: Heading;
  totalWeight?: Fact;
  totalScore?: Fact;
  grade?: Fact;
  deviation?: Fact;
  scoreTold?: Fact;
}
