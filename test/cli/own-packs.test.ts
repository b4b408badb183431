import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rulebookSchemas } from "../../src/audit/index.js";
import { folderWith, gouji } from "../support/command.js";

const sound = `pack: 我局
severities: { indicator.met-but-deducted: off }
settings:
  overshoot: { value: 20%, source: 我局通知 }
rules:
- id: own.score-too-high
  title: 得分过高
  severity: warning
  each: indicator
  check: atMost(indicator.score, indicator.weight)
  message: 得分 {left} 超过 {right}
  basis: 我局通知
  examples:
    ok: [{ indicator: { score: 1, weight: 2 } }]
    ng: [{ indicator: { score: 3, weight: 2 } }]
`;

async function faultsIn(yaml: string | Uint8Array): Promise<string> {
  const folder = await folderWith({ "我局.yaml": yaml });
  const { code, err } = await gouji("rules", "--rules", folder);
  expect(code).toBe(2);
  return err;
}

describe("a pack of one's own", () => {
  it("adds rules, turns one off and changes a setting", async () => {
    const folder = await folderWith({ "规则/我局.yaml": sound, "规则/profiles/x.yaml": "name: x\n" });
    const { code, out } = await gouji("rules", "--rules", folder);
    expect([code, out.includes("own.score-too-high")]).toEqual([0, true]);
    expect(out).toMatch(/— +indicator\.met-but-deducted/);
  });

  it("is read whatever the encoding its editor saved", async () => {
    const folder = await folderWith({ "我局.yaml": new Uint8Array(Buffer.from(`\ufeff${sound}`, "utf16le")) });
    expect((await gouji("rules", "own.score-too-high", "--rules", join(folder, "我局.yaml"))).out).toContain("得分过高");
  });

  it.each([
    ["a misspelt key", ["  severity:", "  severty:"], /我局\.yaml:8:3 .*\n.*“severty”\n.*\n +\^{7}\n.*您要的是 severity 吗/],
    ["a misspelt scope", ["each: indicator", "each: indicatr"], /:9:9 [^]*indicatr[^]*您要的是 indicator 吗/],
    ["a misspelt variable", ["atMost(indicator.score", "atMost(indicater.score"], /:10:17 [^]*没有变量“indicater”[^]*您要的是 indicator 吗/],
    ["a misspelt function", ["atMost(", "atMots("], /:10:10 [^]*没有“atMots”这个函数[^]*您要的是 atMost 吗/],
    ["a misspelt field", ["indicator.weight)", "indicator.wieght)"], /:10:44 [^]*没有“wieght”[^]*您要的是 weight 吗/],
    ["a misspelt setting", ["indicator.weight)", "profile.overshot)"], /:10:42 [^]*没有“overshot”[^]*您要的是 overshoot 吗/],
    ["a setting nobody reads", ["  overshoot:", "  overshot:"], /:4:3\n.*overshot[^]*您要的是 overshoot 吗/],
    ["an override of no rule", ["met-but-deducted", "met-but-deductd"], /没有规则 indicator\.met-but-deductd[^]*您要的是 indicator\.met-but-deducted 吗/],
    ["full-width marks", ["score, indicator.weight", "score，indicator.weight"], /:10:32 [^]*全角符号“，”/],
    ["a setting of another kind", ["20%", "很多"], /:4:23\n.*应为百分比/],
    ["a placeholder nothing fills", ["{left}", "{lefft}"], /:11:15 [^]*没有 \{lefft\} 可填[^]*您要的是 left 吗/],
  ])("%s is told with line, column, caret and the right word", async (_, [from = "", to = ""], said) => {
    expect(await faultsIn(sound.replace(from, to))).toMatch(said);
  });

  it("tells all that is wrong with it at once", async () => {
    const told = await faultsIn(sound.replace("atMost(", "atMots(").replace("{left}", "{lefft}").replace("severity: warning", "severity: fatal"));
    for (const word of ["fatal", "atMots", "lefft"]) expect(told).toContain(word);
  });

  it("points into an expression folded over lines", async () => {
    expect(await faultsIn(sound.replace("check: atMost(indicator.score, ", "check: >-\n    atMost(indicator.score,\n      totl."))).toMatch(/:12:7 [^]*totl/);
  });
});

describe("gouji rules test", () => {
  it("passes the shipped rules and a sound pack", async () => {
    expect((await gouji("rules", "test")).code).toBe(0);
    expect(await gouji("rules", "test", await folderWith({ "我局.yaml": sound }))).toMatchObject({ code: 0, out: "1 条规则的 2 个例子都对。\n" });
  });

  it("names the example that fails, what was expected and what came", async () => {
    const { code, out } = await gouji("rules", "test", await folderWith({ "我局.yaml": sound.replace("score: 3", "score: 2") }));
    expect(code).toBe(1);
    expect(out).toMatch(/own\.score-too-high {2}ng 第 1 例[^]*应当报出问题[^]*相符[^]*2 个例子中有 1 个不对/);
  });
});

describe("the schemas of packs and profiles", () => {
  const rules = new URL("../../rules/", import.meta.url);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const yamlIn = (folder: URL) => readdirSync(folder).filter((name) => name.endsWith(".yaml")).map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8")) as unknown] as const);

  it.each(yamlIn(rules))("let the pack %s through", (_, data) => {
    const holds = ajv.validate(rulebookSchemas().rules, data);
    expect([holds, ajv.errors]).toEqual([true, null]);
  });

  it.each(yamlIn(new URL("profiles/", rules)))("let the profile %s through", (_, data) => {
    const holds = ajv.validate(rulebookSchemas().profile, data);
    expect([holds, ajv.errors]).toEqual([true, null]);
  });

  it("refuse what a pack may not hold, and are printed", async () => {
    const printed = JSON.parse((await gouji("schema", "--rules")).out) as object;
    expect(printed).toEqual(JSON.parse(JSON.stringify(rulebookSchemas().rules)));
    expect(ajv.validate(printed, parse(sound.replace("severity: warning", "severity: fatal")))).toBe(false);
    expect(JSON.parse((await gouji("schema", "--profile")).out)).toMatchObject({ title: "gouji profile" });
  });
});

describe("gouji rules new", () => {
  it("writes a pack whose examples hold, and never writes over a file", async () => {
    const folder = await folderWith({ "旧.yaml": "pack: 旧\n" });
    const path = join(folder, "我局.yaml");
    expect((await gouji("rules", "new", path)).code).toBe(0);
    expect(await gouji("rules", "test", path)).toMatchObject({ code: 0, out: expect.stringContaining("1 条规则的 3 个例子都对") as string });
    const again = await gouji("rules", "new", join(folder, "旧.yaml"));
    expect([again.code, again.err.includes("已经存在"), readFileSync(join(folder, "旧.yaml"), "utf8")]).toEqual([2, true, "pack: 旧\n"]);
    expect((await gouji("rules", "new", join(folder, "我局.txt"))).err).toContain(".yaml");
    expect((await gouji("rules", "new", join(folder, "无此文件夹", "我局.yaml"))).code).toBe(2);
  });
});
