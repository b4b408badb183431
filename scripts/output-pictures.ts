/**
 * The pictures of the outputs in the documentation, of an invented unit: the page as Chromium shows it, the notice and the Excel
 * list as LibreOffice does. `npm run output-pictures`, after a build; wants chromium, soffice, pdftoppm and montage.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "puppeteer-core";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "gouji-pictures-"));
const pictures = join(root, "docs", "pictures");
/** A picture of text needs few colours. */
const small = ["-dither", "None", "-colors", "64", "-strip", "-depth", "8"];
const quiet = { stdio: "ignore" } as const;

try {
  execFileSync(process.execPath, [join(root, "dist", "bin", "gouji.js"), "check", "fixtures/submissions/embedded sheets", "--out", work, "--write", "list,html,notice", "--quiet"], { ...quiet, cwd: root });
} catch (error) {
  // 1 says that there are findings, which is what the pictures are of.
  if ((error as { status?: number }).status !== 1) throw error;
}
mkdirSync(pictures, { recursive: true });
const [notice = ""] = readdirSync(join(work, "notices"));
await picturePage(join(work, "report.html"), "report.png");
pictureDocument(join(work, "notices", notice), [1, 3, 4], "notice.png");
pictureDocument(join(work, "discrepancies.xlsx"), [4, 5], "list.png");

async function picturePage(page: string, name: string): Promise<void> {
  const browser = await launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 1400 });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(work, name) });
  } finally {
    await browser.close();
  }
  execFileSync("convert", [join(work, name), "-resize", "960x", ...small, join(pictures, name)]);
}

/** The wanted pages beside each other. */
function pictureDocument(file: string, wanted: readonly number[], name: string): void {
  const folder = mkdtempSync(join(work, "pages-"));
  execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`, "--headless", "--convert-to", "pdf", "--outdir", folder, file], quiet);
  const [pdf = ""] = readdirSync(folder);
  for (const page of wanted) execFileSync("pdftoppm", ["-r", "60", "-f", String(page), "-l", String(page), "-png", join(folder, pdf), join(folder, `page-${wanted.indexOf(page)}`)]);
  const pages = readdirSync(folder).filter((each) => each.endsWith(".png")).sort().map((each) => join(folder, each));
  execFileSync("montage", [...pages, "-tile", "3x1", "-geometry", "+6+6", "-background", "#999", ...small, join(pictures, name)]);
}
