import { checkFiles, openReader } from "../../src/batch/index.js";
import type { Rulebook } from "../../src/audit/index.js";
import type { AuditResult, Finding } from "../../src/model/index.js";
import { breakRelation } from "./broken-twin.js";
import { figuresOf, isCheckable, operandsOf, type MarkedRelation, type MarkedText } from "./relation.js";

/** What was said of one relation. */
export interface RelationRun {
  readonly relation: MarkedRelation;
  readonly seen: boolean;
  /** Of its broken twin: found, missed, or that there is none. */
  readonly broken: "found" | "missed" | "none";
  readonly printed?: string;
}

/** A finding made on a text, and whether the marks have it: right (to be or may be reported), wrong (must not be), unmarked. */
export interface JudgedFinding {
  readonly text: string;
  readonly finding: Finding;
  readonly verdict: "right" | "wrong" | "unmarked";
}

export interface MarkedScore {
  readonly relations: readonly RelationRun[];
  readonly findings: readonly JudgedFinding[];
}

type Told = ReadonlySet<number>;

const toldBy = (evidence: Finding["evidence"]): Told => new Set(evidence.flatMap(({ value }) => figuresOf(value)));

const wantedOf = (relation: MarkedRelation): number[] => [...new Set([...operandsOf(relation), ...figuresOf(relation.stated)])];

/** All figures of the relation in one outcome; or most of them, where a mark and a reading differ in what they write out. */
function covers(told: Told, wanted: readonly number[]): boolean {
  const known = wanted.filter((value) => told.has(value)).length;
  return known === wanted.length || (known >= 2 && known >= wanted.length * 0.7);
}

/** A grade rests on a score by bounds that no text tells: the word itself was held against the score. */
function grades({ quote, stated }: MarkedRelation, evidence: Finding["evidence"]): boolean {
  const told = toldBy(evidence);
  return evidence.some(({ value }) => value !== "" && stated.startsWith(value.slice(0, 1))) && figuresOf(quote).some((score) => told.has(score));
}

const keyOf = ({ rule, subject, message }: Finding): string => [rule, subject ?? "", message].join("|");

/** Runs the whole product over marked texts, and over a twin of each for every relation that can be broken. */
export async function runMarked(texts: readonly MarkedText[], rulebook: Rulebook): Promise<MarkedScore> {
  const reader = openReader({ isolated: false });
  const check = (name: string, text: string): Promise<AuditResult> =>
    checkFiles([{ path: `${name}.txt`, bytes: new TextEncoder().encode(text) }], rulebook, { language: "zh", version: "score", passes: true, reader });
  const relations: RelationRun[] = [];
  const findings: JudgedFinding[] = [];
  for (const { name, text, relations: marked } of texts) {
    const result = await check(name, text);
    const said = [...(result.passes ?? []), ...result.findings];
    const outcomes = said.map(({ evidence }) => toldBy(evidence));
    const known = new Set(result.findings.map(keyOf));
    for (const relation of marked.filter(isCheckable)) {
      const wanted = wantedOf(relation);
      const seen = relation.kind === "grade" ? said.some(({ evidence }) => grades(relation, evidence)) : outcomes.some((told) => covers(told, wanted));
      const twin = breakRelation(text, relation);
      if (twin === undefined) relations.push({ relation, seen, broken: "none" });
      else {
        const fresh = (await check(name, twin.text)).findings.filter((finding) => !known.has(keyOf(finding)));
        const found = fresh.some(({ evidence }) => figuresOf(twin.printed).every((figure) => toldBy(evidence).has(figure)));
        relations.push({ relation, seen, broken: found ? "found" : "missed", printed: `${twin.right} → ${twin.printed}` });
      }
    }
    for (const finding of result.findings) findings.push({ text: name, finding, verdict: verdictOf(finding, marked) });
  }
  return { relations, findings };
}

function verdictOf(finding: Finding, marked: readonly MarkedRelation[]): JudgedFinding["verdict"] {
  const told = toldBy(finding.evidence);
  const about = marked.filter((relation) => wantedOf(relation).length > 1 && covers(told, wantedOf(relation)));
  if (about.some(({ label }) => label !== "TN")) return "right";
  return about.length > 0 ? "wrong" : "unmarked";
}
