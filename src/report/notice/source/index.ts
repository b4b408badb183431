import type { Evidence, Excerpt, Finding } from "../../../model/index.js";
import { chiefOf } from "../../order.js";
import { paragraph } from "../wordml.js";
import { stripIndent, tableStrip } from "./table-strip.js";
import { textStrip } from "./text-strip.js";

/** A letter shows where the contradiction stands, not every table that a sum goes through. */
const mostSources = 2;

/**
 * What stands in the submitted files around the figures of a finding, as WordprocessingML, the chief figure's first; copies of
 * the same in other files are left out. Empty where the result carries no excerpts.
 *
 * @param caption says what a strip is taken from
 */
export function sourceXml(finding: Finding, excerpts: readonly Excerpt[], caption: (evidence: Evidence) => string): string {
  const strips = sourcesOf(finding).slice(0, mostSources).map((evidence) => stripXml(evidence, excerpts, caption)).filter((xml) => xml !== "");
  return strips.join("");
}

function stripXml(evidence: readonly [Evidence, ...Evidence[]], excerpts: readonly Excerpt[], caption: (evidence: Evidence) => string): string {
  const [first] = evidence;
  const excerpt = excerpts[first.source?.excerpt ?? -1];
  if (excerpt === undefined) return "";
  const look = { font: "楷体", size: 21, indent: stripIndent };
  const head = paragraph([{ text: caption(first) }], { ...look, keepNext: true });
  if (excerpt.kind === "text") {
    const told = textStrip(excerpt, evidence);
    return told.length === 0 ? "" : head + told.map((runs) => paragraph(runs, look)).join("");
  }
  const strip = tableStrip(excerpt, evidence);
  // A paragraph after it: two tables that touch become one.
  return strip === "" ? "" : `${head}${strip}${paragraph([], { ...look, size: 8 })}`;
}

/** The figures by the excerpt they stand in; an excerpt that tells nothing new is a copy. */
function sourcesOf(finding: Finding): [Evidence, ...Evidence[]][] {
  const chief = chiefOf(finding);
  const rank = (each: Evidence) => (each === chief ? 0 : each.role === "witness" ? 2 : 1);
  const cited = new Map<number, [Evidence, ...Evidence[]]>();
  for (const evidence of [...finding.evidence].sort((one, other) => rank(one) - rank(other))) {
    const number = evidence.source?.excerpt;
    if (number === undefined) continue;
    const group = cited.get(number);
    if (group === undefined) cited.set(number, [evidence]);
    else group.push(evidence);
  }
  const told = new Set<string>();
  return [...cited.values()].filter((group) => {
    const keys = group.map(({ name, value, measure }) => JSON.stringify([name, value, measure]));
    const adds = keys.some((key) => !told.has(key));
    keys.forEach((key) => told.add(key));
    return adds;
  });
}
