import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

/** The same extractions as a command, started from nothing. */
const scripts = {
  officeparser: `import { parseOffice } from "officeparser"; const ast = await parseOffice(process.argv[1]); console.log(ast.toText().length);`,
  mammoth: `import mammoth from "mammoth"; console.log((await mammoth.extractRawText({ path: process.argv[1] })).value.length);`,
  "pdf-parse": `import { readFileSync } from "node:fs"; import { PDFParse } from "pdf-parse"; console.log((await new PDFParse({ data: readFileSync(process.argv[1]) }).getText()).text.length);`,
};

/** The whole check as a user runs it: exit codes 0 to 3 are all answers. */
export function coldCheck(path: string): () => Promise<void> {
  return () => run([fileURLToPath(new URL("dist/bin/gouji.js", root)), "check", path], (code) => code !== null && code <= 3);
}

export function coldExtract(tool: keyof typeof scripts, path: string): () => Promise<void> {
  return () => run(["--input-type=module", "-e", scripts[tool], path], (code) => code === 0);
}

function run(args: readonly string[], fine: (code: number | null) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: fileURLToPath(root), stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", reject);
    child.on("exit", (code) => (fine(code) ? resolve() : reject(new Error(`${args.join(" ")} exited with ${code}`))));
  });
}
