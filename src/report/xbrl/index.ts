import type { AuditResult, ToldFact } from "../../model/index.js";
import { conceptName, dimensions, namespaces, taxonomyFile } from "./names.js";
import { periodOf, unitOf, valueOf } from "./values.js";

export { renderTaxonomy } from "./taxonomy.js";
export { taxonomyFile } from "./names.js";

/**
 * The facts of the submissions as xBRL-JSON 1.0 (Open Information Model, XBRL International 2021), so that tools for XBRL can take
 * them in. Amounts are in 元, rates are fractions; `decimals` says how precisely a figure was printed. Which form a fact stands in
 * and where there are dimensions: the same figure told in two forms is two facts, as nothing is decided here about which is right.
 */
export function renderXbrl({ facts = [], tool }: AuditResult): string {
  const report = {
    documentInfo: {
      documentType: "https://xbrl.org/2021/xbrl-json",
      namespaces,
      taxonomy: [taxonomyFile],
      features: { "xbrl:canonicalValues": true },
      "gouji:generator": `gouji ${tool.version}`,
    },
    facts: Object.fromEntries(facts.map((fact, at) => [`f${at + 1}`, factOf(fact)])),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function factOf(fact: ToldFact): Record<string, unknown> {
  return {
    ...valueOf(fact),
    dimensions: {
      concept: `gouji:${conceptName(fact.concept, fact.figure)}`,
      ...(fact.unit === "" ? {} : { entity: `unit:${identifier(fact.unit)}` }),
      ...(fact.year === undefined ? {} : { period: periodOf(fact.year) }),
      ...unitOf(fact),
      ...(fact.scenario === undefined ? {} : { [dimensions.scenario]: fact.scenario }),
      ...(fact.subject === undefined ? {} : { [dimensions.subject]: fact.subject }),
      [dimensions.form]: fact.form.subject === undefined ? fact.form.kind : `${fact.form.kind} ${fact.form.subject}`,
      [dimensions.item]: fact.path,
    },
    "gouji:place": fact.label,
    "gouji:file": fact.file,
    ...(fact.loose === undefined ? {} : { "gouji:loose": fact.loose }),
  };
}

/** An identifier of an entity has no blanks in it. */
function identifier(name: string): string {
  return name.trim().replace(/\s+/gu, "_");
}
