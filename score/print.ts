import type { Finding } from "../src/model/index.js";
import type { PlantedRun, Score } from "./run.js";
import { columns, count, grouped } from "./table.js";

function tally(runs: readonly PlantedRun[], name: string): (string | number)[] {
  const missed = runs.filter(({ outcome }) => outcome !== "found");
  const told = missed.slice(0, 6).map((run) => `${run.outcome === "missed" ? "" : run.outcome === "weaker" ? "w" : "e"}${run.seed}/${run.packaging[0] ?? ""}${run.layout[0] ?? ""}`);
  return [name, runs.length, count(runs, ({ outcome }) => outcome === "found"), count(runs, ({ outcome }) => outcome === "weaker"), count(runs, ({ outcome }) => outcome === "elsewhere"), count(runs, ({ outcome }) => outcome === "missed"), told.join(" ")];
}

const heads = ["kind", "planted", "found", "weaker", "elsewhere", "missed", "seeds (w weaker, e elsewhere; packaging, layout)"];

/** The score as a person reads it. */
export function printScore({ clean, planted, failures }: Score): string {
  const byKind: (string | number)[][] = [heads];
  for (const [kind, runs] of grouped(planted, (run) => run.planted.kind)) byKind.push(tally(runs, kind));
  const byPackaging: (string | number)[][] = [heads.slice(0, 6)];
  for (const [packaging, runs] of grouped(planted, (run) => run.packaging)) byPackaging.push(tally(runs, packaging).slice(0, 6));
  for (const [layout, runs] of grouped(planted, (run) => run.layout)) byPackaging.push(tally(runs, layout).slice(0, 6));
  const found = count(planted, ({ outcome }) => outcome === "found");
  const lines = [columns(byKind), "", columns(byPackaging), "", `found ${found} of ${planted.length}`];
  const severe = (severity: Finding["severity"]) => clean.flatMap((run) => run.findings.filter((finding) => finding.severity === severity).map((finding) => ({ run, finding })));
  for (const severity of ["error", "warning"] as const) {
    const all = severe(severity);
    const hit = new Set(all.map(({ run }) => run.seed)).size;
    lines.push("", `false ${severity}s on clean submissions: ${all.length} in ${hit} of ${clean.length}`);
    for (const [rule, cases] of grouped(all, ({ finding }) => finding.rule)) {
      lines.push(`  ${rule} × ${cases.length}`);
      for (const { run, finding } of cases.slice(0, 4)) lines.push(`    ${run.seed}/${run.packaging}/${run.layout}: ${finding.subject ?? ""} ${finding.message}`);
    }
  }
  const unread = clean.filter((run) => run.forms !== run.wantedForms || run.units !== 1);
  lines.push("", `forms not all recognised, or units not one: ${unread.length} of ${clean.length}`);
  for (const run of unread.slice(0, 20)) lines.push(`    ${run.seed}/${run.packaging}/${run.layout}: ${run.forms} of ${run.wantedForms} forms, ${run.units} units`);
  for (const run of clean.filter(({ problems }) => problems.length > 0).slice(0, 5)) lines.push(`    ${run.seed}/${run.packaging}: ${run.problems.slice(0, 2).join("; ")}`);
  lines.push(`passes per clean submission: ${(clean.reduce((total, run) => total + run.passed, 0) / Math.max(1, clean.length)).toFixed(1)}`);
  if (failures.length > 0) lines.push("", "rules that broke:", ...failures.slice(0, 10).map((failure) => `    ${failure}`));
  return lines.join("\n");
}

/** The same in short, for a machine. */
export function summarise({ clean, planted, failures }: Score): object {
  const kinds = Object.fromEntries([...grouped(planted, (run) => run.planted.kind)].map(([kind, runs]) => [kind, { planted: runs.length, found: count(runs, ({ outcome }) => outcome === "found"), any: count(runs, ({ outcome }) => outcome === "found" || outcome === "weaker") }]));
  const falsely = (severity: Finding["severity"]): number => clean.reduce((total, run) => total + count(run.findings, (finding) => finding.severity === severity), 0);
  return {
    planted: planted.length, found: count(planted, ({ outcome }) => outcome === "found"), kinds,
    clean: clean.length, falseErrors: falsely("error"), falseWarnings: falsely("warning"), brokenRules: failures.length,
  };
}
