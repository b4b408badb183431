/** Makes the templates of the letters to the units again: `npm run notice-template`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { templateOf } from "./template.js";
import { en, zh } from "./texts.js";

const folder = new URL("../../rules/templates/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const texts of [zh, en]) writeFileSync(new URL(texts.name, folder), await templateOf(texts));
