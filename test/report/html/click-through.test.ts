import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { launch, type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html/index.js";
import { hasProgram } from "../../support/programs.js";
import { sourced } from "./sourced.js";

describe.skipIf(!hasProgram("chromium"))("the page in a browser, opened from disk", () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    const path = join(await mkdtemp(join(tmpdir(), "gouji-")), "核对 结果.html");
    await writeFile(path, renderHtml(sourced, { language: "zh" }));
    browser = await launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
    page = await browser.newPage();
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
  });

  afterAll(async () => browser?.close());

  const shown = () => page.$$eval(".finding:not([hidden])", (found) => found.length);

  it("asks the network for nothing and complains of nothing", () => {
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(said).toEqual([]);
  });

  it("shows every finding, and after a search those alone that have the words", async () => {
    expect(await shown()).toBe(sourced.findings.length);
    await page.keyboard.press("/");
    await page.keyboard.type("在职");
    expect(await shown()).toBe(1);
    await page.keyboard.press("Escape");
    await page.click("#clear");
    expect(await shown()).toBe(sourced.findings.length);
  });

  it("filters by a click on a bar, and keeps the filter in its address", async () => {
    await page.click(".chart a");
    expect(await shown()).toBeLessThan(sourced.findings.length);
    expect(page.url()).toMatch(/#.+=/);
    await page.reload();
    expect(await shown()).toBeLessThan(sourced.findings.length);
    await page.keyboard.press("c");
    expect(await shown()).toBe(sourced.findings.length);
  });

  it("goes from finding to finding by the keyboard", async () => {
    await page.keyboard.press("j");
    const first = await page.evaluate("document.activeElement?.id");
    await page.keyboard.press("j");
    expect([first, await page.evaluate("document.activeElement?.id")]).toEqual(["finding-1", "finding-2"]);
  });

  it("turns dark and back", async () => {
    const colour = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const before = await colour();
    await page.keyboard.press("d");
    await page.keyboard.press("d");
    expect(await colour()).not.toBe(before);
    await page.keyboard.press("d");
    expect(await colour()).toBe(before);
  });

  it("prints every finding", async () => {
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });

  it("has no serious barrier for whoever cannot see or point", async () => {
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string }[] };
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual([]);
  });
});
