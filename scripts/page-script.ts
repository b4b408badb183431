/** npm run page-script: compiles the script of report.html into a module, so that a report is made without a compiler at hand. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = new URL("../src/report/html/", import.meta.url);
export const pageScript = new URL("script.generated.ts", folder);

/** The module as it should stand: the script, and its hash for the page's policy. */
export async function pageScriptText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("client/main.ts", folder))],
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

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(pageScript, await pageScriptText());
