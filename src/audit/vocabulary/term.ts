import type { Place } from "../../document/index.js";
import { Quantity, type Target } from "../../quantity/index.js";
import { concepts, type Fact } from "../../model/index.js";
import { words, type Words } from "../words.js";
import { notAFigure } from "./missing.js";

/** A fact that went into a term, and what it is called. */
export interface Item {
  readonly fact: Fact;
  readonly name: Words;
  readonly role?: string;
}

/** The finest printed decimals by unit symbol, for reading 7.2 in a column beside 13.45 as 7.20. */
export type Precision = ReadonlyMap<string, number>;

interface Inside {
  readonly name: Words;
  readonly state: Fact["state"] | "absent";
  readonly text: string;
  readonly place: Place | undefined;
  readonly items: readonly Item[];
  readonly leaves: readonly Quantity[];
  readonly working: string;
  /** False once a quotient or product has gone in: its digits do not end where the printed ones do. */
  readonly linear: boolean;
  readonly at: ((precision: Precision) => Quantity) | undefined;
  readonly demand?: Target | undefined;
}

const asPrinted: Precision = new Map();

/**
 * What rule expressions calculate with: a quantity, or the want of one, with every fact it rests on.
 * `name`, `text`, `state`, `unit`, `digits` and `figure` can be read in an expression (`indicator.target.text`).
 */
export class Term {
  readonly #inside: Inside;
  #asPrinted: Quantity | undefined;

  private constructor(inside: Inside) {
    this.#inside = inside;
  }

  /** What one cell or one figure of the text says. */
  static of(fact: Fact, name: Words = nameOf(fact), demand?: Target): Term {
    const quantity = fact.quantity;
    return new Term({
      name,
      state: fact.state,
      text: fact.text,
      place: fact.place,
      items: [{ fact, name }],
      leaves: quantity === undefined ? [] : [quantity],
      working: quantity === undefined ? fact.text : quantity.digits(),
      linear: true,
      at: quantity === undefined ? undefined : (precision) => quantity.refined(precision.get(quantity.measure.symbol) ?? 0),
      demand,
    });
  }

  /** A cell the form does not have, or that could not be read from it. */
  static absent(name: Words, place?: Place): Term {
    return new Term({ name, state: "absent", text: "", place, items: [], leaves: [], working: "", linear: true, at: undefined });
  }

  /** A number of the rule or of the profile, which nobody printed. */
  static constant(quantity: Quantity, name: Words = words(quantity.toString())): Term {
    return Term.computed([], quantity.digits(), true, () => quantity, name);
  }

  /** Words of the rule, which nobody printed. */
  static wording(text: string): Term {
    return new Term({ name: words(text), state: "text", text, place: undefined, items: [], leaves: [], working: text, linear: true, at: undefined });
  }

  static computed(
    from: readonly Term[],
    working: string,
    linear: boolean,
    at: (precision: Precision) => Quantity,
    name: Words = words(working),
  ): Term {
    return new Term({
      name,
      state: "figure",
      text: "",
      place: from.find((term) => term.place !== undefined)?.place,
      items: from.flatMap((term) => term.items),
      leaves: from.flatMap((term) => term.#inside.leaves),
      working,
      linear: linear && from.every((term) => term.linear),
      at,
    });
  }

  /** Nothing, counted as zero; the blank cell stays among the facts. */
  asZero(): Term {
    return new Term({ ...this.#inside, state: "figure", leaves: [], working: "0", at: () => Quantity.exact(0) });
  }

  /** The same figure, a whole number of 万元 taken for one that was rounded to it. */
  toldInProse(): Term {
    return this.#told((quantity) => quantity.toldInProse());
  }

  /** The same figure, an average in whole hundreds of 元 taken for one that was rounded to them. */
  toldAsAverage(): Term {
    return this.#told((quantity) => quantity.toldAsAverage());
  }

  #told(as: (quantity: Quantity) => Quantity): Term {
    const { at } = this.#inside;
    return at === undefined ? this : new Term({ ...this.#inside, at: (precision) => as(at(precision)) });
  }

  /** The same with other words for its name, or other roles for its facts. */
  named(name: Words): Term {
    return new Term({ ...this.#inside, name, items: this.items.map((item) => (this.items.length === 1 ? { ...item, name } : item)) });
  }

  as(role: string): Term {
    return new Term({ ...this.#inside, items: this.items.map((item) => ({ ...item, role })) });
  }

  /** The quantity as printed, worked out once. @throws Missing where there is no figure */
  get quantity(): Quantity {
    return (this.#asPrinted ??= this.#worked(asPrinted));
  }

  /** @throws Missing where there is no figure */
  at(precision: Precision): Quantity {
    return precision.size === 0 ? this.quantity : this.#worked(precision);
  }

  #worked(precision: Precision): Quantity {
    if (this.#inside.at === undefined) throw notAFigure(this.words, this.state, this.text, this.place);
    return this.#inside.at(precision);
  }

  get words(): Words {
    return this.#inside.name;
  }
  get name(): string {
    return this.#inside.name.zh;
  }
  get text(): string {
    return this.#inside.text;
  }
  get state(): Inside["state"] {
    return this.#inside.state;
  }
  get figure(): boolean {
    return this.state === "figure";
  }
  /** The unit's symbol, empty where none was printed. */
  get unit(): string {
    return this.figure ? this.quantity.measure.symbol : "";
  }
  get digits(): string {
    return this.figure ? this.quantity.digits() : "";
  }
  get working(): string {
    return this.#inside.working;
  }
  get place(): Place | undefined {
    return this.#inside.place;
  }
  get items(): readonly Item[] {
    return this.#inside.items;
  }
  /** The printed quantities that went in. */
  get leaves(): readonly Quantity[] {
    return this.#inside.leaves;
  }
  get linear(): boolean {
    return this.#inside.linear;
  }
  /** Whether it is one printed figure and nothing was done to it. */
  get printed(): boolean {
    return this.items.length === 1 && this.leaves.length === 1 && this.text !== "";
  }
  get demand(): Target | undefined {
    return this.#inside.demand;
  }
}

/** 支出总额, or the project's own name where the fact is about one. */
export function nameOf(fact: Fact): Words {
  const { concept, subject } = fact.aspects;
  const what = concept === "other" || concept === "expenditure.project.item" ? undefined : concepts[concept];
  if (what === undefined) return words(subject ?? shortQuote(fact));
  return subject === undefined ? what : { zh: `${what.zh} · ${subject}`, en: `${what.en} · ${subject}` };
}

function shortQuote(fact: Fact): string {
  return fact.quote.length > 24 ? `${fact.quote.slice(0, 24)}…` : fact.quote;
}
