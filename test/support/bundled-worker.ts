import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles a reading thread written in TypeScript, which then starts as fast as the one that is shipped. Whoever asks removes it. */
export async function bundledWorker(entry: URL, name: string): Promise<URL> {
  // Inside node_modules, so that what stays outside of the bundle is found.
  const bundle = new URL(`../../node_modules/.cache/${name}-${process.pid}.mjs`, import.meta.url);
  mkdirSync(new URL(".", bundle), { recursive: true });
  await build({ entryPoints: [fileURLToPath(entry)], outfile: fileURLToPath(bundle), bundle: true, format: "esm", platform: "node", packages: "external" });
  return bundle;
}
