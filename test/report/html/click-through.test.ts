import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { launch, type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html/index.js";
import { hasProgram } from "../../support/programs.js";
import { sourced } from "./sourced.js";
import { scratch } from "../../support/run-folder.js";

describe.skipIf(!hasProgram("chromium"))("the page in a browser, opened from disk", () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    const path = join(await mkdtemp(join(scratch(), "gouji-")), "核对 结果.html");
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

  it("shows the finding of a number, as two people name it over the telephone", async () => {
    await page.type("#q", "第 3 条");
    expect(await page.$$eval(".finding:not([hidden])", (found) => found.map(({ id }) => id))).toEqual(["finding-3"]);
    await page.click("#clear");
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
    const ids = await page.$$eval(".finding", (found) => found.map(({ id }) => id));
    expect([first, await page.evaluate("document.activeElement?.id")]).toEqual(ids.slice(0, 2));
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

  it("prints every finding in light colours without its controls, none of them broken over two pages", async () => {
    await page.keyboard.press("d");
    await page.keyboard.press("d");
    await page.emulateMediaType("print");
    const looks = (selector: string, name: string) => page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => getComputedStyle(each).${name})`) as Promise<string[]>;
    expect(await looks(".finding", "breakInside")).toEqual(sourced.findings.map(() => "avoid"));
    expect(new Set(await looks(".finding", "backgroundColor"))).toEqual(new Set(["rgb(255, 255, 255)"]));
    expect(new Set(await looks(".filters label, .tools, .whole", "display"))).toEqual(new Set(["none"]));
    expect(new Set(await looks(".source thead, .list thead", "display"))).toEqual(new Set(["table-header-group"]));
    await page.emulateMediaType();
    await page.keyboard.press("d");
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });

  it("fits a phone: nothing but a table is wider than the screen", async () => {
    await page.setViewport({ width: 390, height: 844 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await page.setViewport({ width: 1200, height: 800 });
  });

  it("has no serious barrier for whoever cannot see or point", async () => {
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string }[] };
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual([]);
  });
});
