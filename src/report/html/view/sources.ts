import type { Evidence, Excerpt, Finding } from "../../../model/index.js";
import { chiefOf } from "../../order.js";
import { formOf } from "../../places.js";
import type { Words } from "../../words.js";
import { charactersOf, figureIn } from "../../characters.js";
import type { Mark, SourceView, Spot } from "./view.js";

/** A sum over all projects may rest on more tables than anybody reads at once. */
const mostShown = 6;

interface Citing {
  readonly words: Words;
  readonly nameOf: (path: string) => string;
  readonly excerpts: readonly (Excerpt | undefined)[];
}

/**
 * The excerpts a finding rests on, that of its chief figure first. Shown are those that add a figure; copies of the same table in
 * other files, which tell what is told already, follow in `moreSources`.
 */
export function sourcesOf(finding: Finding, citing: Citing): { sources: SourceView[]; moreSources: SourceView[] } {
  const chief = chiefOf(finding);
  const cited = new Map<number, Evidence[]>();
  for (const evidence of ordered(finding.evidence, chief)) {
    const number = evidence.source?.excerpt;
    if (number !== undefined && citing.excerpts[number] !== undefined) cited.set(number, [...(cited.get(number) ?? []), evidence]);
  }
  const told = new Set<string>();
  const sources: SourceView[] = [];
  const moreSources: SourceView[] = [];
  for (const [number, evidence] of cited) {
    const keys = evidence.map(({ name, value, measure }) => JSON.stringify([name, value, measure]));
    const adds = sources.length < mostShown && keys.some((key) => !told.has(key));
    if (adds) keys.forEach((key) => told.add(key));
    (adds ? sources : moreSources).push(sourceView(number, evidence, chief, citing));
  }
  return { sources, moreSources };
}

/** The chief figure first, and then what is no mere witness. */
function ordered(evidence: readonly Evidence[], chief: Evidence | undefined): Evidence[] {
  const rank = (each: Evidence) => (each === chief ? 0 : each.role === "witness" ? 2 : 1);
  return [...evidence].sort((one, other) => rank(one) - rank(other));
}

function sourceView(number: number, evidence: readonly Evidence[], chief: Evidence | undefined, { words, nameOf, excerpts }: Citing): SourceView {
  const [first] = evidence;
  const excerpt = excerpts[number];
  if (first === undefined || excerpt === undefined) throw new Error("a source is cited by a figure in an excerpt");
  const spots = evidence.flatMap((each) => spotIn(each, excerpt, markOf(each, chief)));
  return { excerpt: number, label: [nameOf(first.file), ...formOf(first, words)].join(" › "), spots: strongest(spots) };
}

function markOf(evidence: Evidence, chief: Evidence | undefined): Mark {
  if (evidence === chief) return "chief";
  return evidence.role === "total" || evidence.role === "part" ? evidence.role : "other";
}

function spotIn(evidence: Evidence, excerpt: Excerpt, mark: Mark): Spot[] {
  const { source, name, role } = evidence;
  if (source === undefined) return [];
  const told = { row: source.row, mark, name: name || role };
  if (excerpt.kind === "text") return [{ ...told, ...charactersOf(evidence, excerpt.rows.find(({ row }) => row === source.row)?.text ?? "") }];
  if (source.column === undefined) return [];
  const text = excerpt.rows.find(({ row }) => row === source.row)?.cells.find(({ column }) => column === source.column)?.text ?? "";
  // In a cell of running text the figure itself is pointed at.
  return [{ ...told, column: source.column, ...(text.length > longCell ? figureIn(text, evidence.value) : undefined) }];
}

const longCell = 24;

const strength = { chief: 0, total: 1, part: 2, other: 3 } satisfies Record<Mark, number>;

/** One spot for what several rules or witnesses point at. */
function strongest(spots: readonly Spot[]): Spot[] {
  const known = new Map<string, Spot>();
  for (const spot of [...spots].sort((one, other) => strength[one.mark] - strength[other.mark])) {
    const key = JSON.stringify([spot.row, spot.column, spot.from, spot.to]);
    if (!known.has(key)) known.set(key, spot);
  }
  return [...known.values()];
}
