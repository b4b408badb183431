import type { Cell } from "../../document/index.js";
import type { Fact, Indicator } from "../../model/index.js";
import type { Measure } from "../../quantity/index.js";
import type { FormRow, Header, Heading } from "../rows.js";
import type { FundColumn, HeadLabel, IndicatorColumn } from "../words.js";
import type { Funds } from "./funding.js";
import type { Levels } from "./indicators.js";
import type { Nature } from "./nature.js";

/** A self-evaluation form before it is known whole: its parts fill it in as the rows go by. */
export interface Draft {
  readonly aspects: { year?: number; subject?: string };
  readonly unit: Measure;
  head: Partial<Record<HeadLabel, Fact>>;
  funds: Funds;
  fundsHeader?: Header<FundColumn>;
  nature: Nature;
  goals: { expected?: Fact; achieved?: Fact };
  goalHeader?: { row: FormRow; expected?: Cell; achieved?: Cell };
  indicatorHeader?: Header<IndicatorColumn>;
  levels: Levels;
  indicators: { indicator: Indicator; title: string; inner: string }[];
  titles: Map<string, { cell: Cell; digits: string }>;
  /** Points of level 2, by the words of both levels. */
  innerTitles: Map<string, { cell: Cell; digits: string }>;
  executionRow?: Indicator;
  /** Words that head the total, until the row below them has gone by. */
  totalHeader?: Heading;
  totalWeight?: Fact;
  totalScore?: Fact;
  grade?: Fact;
  deviation?: Fact;
  scoreTold?: Fact;
}
