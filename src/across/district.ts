import { plainUnitName, sameUnit } from "../model/index.js";
import type { Passage, UnitSketch } from "./sketch.js";

/** The sketches of a run, in memory or in a store from which each is fetched when asked for. */
export interface Sketches {
  readonly length: number;
  at(index: number): UnitSketch | undefined;
}

/** What is remembered of a unit all along: numbers, where the sketch has texts and places. */
export interface Head {
  /** Where its sketch is found. */
  readonly at: number;
  readonly unit: string;
  /** The unit's name, or that of its first file where it has none. */
  readonly shown: string;
  readonly year?: number;
  readonly department?: string;
  /** The same for one unit's submissions of several years. */
  readonly who: number;
  readonly passages: readonly Pick<Passage, "clauses" | "weights" | "exact" | "figures">[];
  /** The hashes of each project's rows. */
  readonly projects: readonly (readonly number[])[];
  /** Names that stand where a report names its own unit. */
  readonly named: readonly string[];
  /** In percent and points, as decimal digits. */
  readonly values: Readonly<Partial<Record<MeasureName, string>>>;
}

export const measureNames = ["execution", "adjustment", "score"] as const;
export type MeasureName = (typeof measureNames)[number];

/**
 * The units of a run in an order of their own, whatever the order in which they came: so that the same material gives the
 * same findings.
 */
export class District {
  readonly heads: readonly Head[];
  /** How many different units there are. */
  readonly units: number;
  readonly #sketches: Sketches;

  constructor(sketches: Sketches) {
    this.#sketches = sketches;
    const keyed = Array.from({ length: sketches.length }, (_, at) => remembered(this.sketch(at), at));
    keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
    const known = new Map<string, number>();
    this.heads = keyed.map(({ name, head }) => {
      const who = known.get(name) ?? known.size;
      known.set(name, who);
      return { ...head, who };
    });
    this.units = known.size;
  }

  /** @throws RangeError where the store has lost it */
  sketch(at: number): UnitSketch {
    const sketch = this.#sketches.at(at);
    if (sketch === undefined) throw new RangeError(`no sketch ${at} of ${this.#sketches.length}`);
    return sketch;
  }

  /** What stands in more units than this was written for all of them: a template, an outline, a clause of a notice. */
  get mostUnits(): number {
    return this.units <= 3 ? 2 : Math.max(3, Math.min(10, Math.round(this.units / 5)));
  }
}

/** How the units are placed to each other: what a 主管部门 hands down, or puts together, stands in several reports of right. */
export type Relation = "none" | "same-department" | "supervisor";

export function relationOf(heads: readonly Head[]): Relation {
  const [first, ...rest] = heads;
  if (heads.some((one) => heads.some((other) => one !== other && (supervises(one, other) || sameUnit(one.unit, other.unit))))) return "supervisor";
  const department = first?.department;
  return department !== undefined && rest.every((head) => head.department !== undefined && sameUnit(head.department, department)) ? "same-department" : "none";
}

function supervises(one: Head, other: Head): boolean {
  return other.department !== undefined && !sameUnit(other.department, other.unit) && sameUnit(other.department, one.unit);
}

function remembered(sketch: UnitSketch, at: number): { readonly name: string; readonly key: string; readonly head: Omit<Head, "who"> } {
  const { unit, year, files: [file = ""], department } = sketch;
  const plain = plainUnitName(unit);
  const values = measureNames.flatMap((measure) => (sketch[measure] === undefined ? [] : [[measure, sketch[measure].value] as const]));
  return {
    // Two submissions without a name are two units.
    name: plain === "" ? `\n${file}` : plain,
    key: [plain, year ?? "", file].join("\n"),
    head: {
      at,
      unit,
      shown: unit === "" ? file : unit,
      ...(year === undefined ? {} : { year }),
      ...(department === undefined ? {} : { department }),
      passages: sketch.passages.map(({ clauses, weights, exact, figures }) => ({ clauses, weights, exact, figures })),
      projects: sketch.projects.map(({ rows }) => rows.map(({ hash }) => hash)),
      named: sketch.named.map(({ unit: name }) => name),
      values: Object.fromEntries(values),
    },
  };
}
