import { readFileSync } from "node:fs";

/** The package's version, as its package.json says it. */
export function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const found: unknown = JSON.parse(text);
  if (typeof found === "object" && found !== null && "version" in found && typeof found.version === "string") return found.version;
  throw new Error("package.json names no version");
}
