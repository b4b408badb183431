import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Whether a program is installed here: a test that needs it is skipped where it is not. */
export function hasProgram(name: string, asked = "--version"): boolean {
  return spawnSync(name, [asked], { timeout: 20_000 }).status === 0;
}

/** What LibreOffice reads in a Word file, as text. */
export function readByLibreOffice(bytes: Uint8Array): string {
  return convertedByLibreOffice(bytes, "docx", "html:HTML (StarWriter):EmbedImages");
}

/** What LibreOffice makes of a file: in its own flat XML (fodt, fods) all that it has read can be seen. */
export function convertedByLibreOffice(bytes: Uint8Array, from: "docx" | "xlsx", to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "gouji-office-"));
  try {
    writeFileSync(join(folder, `file.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, join(folder, `file.${from}`)], { timeout: 90_000, stdio: "ignore" });
    return readFileSync(join(folder, `file.${to.split(":")[0] ?? to}`), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
