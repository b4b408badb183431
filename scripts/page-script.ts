/** npm run page-script: compiles the scripts of the pages into modules, so that a report is made without a compiler at hand. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = new URL("../src/report/html/", import.meta.url);

/** The modules, each with the entry it is made from: of one result's page, and of a district's. */
export const pageScripts = [
  { entry: "client/main.ts", module: new URL("script.generated.ts", folder) },
  { entry: "client/district.ts", module: new URL("district-script.generated.ts", folder) },
] as const;

/** The module as it should stand: the script, and its hash for the page's policy. */
export async function pageScriptText(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, folder))],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: ["chrome105", "edge105", "firefox115", "safari16"],
    // Nothing in it can end the script block it stands in.
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
  });
  const script = (outputFiles[0]?.text ?? "").trim();
  if (/<\/script|<!--/i.test(script)) throw new Error("the script would end its own block");
  const hash = createHash("sha256").update(script).digest("base64");
  return `// Made by \`npm run page-script\` from client/.\nexport const script = ${JSON.stringify(script)};\nexport const scriptHash = ${JSON.stringify(`sha256-${hash}`)};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { entry, module } of pageScripts) writeFileSync(module, await pageScriptText(entry));
}
