import type { Console } from "./console.js";
import type { SchemaOptions } from "./program.js";

/** `gouji schema`: the JSON Schema of `--format json`, or of packs, profiles or waivers for an editor. */
export async function schema(options: SchemaOptions, console: Console): Promise<number> {
  console.out(`${JSON.stringify(await wanted(options), null, 2)}\n`);
  return 0;
}

async function wanted({ rules, profile, waivers, comparison, review }: SchemaOptions): Promise<unknown> {
  if (waivers) return (await import("../audit/index.js")).waiversJsonSchema();
  if (comparison) return (await import("../report/compare/index.js")).comparisonJsonSchema();
  if (review) return (await import("../report/review/index.js")).reviewJsonSchema();
  if (!rules && !profile) return (await import("../report/index.js")).resultJsonSchema();
  const schemas = (await import("../audit/index.js")).rulebookSchemas();
  return rules ? schemas.rules : schemas.profile;
}
