import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filled } from "../scripts/readme-text.js";

test("the README shows what the tool prints and a rule as it stands (npm run readme)", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toBe(await filled(readme));
});
