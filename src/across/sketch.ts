import type { Seen } from "../model/index.js";
import type { Place } from "../document/index.js";

/**
 * What is kept of a unit's submission to hold it beside all others: a few dozen KB at most, plain data that can be stored
 * as JSON. Hashes are 48 bits as a number.
 */
export interface UnitSketch {
  /** As the submission has it; empty where none of its files names a unit. */
  readonly unit: string;
  readonly year?: number;
  readonly files: readonly string[];
  /** 主管部门, as most of its forms name it. */
  readonly department?: string;
  readonly passages: readonly Passage[];
  readonly projects: readonly ProjectSketch[];
  /** Names that the text uses where a report names its own unit: 某局2023年整体支出…. */
  readonly named: readonly Seen[];
  /** What units of one kind are held beside each other by: absent where the forms do not tell. */
  readonly execution?: Measured;
  readonly adjustment?: Measured;
  readonly score?: Measured;
}

/** A paragraph of a report that is more than figures and set phrases. */
export interface Passage {
  /** As printed; cut where it is very long. */
  readonly text: string;
  readonly place: Place;
  /** Its clauses with figures, own name and punctuation taken out, in order. */
  readonly clauses: readonly number[];
  /** How many characters of each clause are more than set phrases. */
  readonly weights: readonly number[];
  /** The whole with its figures, years taken out: equal where a paragraph was taken over as it stood. */
  readonly exact: number;
  /** How many figures it tells, and how many of them are sums of money. */
  readonly figures: number;
  readonly sums: number;
}

/** A project's self-evaluation form: its indicators with a figure for target and result. */
export interface ProjectSketch {
  readonly subject: string;
  readonly rows: readonly RowSketch[];
  /** The project's funds as printed, to tell one project that two units hand in. */
  readonly funds: string;
}

export interface RowSketch {
  /** Of its name, target and actual. */
  readonly hash: number;
  /** Whether it tells a quantity, and no mere percentage or a 1 that any unit may have. */
  readonly quantity: boolean;
  readonly text: string;
  readonly place: Place;
}

/** A figure worked out or printed, in percent or points, and what it rests on. */
export interface Measured {
  /** Plain decimal digits. */
  readonly value: string;
  readonly seen: readonly Seen[];
}
