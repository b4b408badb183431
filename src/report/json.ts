import type { AuditResult } from "../model/index.js";

/** The published JSON document. Ends in a newline. */
export function renderJson(result: AuditResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** JSON Schema (2020-12) of what {@link renderJson} prints, made from the schema the types are made from. */
export async function resultJsonSchema(): Promise<Record<string, unknown>> {
  const [{ z }, { resultSchema }] = await Promise.all([import("zod"), import("../model/result.js")]);
  return { $id: "gouji/result@1", title: "Gouji audit result", ...z.toJSONSchema(resultSchema) };
}
