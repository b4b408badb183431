import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Whether a program is installed here: a test that needs it is skipped where it is not. */
export function hasProgram(name: string, asked = "--version"): boolean {
  return spawnSync(name, [asked], { timeout: 20_000 }).status === 0;
}

/** What LibreOffice reads in a Word file, as text. */
export function readByLibreOffice(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "gouji-office-"));
  writeFileSync(join(folder, "file.docx"), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "html:HTML (StarWriter):EmbedImages", "--outdir", folder, join(folder, "file.docx")], { timeout: 90_000, stdio: "ignore" });
  return readFileSync(join(folder, "file.html"), "utf8");
}
