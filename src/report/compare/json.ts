import type { Comparison } from "../../model/index.js";

/** The contract `gouji/comparison@1`. */
export function renderComparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}

/** JSON Schema (2020-12) of what {@link renderComparisonJson} prints. */
export async function comparisonJsonSchema(): Promise<Record<string, unknown>> {
  const [{ z }, { comparisonSchema }] = await Promise.all([import("zod"), import("../../model/comparison.js")]);
  return { $id: "gouji/comparison@1", title: "Gouji comparison", ...z.toJSONSchema(comparisonSchema) };
}
