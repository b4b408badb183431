import type { IndicatorColumn } from "../words.js";
import type { Piece } from "./pieces.js";

export type Values = Partial<Record<IndicatorColumn, Piece>>;

/** A row put together: `sure` where every column has its piece, and not only the points. */
export interface FlatRow {
  readonly values: Values;
  readonly sure: boolean;
  /** A piece stands in every column. */
  readonly even?: boolean;
}
