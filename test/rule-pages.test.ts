import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { escaped, fenced } from "../scripts/rule-pages/markdown.js";
import { rulePages } from "../scripts/rule-pages/pages.js";

const folder = new URL("../docs/rules/", import.meta.url);
const mend = "docs/rules/ lags behind rules/: run `npm run rule-pages` and commit what it writes";

test("docs/rules/ has a page for every rule, each as the packs have it, and none left over", async () => {
  const pages = await rulePages();
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const missing = [...pages.keys()].filter((name) => !there.includes(name));
  const leftOver = there.filter((name) => !pages.has(name));
  const lagging = there.filter((name) => pages.has(name) && readFileSync(new URL(name, folder), "utf8") !== pages.get(name));
  expect({ missing, leftOver, lagging }, mend).toEqual({ missing: [], leftOver: [], lagging: [] });
});

test.each([
  ["a | b", "a \\| b"],
  ["5 * 3 * 2", "5 \\* 3 \\* 2"],
  ["<b>", "&lt;b&gt;"],
  ["50~100元", "50\\~100元"],
  ["# 一", "\\# 一"],
  ["1. 一", "1&#8203;. 一"],
  ["一\n二", "一<br>二"],
  ["[x](y)", "\\[x\\](y)"],
])("%s is shown as it stands", (text, markdown) => {
  expect(escaped(text)).toBe(markdown);
});

test("code with fences in it stays between its own", () => {
  expect(fenced("```", "yaml")).toBe("````yaml\n```\n````");
});
