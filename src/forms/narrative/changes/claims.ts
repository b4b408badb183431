import type { ChangeRelation, ClaimRelation, CompletionRelation, Fact, Relation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, labelOf, type Mention, type Reading, spokenFact } from "../reading/index.js";
import { names } from "./names.js";

/** 决算数小于预算数的主要原因 · 支出决算数大于年初预算数，主要是: which of the two is more, told with its reason and without a figure. */
const overBudget = /(?<=^|[。;,])(?:20\d\d年度?)?([^。;,:\d]{0,24}?)(?:支出|收入)?(?:决算|执行)数?(?<![不未没无])(大于|高于|多于|小于|低于|少于)(年初|全年|调整后?的?)?预算数?(?=的?(?:主要)?原因|,?主要(?:是|原因|系)|,?(?:是)?(?:由于|因为))/g;
/** 决算数较上年增加的主要原因. */
const overLastYear = /(?<=^|[。;,])(?:20\d\d年度?)?([^。;,:\d]{0,24}?)(?:支出|收入)?(?:决算|执行)?数?(?:较|比)(?:上年度?|去年)(?:决算数?|同期)?(增加|增长|上升|减少|下降|降低)(?=的(?:主要)?原因)/g;

const risen = /大|高|多|增|上/;
/** Words before 决算数 that say of nothing in particular whose it is. */
const anybody = /^(?:20\d\d年度?|本年度?|全年|本单位|本部门|我[局院校中镇乡]|财政拨款|一般公共预算|总|支出|收入|的|其|该|度)*$/;

/**
 * A passage that tells figures and says which are more, where none of them bears it out: the set phrase of last year's report left standing. What the
 * words are about is not always certain, so that a single figure of the passage that bears them out is enough.
 */
export function claimsIn(reading: Reading, told: readonly Relation[], book: FactBook): readonly ClaimRelation[] {
  const { text } = reading.passage;
  if (!/[大高多小低少]于[^。;]{0,6}预算|[较比](?:上年|去年)/.test(text)) return [];
  const at = new Map(reading.mentions.filter((each) => book.has(each)).map((each) => [book.factOf(each), each] as const));
  return [...text.matchAll(overBudget)].flatMap((match) => againstBudget(match, reading, told, at)).concat([...text.matchAll(overLastYear)].flatMap((match) => againstLastYear(match, reading, told, at)));
}

function againstBudget(match: RegExpExecArray, reading: Reading, told: readonly Relation[], at: ReadonlyMap<Fact, Mention>): readonly ClaimRelation[] {
  const [words = "", whose = "", way = "", which = ""] = match;
  const pairs = told.filter((each): each is CompletionRelation => each.kind === "completion" && isBefore(each.rate, match.index, at) && each.actual.quantity !== undefined && each.budget.quantity !== undefined);
  const budgets = pairs.map(({ budget }) => at.get(budget)?.standing.lead ?? "");
  const meant = pairs.filter((pair, index) => (which === "" || (budgets[index] ?? "").includes(which.slice(0, 2))) && isOf(whose, [pair.actual, pair.budget]));
  const more = risen.test(way);
  const order = ({ actual, budget }: CompletionRelation): number => (actual.quantity as Quantity).compare(budget.quantity as Quantity);
  const held = meant.find((pair) => (more ? order(pair) > 0 : order(pair) < 0));
  const chosen = held ?? meant.at(-1);
  // 年初预算100万元，全年预算120万元: of two budgets the words may mean either. What is alike as printed may differ in what was rounded off.
  const several = which === "" && /年初/.test(reading.passage.text) && /全年预算|调整|追加/.test(reading.passage.text);
  if (chosen === undefined || (held === undefined && (several || meant.some((pair) => order(pair) === 0)))) return [];
  return [{ kind: "claim", of: "budget", claim: words.replace(/^20\d\d年度?/, "").slice(whose.length), more, actual: chosen.actual, against: chosen.budget, quote: words, place: reading.passage.placeOf(match.index, words.length) }];
}

function againstLastYear(match: RegExpExecArray, reading: Reading, told: readonly Relation[], at: ReadonlyMap<Fact, Mention>): readonly ClaimRelation[] {
  const [words = "", whose = "", way = ""] = match;
  const changes = told.filter((each): each is ChangeRelation => each.kind === "change" && each.base === "prior-year" && each.current !== undefined && isBefore(each.delta, match.index, at) && each.delta?.quantity?.isZero === false);
  const meant = changes.filter(({ current, delta }) => isOf(whose, [current, delta]));
  const more = risen.test(way);
  const held = meant.find(({ delta }) => (delta?.quantity?.value.gt(0) ?? false) === more);
  const delta = (held ?? meant.at(-1))?.delta;
  if (delta?.quantity === undefined) return [];
  const nought = spokenFact(reading.passage, match.index, words, Quantity.exact(0, delta.quantity.measure));
  return [{ kind: "claim", of: "prior-year", claim: words.replace(/^20\d\d年度?/, "").slice(whose.length), more, actual: delta, against: nought, quote: words, place: reading.passage.placeOf(match.index, words.length) }];
}

function isBefore(fact: Fact | undefined, offset: number, at: ReadonlyMap<Fact, Mention>): boolean {
  const mention = fact === undefined ? undefined : at.get(fact);
  return mention !== undefined && mention.figure.offset < offset;
}

function isOf(whose: string, facts: readonly (Fact | undefined)[]): boolean {
  const subject = labelOf(plain(whose));
  return anybody.test(subject) || facts.some((fact) => names(fact?.aspects.subject ?? "", subject) || plain(fact?.quote ?? "").includes(subject));
}

const plain = (words: string): string => words.replace(/[“”"]/g, "");
