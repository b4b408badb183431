import type { Fact } from "../model/index.js";
import type { Measure } from "../quantity/index.js";

/** What is told around a form's table rather than in it: 标题里的年度, 单位：万元, 填报单位：…, 项目名称：…. */
export interface FormContext {
  readonly year?: number | undefined;
  readonly yearTold?: Fact | undefined;
  readonly measure?: Measure | undefined;
  readonly unit?: Fact | undefined;
  readonly project?: Fact | undefined;
  /** The lines right above and below the table. */
  readonly around?: readonly string[];
  /** What is said right below the table: 说明：…, 注：…. */
  readonly notes?: readonly string[];
}
