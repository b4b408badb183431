import { Big } from "big.js";
import type { Language, Words } from "../words.js";
import { nearest, pointsOf, readStandard, structureOf, textsIn, weighed, type Share, type Weighed } from "./structure.js";
import type { Term } from "./term.js";

interface Change {
  readonly row: Weighed;
  readonly from: Big;
  readonly to: Big;
  /** Lower is likelier, compared one after the other. */
  readonly rank: readonly number[];
}

/**
 * The smallest single change that makes the weights come to their total, put as a suggestion: one weight, or one level-1
 * block where several of its rows would do. The likeliest is that which a row's own score already shows, or which brings the
 * form to a standard of the profile; empty where no change stands out.
 */
export function repair(rows: readonly unknown[], execution: Term, total: Term, standards: unknown, language: Language): string {
  if (!total.figure) return "";
  const all = weighed(rows);
  const due = total.quantity.value;
  const sum = all.reduce((points, { weight }) => points.plus(pointsOf(weight)), pointsOf(execution));
  const gap = due.minus(sum);
  if (gap.eq(0)) return "";
  if (!due.eq(100)) return sum.eq(100) ? said(totalWords(due, sum), language) : "";
  const best = likeliest(changes(all, execution, gap, standards));
  const [first] = best;
  if (first === undefined) return "";
  if (best.length === 1) return said(rowWords(first, due), language);
  const { share } = first.row;
  if (share === "指标" || best.some((each) => each.row.share !== share)) return "";
  const before = all.filter((row) => row.share === share).reduce((points, { weight }) => points.plus(pointsOf(weight)), new Big(0));
  return said(blockWords(share, before, gap, due), language);
}

function changes(all: readonly Weighed[], execution: Term, gap: Big, standards: unknown): Change[] {
  const ofExecution: Weighed = { label: "预算执行率", share: "执行率", weight: execution, score: undefined, target: undefined, actual: undefined };
  const before = nearest(structureOf(all, execution), standards);
  return [...(execution.figure ? [ofExecution] : []), ...all].flatMap((row): Change[] => {
    const [from, score] = [pointsOf(row.weight), row.score?.figure === true ? row.score.quantity.value : undefined];
    const to = from.plus(gap);
    // An indicator that does not apply has no points to be changed; one that scores more than it would weigh has them.
    const applies = row.weight.figure ? from.gt(0) || wants(row) : wants(row);
    if (!applies || to.lte(0) || to.gt(100) || (score?.gt(to) === true && !score.eq(from))) return [];
    const after = nearest(moved(all, execution, row.share, gap), standards);
    // 执行率 has its points from the standard, never by adding up.
    if (row === ofExecution && !textsIn(standards).some((text) => readStandard(text).get("执行率")?.eq(to) === true)) return [];
    const shown = score !== undefined && score.gt(0) && score.eq(to);
    const empty = from.eq(0);
    const nearer = before !== undefined && after !== undefined && after.lt(before);
    if (!shown && !empty && !nearer) return [];
    return [{ row, from, to, rank: [shown ? 0 : 1, after?.toNumber() ?? 0, empty ? 0 : 1, roundness(to)] }];
  });
}

/** A target is set and something was reached: it should carry points. */
function wants({ target, actual }: Weighed): boolean {
  const given = (term: Term | undefined): boolean => term !== undefined && !["blank", "none", "absent"].includes(term.state);
  return given(target) && given(actual);
}

function moved(all: readonly Weighed[], execution: Term, share: Share, gap: Big): ReadonlyMap<Share, Big> {
  const structure = structureOf(all, execution);
  return new Map([...structure, [share, (structure.get(share) ?? new Big(0)).plus(gap)]]);
}

/** Points are given in fives, seldom in ones. */
function roundness(points: Big): number {
  return points.mod(5).eq(0) ? 0 : points.mod(1).eq(0) ? 1 : 2;
}

function likeliest(all: readonly Change[]): Change[] {
  const compare = (one: Change, other: Change): number => one.rank.map((each, at) => each - (other.rank[at] ?? 0)).find((gap) => gap !== 0) ?? 0;
  const [first] = [...all].sort(compare);
  return first === undefined ? [] : all.filter((each) => compare(each, first) === 0);
}

function said(words: Words, language: Language): string {
  return words[language];
}

function rowWords({ row, from, to }: Change, due: Big): Words {
  const old = row.weight.figure ? from.toFixed() : undefined;
  return {
    zh: `如将“${row.label}”的分值由${old === undefined ? "空白" : ` ${old} `}改为 ${to.toFixed()}，则合计 ${due.toFixed()}`,
    en: `with “${row.label}” at ${to.toFixed()} instead of ${old ?? "blank"} they come to ${due.toFixed()}`,
  };
}

function blockWords(share: Share, before: Big, gap: Big, due: Big): Words {
  const after = before.plus(gap).toFixed();
  return {
    zh: `如将${share}指标中某一项的分值${gap.gt(0) ? "增加" : "减少"} ${gap.abs().toFixed()}（${share}合计由 ${before.toFixed()} 改为 ${after}），则合计 ${due.toFixed()}`,
    en: `with one of the ${share} indicators ${gap.gt(0) ? "up" : "down"} by ${gap.abs().toFixed()} (${before.toFixed()} to ${after} in all) they come to ${due.toFixed()}`,
  };
}

function totalWords(due: Big, sum: Big): Words {
  return { zh: `如将总分由 ${due.toFixed()} 改为 ${sum.toFixed()}，则与各项之和相符`, en: `with the total at ${sum.toFixed()} instead of ${due.toFixed()} it agrees with the rows` };
}
