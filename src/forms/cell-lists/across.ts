import type { Fact, SummedColumn } from "../../model/index.js";
import { noMeasure } from "../../quantity/index.js";
import { summed } from "../tables/index.js";
import { rowsOf } from "./lists.js";
import { factOfToken, type Token } from "./tokens.js";

/** Rows that must bear out what no heading says. */
const enough = 5;

/** A place in a row that is the sum of the places right behind it, or right before. */
interface Way {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * 东街街道 8 1 7 0 · 西街街道 22 6 9 7: rows whose headings were lost, and figures of theirs that are the sum of those beside
 * them in all rows but at most one. That one is told only where {@link enough} others, each with another total, show how it is made
 * up.
 */
export function acrossSums(run: readonly Token[]): readonly SummedColumn[] {
  const { rows } = rowsOf(run);
  const width = rows.at(-1)?.figures.length ?? 0;
  const even = rows.slice(rows.findLastIndex(({ figures }) => figures.length !== width) + 1);
  if (even.length < enough || width < 3 || width > 20) return [];
  const facts = even.map(({ label, figures }) => figures.map((figure) => factOfToken(figure, label, noMeasure)));
  const found = waysOf(width).flatMap((way) => heldBy(way, facts));
  // A figure that adds up in two ways shows neither.
  return found.filter(({ way }) => found.filter((other) => other.way.total === way.total).length === 1).flatMap(({ sums }) => sums);
}

function waysOf(width: number): readonly Way[] {
  const places = Array.from({ length: width }, (_, at) => at);
  return places.flatMap((total) => places.flatMap((more) => {
    const [after, before] = [places.slice(total + 1, total + more + 3), places.slice(Math.max(0, total - more - 2), total)];
    return [...(after.length === more + 2 ? [{ total, parts: after }] : []), ...(before.length === more + 2 ? [{ total, parts: before }] : [])];
  }));
}

function heldBy(way: Way, facts: readonly (readonly Fact[])[]): { readonly way: Way; readonly sums: readonly SummedColumn[] }[] {
  const told = facts.map((row) => {
    const [total, parts] = [row[way.total] as Fact, way.parts.map((at) => row[at] as Fact)];
    return { total, parts, outcome: summed(total, parts) };
  });
  const held = told.filter(({ outcome, total }) => outcome.state === "holds" && total.quantity?.isZero === false);
  const shown = new Set(held.map(({ total }) => total.text)).size;
  const failing = told.filter(({ outcome }) => outcome.state !== "holds").length;
  if (shown < enough || held.filter(({ outcome }) => outcome.telling).length < 2 || failing > 1) return [];
  return [{ way, sums: told.map(({ total, parts }): SummedColumn => ({ name: total.aspects.subject ?? "", of: "total", total, parts, sure: true })) }];
}
