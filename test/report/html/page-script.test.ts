import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageScript, pageScriptText } from "../../../scripts/page-script.js";

test("the page's script is the one compiled from its source (npm run page-script)", async () => {
  expect(readFileSync(pageScript, "utf8")).toBe(await pageScriptText());
});
