/** The picture of a notice in the documentation: an invented unit's, as LibreOffice shows it. `npm run notice-picture`. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "gouji-notice-"));
const material = join(root, "fixtures", "submissions", process.argv[2] ?? "embedded sheets");

try {
  execFileSync(process.execPath, [join(root, "dist", "bin", "gouji.js"), "check", material, "--out", work, "--write", "notice", "--quiet"], { stdio: "ignore" });
} catch (error) {
  // 1 says that there are findings, which is what the picture is of.
  if ((error as { status?: number }).status !== 1) throw error;
}
const notices = join(work, "notices");
const [notice = ""] = readdirSync(notices);
execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`, "--headless", "--convert-to", "pdf", "--outdir", work, join(notices, notice)], { stdio: "ignore" });
execFileSync("pdftoppm", ["-r", "60", "-l", "4", "-png", join(work, notice.replace(/docx$/, "pdf")), join(work, "page")]);
mkdirSync(join(root, "docs", "pictures"), { recursive: true });
const pages = readdirSync(work).filter((name) => name.startsWith("page")).sort().map((name) => join(work, name)).filter((_, index) => index !== 1);
execFileSync("montage", [...pages, "-tile", "3x1", "-geometry", "+6+6", "-background", "#999", "-colors", "64", "-strip", join(root, "docs", "pictures", "notice.png")]);
