import { resultJsonSchema } from "../report/index.js";
import type { Console } from "./console.js";

/** `gouji schema`: the JSON Schema of `--format json`. */
export async function schema(console: Console): Promise<number> {
  console.out(`${JSON.stringify(await resultJsonSchema(), null, 2)}\n`);
  return 0;
}
