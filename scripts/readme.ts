/** npm run readme [-- --picture]: fills the README's marked parts; with --picture also draws docs/output.png (needs Chromium). */
import { readFileSync, writeFileSync } from "node:fs";
import { filled, sampleReport } from "./readme-text.js";
import { writePicture } from "./terminal-picture.js";

const readme = new URL("../README.md", import.meta.url);
writeFileSync(readme, await filled(readFileSync(readme, "utf8")));
if (process.argv.includes("--picture")) writePicture(await sampleReport(120, true), 120, new URL("../docs/output.png", import.meta.url));
