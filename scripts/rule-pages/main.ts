/** npm run rule-pages: writes docs/rules/ anew, a page for every shipped rule, and removes pages of rules that are gone. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { rulePages } from "./pages.js";

const folder = new URL("../../docs/rules/", import.meta.url);
const pages = await rulePages();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder).filter((each) => !pages.has(each))) rmSync(new URL(encodeURIComponent(name), folder));
for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
