import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What the build leaves beside the code: each pack parsed, under the hash of its text. */
export type CompiledRules = Readonly<Record<string, unknown>>;

let compiled: CompiledRules | undefined;

/** The text parsed at build time, which saves a cold command the YAML parser; undefined where it was changed since, or never built. */
export function parsedOf(yaml: string): unknown {
  compiled ??= readCompiled();
  return compiled[hashOf(yaml)];
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function readCompiled(): CompiledRules {
  try {
    return JSON.parse(readFileSync(new URL("../rules.json", import.meta.url), "utf8")) as CompiledRules;
  } catch (error) {
    // Run from source: there is no build to read from.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}
