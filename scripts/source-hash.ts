import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the source is known by: whatever changes in it, and in the libraries it names, makes another. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => join("src", name));
  for (const path of [...files.sort(), "package-lock.json"]) hash.update(path.replaceAll("\\", "/")).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}
