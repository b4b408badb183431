import type { Fact, Submission } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import { Deriver, type Derivation } from "./derive.js";
import { equationsOf } from "./equations.js";
import { figuresOf, type Figures } from "./figures.js";
import { requiredOf, type Sides } from "./required.js";

/** The figure of a contradiction that is likely wrong. */
export interface Suspect {
  readonly fact: Fact;
  /** What other figures say it should be. */
  readonly way: Derivation;
  /** It does equal the sum of its own rows, which may leave one out. */
  readonly ownRows: boolean;
}

/** A contradiction: both sides of the check, and every figure that went in. */
export interface Contradiction extends Sides {
  readonly facts: ReadonlySet<Fact>;
}

interface Case {
  readonly fact: Fact;
  readonly against: readonly Derivation[];
  readonly confirmed: readonly Derivation[];
}

/**
 * Names the likely wrong figure of a contradiction: the one that other figures, none of them part of it, work out to be
 * what would make the check hold, while nothing works out what it says. Where two are so, or none, none is named.
 */
export class Suspects {
  readonly #figures: Figures;
  readonly #deriver: Deriver;

  constructor(submission: Submission) {
    this.#figures = figuresOf(submission);
    this.#deriver = new Deriver(this.#figures, equationsOf(submission, this.#figures));
  }

  of(contradiction: Contradiction): Suspect | undefined {
    const facts = [...contradiction.facts];
    // A sentence that the report tells twice is one witness.
    const without = new Set([...facts, ...this.#deriver.repeatsOf(facts).filter((fact) => tableOf(fact) === undefined)]);
    const cases = facts.flatMap((fact): Case[] => {
      const key = this.#figures.keyOf(fact);
      const required = requiredOf(fact, contradiction);
      if (key === undefined || required.length === 0) return [];
      const ways = this.#deriver.waysTo(key, without).filter((way) => way.dimension === fact.quantity?.measure.dimension);
      return [{ fact, against: ways.filter((way) => speaksFor(way.quantity, required, [fact])), confirmed: ways.filter((way) => speaksFor(way.quantity, quantitiesOf([fact]), required)) }];
    });
    const own = (way: Derivation): boolean => isWithinOneTable(way, facts);
    return (
      only(cases.filter(({ against, confirmed }) => against.some((way) => !own(way)) && confirmed.every(own)), (way) => !own(way)) ??
      only(cases.every(({ against }) => against.every(own)) ? cases.filter(({ against, confirmed }) => against.length > 0 && confirmed.length === 0) : [], own)
    );
  }
}

function only(cases: readonly Case[], counts: (way: Derivation) => boolean): Suspect | undefined {
  const [first, ...others] = cases;
  const way = first?.against.find(counts);
  if (first === undefined || way === undefined || others.some(({ fact }) => fact.text !== first.fact.text)) return undefined;
  return { fact: first.fact, way, ownRows: first.confirmed.length > 0 };
}

/** Fits one of these, and none of those: an interval wide enough for both says nothing. */
function speaksFor(quantity: Quantity, these: readonly Quantity[], those: readonly (Quantity | Fact)[]): boolean {
  return these.some((each) => each.ties(quantity)) && !quantitiesOf(those).some((each) => each.ties(quantity));
}

function quantitiesOf(some: readonly (Quantity | Fact)[]): Quantity[] {
  return some.flatMap((each) => ("aspects" in each ? (each.quantity ?? []) : each));
}

/** The rows under a total in its own table: they are summed up by it, and where one is left out, both are wrong alike. */
function isWithinOneTable({ facts, steps }: Derivation, disputed: readonly Fact[]): boolean {
  if (steps === 0) return false;
  const tables = new Set([...facts].map(tableOf));
  const [table] = tables;
  return tables.size === 1 && table !== undefined && disputed.some((fact) => tableOf(fact) === table);
}

function tableOf({ place }: Fact): string | undefined {
  const { at, file, part } = place;
  const inside = at.kind === "cell" ? `${at.table}` : at.kind === "sheet" ? at.sheet : undefined;
  return inside === undefined ? undefined : [file, ...(part ?? []), inside].join("\n");
}
