import { columns, count, grouped, share, type Cells } from "../table.js";
import type { MarkedScore, RelationRun } from "./run.js";

const heads = ["relation", "marked", "seen", "broken twins", "found"];

const row = (name: string, runs: readonly RelationRun[]): Cells => {
  const twins = runs.filter(({ broken }) => broken !== "none");
  return [name, runs.length, share(count(runs, ({ seen }) => seen), runs.length), twins.length, share(count(twins, ({ broken }) => broken === "found"), twins.length)];
};

/** The score on marked texts as a person reads it; `explain` lists what was not seen, and which broken twins were missed. */
export function printMarked({ relations, findings }: MarkedScore, explain: boolean): string {
  const kinds = [...grouped(relations, ({ relation }) => relation.kind)];
  const lines = [columns([heads, ...kinds.map(([kind, runs]) => row(kind, runs)), row("all", relations)]), ""];
  const judged = findings.filter(({ finding, verdict }) => verdict !== "unmarked" || finding.severity !== "info");
  const wrong = judged.filter(({ verdict }) => verdict === "wrong");
  lines.push(`findings on marked relations or graver than info: ${judged.length}; against the marks: ${wrong.length} (of them graver than info: ${count(wrong, ({ finding }) => finding.severity !== "info")}); without a mark: ${count(judged, ({ verdict }) => verdict === "unmarked")}`);
  for (const { text, finding, verdict } of findings) lines.push(`    ${verdict.padEnd(8)} ${text} ${finding.severity} ${finding.rule}: ${finding.message}`);
  if (explain) {
    lines.push("", "not seen:");
    for (const { relation } of relations.filter(({ seen }) => !seen)) lines.push(`    ${relation.id} ${relation.kind} ${relation.label} ${relation.quote}  ${relation.formula} ~ ${relation.stated}  ${relation.note}`);
    lines.push("", "broken twins missed:");
    for (const { relation, printed } of relations.filter(({ broken }) => broken === "missed")) lines.push(`    ${relation.id} ${relation.kind} ${relation.quote}  ${relation.formula} ~ ${relation.stated}: ${printed ?? ""}`);
  }
  return lines.join("\n");
}

/** The same in short, for a machine. */
export function summariseMarked({ relations, findings }: MarkedScore): object {
  const twins = relations.filter(({ broken }) => broken !== "none");
  return {
    marked: relations.length, seen: count(relations, ({ seen }) => seen), twins: twins.length, twinsFound: count(twins, ({ broken }) => broken === "found"),
    findings: findings.length, wrong: count(findings, ({ verdict }) => verdict === "wrong"), unmarked: count(findings, ({ verdict }) => verdict === "unmarked"),
  };
}
