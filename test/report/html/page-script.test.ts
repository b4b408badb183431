import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageScripts, pageScriptText } from "../../../scripts/page-script.js";

test.each(pageScripts)("the page's script is the one compiled from $entry (npm run page-script)", async ({ entry, module }) => {
  expect(readFileSync(module, "utf8")).toBe(await pageScriptText(entry));
});
