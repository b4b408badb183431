import type { ChangeRelation, CompletionRelation, Fact, Relation } from "../../model/index.js";
import { measureOf, Quantity, type Measure } from "../../quantity/index.js";
import { labelOf, type Passage, spokenFact } from "./reading/index.js";

/** What a formula ends in: =94% and nothing more worked out of it. */
const result = /=\s*([-−]?\d[\d,]*(?:\.\d+)?)\s*%(?!\s*[=+\-−×xX*÷/\d])/g;
const token = /20\d\d年度?|(\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元|人|名|个|%)?|[()[\]]|[+\-−×xX*÷/]/g;
/** 元/人, 1-12月: a stroke that divides nothing. */
const strokes = /元\/(?:人|户|亩|次|月|年|天|日|台|套|件|生|吨|场|个|辆|平方米|公里)(?![一-龥])|\d\s*[-−—~至]\s*\d+\s*(?:月|日|年|岁|级|号)/;

interface Term {
  readonly offset: number;
  readonly end: number;
  readonly sign: 1 | -1;
  readonly quantity: Quantity;
}

/**
 * 在职人员控制率=(在职47人/编制50人)×100%=94% · 变动率=(8-10)/10=-20%: a rate worked out in print, its figures among words. Every sign must stand
 * between two figures: a formula of names alone gives nothing.
 */
export function formulasIn(passage: Passage): readonly Relation[] {
  return [...passage.text.matchAll(result)].flatMap((match): Relation[] => {
    const start = openingOf(passage.text, match.index);
    const left = passage.text.slice(start, match.index);
    const tokens = tokensOf(left, start);
    const quotient = tokens === undefined || strokes.test(left) ? undefined : quotientOf(tokens);
    if (quotient === undefined) return [];
    const digits = (match[1] as string).replace(/,/g, "").replace("−", "-");
    const offset = match.index + match[0].search(/[-−\d]/);
    const printed = Quantity.printed(digits, measureOf("%"));
    const [above, below] = quotient.map(totalOf) as [Quantity, Quantity];
    if (below.isZero) return [];
    const due = above.dividedBy(below);
    // A rate of more than all is often told as all; a fall is often told without its sign.
    if (printed.value.eq(100) && due.value.gt(100)) return [];
    const rate = spokenFact(passage, offset, passage.text.slice(offset, match.index + match[0].length), due.value.lt(0) && printed.value.gt(0) ? printed.negated() : printed);
    const told = { quote: passage.text.slice(start, match.index + match[0].length).trim(), place: passage.placeOf(offset, digits.length) };
    return [changeOf(quotient, rate, passage, told) ?? { kind: "completion", actual: factOf(quotient[0], passage, start), budget: factOf(quotient[1], passage, start), rate, ...told } satisfies CompletionRelation];
  });
}

type Quotient = readonly [readonly Term[], readonly Term[]];

/** (63.46-32)÷32: how far the first moved from the second. */
function changeOf([above, below]: Quotient, rate: Fact, passage: Passage, told: { quote: string; place: ReturnType<Passage["placeOf"]> }): ChangeRelation | undefined {
  const [current, prior] = above;
  const [base] = below;
  const moved = above.length === 2 && below.length === 1 && current !== undefined && prior !== undefined && base !== undefined && prior.sign < 0 && current.sign > 0 && prior.quantity.compare(base.quantity) === 0;
  return moved ? { kind: "change", base: "untold", current: factOf([current], passage, current.offset), prior: factOf([{ ...prior, sign: 1 }], passage, prior.offset), rate, ...told } : undefined;
}

/** Where the worked-out side begins: behind the sign of equality, a mark of punctuation, or a bracket that closes behind the result. */
function openingOf(text: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const char = text[at] as string;
    if (/[)\]]/.test(char)) depth += 1;
    if (/[([]/.test(char)) depth -= 1;
    const parted = /[=≈:;。!?、]/.test(char) || (char === "," && !/^\d{3}(?!\d)/.test(text.slice(at + 1)));
    if (depth < 0 || (parted && depth <= 0)) return at + 1;
  }
  return 0;
}

type Token = string | Term;

function tokensOf(left: string, start: number): readonly Token[] | undefined {
  const plain = left.replace(/\s*[×xX*]\s*100\s*%?\s*$/, "");
  const found = [...plain.matchAll(token)].filter((match) => !match[0].includes("年"));
  const units = new Set(found.flatMap((match) => match[2] ?? []));
  const measure = measureFor(units);
  if (measure === undefined) return undefined;
  return found.map((match): Token => {
    const digits = match[1];
    if (digits === undefined) return match[0];
    const offset = start + match.index;
    return { offset, end: offset + match[0].length, sign: 1, quantity: Quantity.printed(digits.replace(/,/g, ""), measure(match[2])) };
  });
}

/** One unit for all, also where but some print it; amounts of money in their own. Undefined where kinds are mixed. */
function measureFor(units: ReadonlySet<string>): ((unit: string | undefined) => Measure) | undefined {
  const all = [...units];
  const [first = ""] = all;
  if (units.size <= 1) return () => measureOf(first);
  if (all.every((each) => /元/.test(each))) return (unit) => measureOf(unit ?? first);
  return all.every((each) => /^[人名个]$/.test(each)) ? () => measureOf("") : undefined;
}

/** Reads `a ÷ b` with sums on either side, bracketed or not; undefined for anything else. */
function quotientOf(tokens: readonly Token[]): Quotient | undefined {
  const flat = unwrapped(tokens);
  const divides = flat.flatMap((each, at) => (typeof each === "string" && /[÷/]/.test(each) ? [at] : []));
  const [at] = divides;
  if (at === undefined || divides.length !== 1) return undefined;
  const [above, below] = [sumOf(flat.slice(0, at)), sumOf(flat.slice(at + 1))];
  return above === undefined || below === undefined ? undefined : [above, below];
}

/** ((a-b)÷c) without the brackets around all of it. */
function unwrapped(tokens: readonly Token[]): readonly Token[] {
  const whole = opens(tokens[0]) && closes(tokens.at(-1)) && depths(tokens).slice(0, -1).every((depth) => depth > 0);
  return whole ? unwrapped(tokens.slice(1, -1)) : tokens;
}

function sumOf(tokens: readonly Token[]): readonly Term[] | undefined {
  const bracketed = opens(tokens[0]);
  const inner = unwrapped(tokens);
  const terms: Term[] = [];
  for (const [at, each] of inner.entries()) {
    if (typeof each === "string" ? at % 2 === 0 || !/[+\-−]/.test(each) : at % 2 === 1) return undefined;
    if (typeof each !== "string") terms.push({ ...each, sign: /[-−]/.test(String(inner[at - 1] ?? "+")) && at > 0 ? -1 : 1 });
  }
  return inner.length % 2 === 0 || (terms.length > 1 && !bracketed) ? undefined : terms;
}

const opens = (each: Token | undefined): boolean => typeof each === "string" && /[([]/.test(each);
const closes = (each: Token | undefined): boolean => typeof each === "string" && /[)\]]/.test(each);

function depths(tokens: readonly Token[]): readonly number[] {
  let depth = 0;
  return tokens.map((each) => (depth += opens(each) ? 1 : closes(each) ? -1 : 0));
}

function totalOf(terms: readonly Term[]): Quantity {
  return terms.map(({ quantity, sign }) => (sign < 0 ? quantity.negated() : quantity)).reduce((one, other) => one.plus(other));
}

function factOf(terms: readonly Term[], passage: Passage, start: number): Fact {
  const [first, last] = [terms[0] as Term, terms.at(-1) as Term];
  const name = labelOf(/[^\d()[\]=+\-−×xX*÷/,]*$/.exec(passage.text.slice(start, first.offset))?.[0] ?? "");
  return spokenFact(passage, first.offset, passage.text.slice(first.offset, last.end), totalOf(terms), name);
}
