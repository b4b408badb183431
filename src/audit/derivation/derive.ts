import { Fact } from "../../model/index.js";
import { Quantity, type Measure } from "../../quantity/index.js";
import type { Equation, Operand } from "./equations.js";
import type { Figures, Key } from "./figures.js";

/** What a figure comes to by other figures: the interval they leave it, the facts it rests on, and its working. */
export interface Derivation {
  readonly dimension: Measure["dimension"];
  /** Worked out when it is first asked for: most ways are dropped before they are. */
  readonly quantity: Quantity;
  readonly facts: ReadonlySet<Fact>;
  /** Put into words when it is asked for, likewise. */
  readonly working: string;
  /** How loosely it is worked out: 0 told, 1 one equation, and so on. */
  readonly steps: number;
}

/** So many equations one after another can still be followed by a reader. */
const farthest = 3;
/** Of all the ways to a figure, so many are looked at on each step. */
const mostWays = 8;

/** One search for the ways to a figure: what may not serve in it, and the ways found so far by what led there. */
interface Search {
  readonly without: ReadonlySet<Fact>;
  readonly known: Map<string, readonly Derivation[]>;
}

/** Works figures out from one another, each equation each way round. */
export class Deriver {
  readonly #figures: Figures;
  readonly #equations: readonly Equation[];
  /** The equations that each figure stands in, in their order: few of many. */
  readonly #about = new Map<Operand, Equation[]>();
  readonly #told = new Map<Fact, readonly Derivation[]>();
  readonly #numbers: ReadonlyMap<Equation, number>;
  #named: readonly (readonly [Fact, string])[] | undefined;

  constructor(figures: Figures, equations: readonly Equation[]) {
    this.#figures = figures;
    this.#equations = equations;
    this.#numbers = new Map(equations.map((equation, number) => [equation, number]));
    for (const equation of equations) {
      for (const operand of new Set(operandsOf(equation))) this.#about.set(operand, [...(this.#about.get(operand) ?? []), equation]);
    }
  }

  /** What other places repeat of these: the same figure, or the same change of it, told in the same words. */
  repeatsOf(facts: readonly Fact[]): readonly Fact[] {
    const named = (this.#named ??= this.#namedTellings());
    const asked = new Set(facts);
    const known = new Set(named.flatMap(([fact, name]) => (asked.has(fact) ? [name] : [])));
    return named.flatMap(([fact, name]) => (known.has(name) ? [fact] : []));
  }

  #namedTellings(): readonly (readonly [Fact, string])[] {
    const told = [...this.#figures.told].flatMap(([key, tellings]) => tellings.map((fact) => [fact, `${key}|${fact.text}`] as const));
    const changes = this.#equations.flatMap((equation) => (equation.kind === "change" ? [[equation.delta, `${equation.prior}|change|${equation.delta.text}`] as const] : []));
    return [...told, ...changes];
  }

  /** Every way to a figure that rests on none of the facts left out, the shortest first. */
  waysTo(key: Key, without: ReadonlySet<Fact>): readonly Derivation[] {
    return this.#ways(key, { without, known: new Map() }, [], farthest);
  }

  #ways(operand: Operand, search: Search, used: readonly Equation[], left: number): readonly Derivation[] {
    if (operand instanceof Fact) return this.#toldBy(operand, search);
    const told = (this.#figures.told.get(operand) ?? []).flatMap((fact) => this.#toldBy(fact, search));
    if (left === 0) return told;
    // The same equations lead to a figure in any order.
    const path = `${operand}|${used.map((equation) => this.#numbers.get(equation) ?? 0).sort((one, other) => one - other).join("|")}`;
    const known = search.known.get(path);
    if (known !== undefined) return known;
    const worked = (this.#about.get(operand) ?? [])
      .filter((equation) => !used.includes(equation))
      .flatMap((equation) => {
        const usedHere = [...used, equation];
        return this.#solved(equation, operand, (other) => this.#ways(other, search, usedHere, left - 1), search);
      });
    const ways = [...told, ...worked].sort((one, other) => one.steps - other.steps).slice(0, mostWays);
    search.known.set(path, ways);
    return ways;
  }

  #toldBy(fact: Fact, { without }: Search): readonly Derivation[] {
    if (without.has(fact)) return [];
    const known = this.#told.get(fact) ?? toldBy(fact);
    this.#told.set(fact, known);
    return known;
  }

  /** Whether the change in amount is in question: the rate beside it was worked out from the same figures. */
  #changeOf(prior: Key, without: ReadonlySet<Fact>): boolean {
    return this.#equations.some((equation) => equation.kind === "change" && equation.prior === prior && without.has(equation.delta));
  }

  #solved(equation: Equation, wanted: Key, ways: (operand: Operand) => readonly Derivation[], search: Search): Derivation[] {
    const { without } = search;
    switch (equation.kind) {
      case "sum": {
        if (operandsOf(equation).some((operand) => operand instanceof Fact && this.#toldBy(operand, search).length === 0)) return [];
        if (equation.total === wanted) return combined(equation.parts, ways, (parts) => added(parts));
        if (equation.parts.filter((part) => part === wanted).length !== 1) return [];
        const others = equation.parts.filter((part) => part !== wanted);
        return combined([equation.total, ...others], ways, ([total, ...rest]) => (total === undefined ? undefined : rest.length === 0 ? total : apart(total, added(rest))));
      }
      case "change": {
        const [delta] = this.#toldBy(equation.delta, search);
        if (delta === undefined) return [];
        if (equation.prior === wanted) return ways(equation.current).flatMap((current) => apart(current, delta) ?? []);
        return equation.current === wanted ? ways(equation.prior).flatMap((prior) => added([prior, delta]) ?? []) : [];
      }
      case "growth": {
        const rate = equation.rate.quantity;
        if (without.has(equation.rate) || rate === undefined || this.#changeOf(equation.prior, without)) return [];
        const factor = Quantity.exact(100, rate.measure).plus(rate);
        if (factor.low.lte(0)) return [];
        if (equation.prior === wanted) return ways(equation.current).flatMap((current) => scaled(current, factor, equation.rate, "÷", `(1${signed(equation.rate)})`));
        return equation.current === wanted ? ways(equation.prior).flatMap((prior) => scaled(prior, factor, equation.rate, "×", `(1${signed(equation.rate)})`)) : [];
      }
      case "share": {
        const rate = equation.rate.quantity;
        if (without.has(equation.rate) || rate === undefined || rate.low.lte(0)) return [];
        if (equation.part === wanted) return ways(equation.whole).flatMap((whole) => scaled(whole, rate, equation.rate, "×", rate.toString()));
        return equation.whole === wanted ? ways(equation.part).flatMap((part) => scaled(part, rate, equation.rate, "÷", rate.toString())) : [];
      }
    }
  }
}

/** What an equation can be solved for. */
function operandsOf(equation: Equation): readonly Operand[] {
  switch (equation.kind) {
    case "sum": return [equation.total, ...equation.parts];
    case "share": return [equation.part, equation.whole];
    case "change":
    case "growth": return [equation.prior, equation.current];
  }
}

function toldBy(fact: Fact): Derivation[] {
  const { quantity } = fact;
  return quantity === undefined ? [] : [{ dimension: quantity.measure.dimension, quantity, facts: new Set([fact]), working: quantity.digits(), steps: 0 }];
}

/** One way to each operand, in the first combinations; where one has none, the others are not asked for. */
function combined(operands: readonly Operand[], ways: (operand: Operand) => readonly Derivation[], work: (chosen: readonly Derivation[]) => Derivation | undefined): Derivation[] {
  let all: readonly (readonly Derivation[])[] = [[]];
  for (const operand of operands) {
    const some = ways(operand);
    if (some.length === 0) return [];
    all = paired(all, some);
  }
  return all.flatMap((chosen) => work(chosen) ?? []);
}

function paired(all: readonly (readonly Derivation[])[], some: readonly Derivation[]): (readonly Derivation[])[] {
  const pairs: (readonly Derivation[])[] = [];
  for (const chosen of all) {
    for (const each of some) {
      if (pairs.length === mostWays) return pairs;
      pairs.push([...chosen, each]);
    }
  }
  return pairs;
}

function added([first, ...others]: readonly Derivation[]): Derivation | undefined {
  if (first === undefined || others.length === 0) return first;
  return joined([first, ...others], (a, b) => a.plus(b), () => `${first.working}${others.map(more).join("")}`);
}

function apart(whole: Derivation | undefined, part: Derivation | undefined): Derivation | undefined {
  if (whole === undefined || part === undefined) return undefined;
  return joined([whole, part], (a, b) => a.minus(b), () => `${whole.working}${less(part)}`);
}

/** +5; of a decrease, −5. */
function more(part: Derivation): string {
  return part.working.startsWith("-") ? `−${part.working.slice(1)}` : `+${within(part)}`;
}

function less(part: Derivation): string {
  return part.working.startsWith("-") ? `+${part.working.slice(1)}` : `−${within(part)}`;
}

function scaled(base: Derivation, by: Quantity, rate: Fact, sign: "×" | "÷", told: string): Derivation[] {
  const quantity = sign === "×" ? base.quantity.times(by) : base.quantity.dividedBy(by).times(Quantity.exact(100));
  const { dimension } = quantity.measure;
  return dimension !== base.dimension ? [] : [{ dimension, quantity, facts: new Set([...base.facts, rate]), working: `${within(base)}${sign}${told}`, steps: base.steps + 1 }];
}

/** Facts may serve once: a figure worked out of itself is no witness. */
function joined(ways: readonly [Derivation, ...Derivation[]], work: (a: Quantity, b: Quantity) => Quantity, working: () => string): Derivation | undefined {
  const [first, ...others] = ways;
  const facts = new Set(first.facts);
  let steps = first.steps;
  for (const other of others) {
    if (other.dimension !== first.dimension) return undefined;
    for (const fact of other.facts) {
      if (facts.has(fact)) return undefined;
      facts.add(fact);
    }
    steps = Math.max(steps, other.steps) + 1;
  }
  let quantity: Quantity | undefined;
  return {
    dimension: first.dimension,
    get quantity() {
      quantity ??= others.reduce((result, { quantity: each }) => work(result, each), first.quantity);
      return quantity;
    },
    facts,
    get working() {
      return working();
    },
    steps,
  };
}

function within({ working, steps }: Derivation): string {
  return steps === 0 || /^[\d.]+$/.test(working) ? working : `(${working})`;
}

function signed({ quantity }: Fact): string {
  const text = quantity?.toString() ?? "";
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}
