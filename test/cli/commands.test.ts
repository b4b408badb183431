import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import { resultJsonSchema, widthOf } from "../../src/report/index.js";
import { folderWith, gouji, goujiOn } from "../support/command.js";

describe("gouji rules", () => {
  it("lists every rule with its severity", async () => {
    const { code, out } = await gouji("rules");
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => /^ {2}(错误|警告|提示|—)/.test(line)).length).toBeGreaterThan(5);
  });

  it("explains each of them with its basis and examples", async () => {
    const { out } = await gouji("rules");
    const ids = [...out.matchAll(/ ([a-z0-9-]+(?:\.[a-z0-9-]+)+) /g)].map((match) => match[1] ?? "");
    for (const id of ids.slice(0, 5)) {
      const page = await gouji("rules", id);
      expect(page.code).toBe(0);
      expect(page.out).toContain("依据");
      expect(page.out).toContain("示例：有问题");
      expect(page.out).toContain(`docs/rules/${id}.md`);
    }
  });
});

describe("gouji inspect", () => {
  it("prints forms, figures and places", async () => {
    const { files, truth } = generateSubmission({ seed: 2, packaging: "docx" });
    const folder = await folderWith({ "报告.docx": files[0]?.bytes ?? "" });
    const { code, out } = await gouji("inspect", join(folder, "报告.docx"));
    expect(code).toBe(0);
    expect(out).toContain("━━");
    expect(out).toContain("项目支出绩效自评表");
    expect(out).toMatch(/第\d+行第\d+列/);
    expect(truth.projects.length).toBeGreaterThan(0);
  });
});

describe("gouji schema", () => {
  it("prints the published schema", async () => {
    const { code, out } = await gouji("schema");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(await resultJsonSchema());
  });
});

describe("help", () => {
  it.each(["zh", "en"])("fits the screen, with options, examples and exit codes, in %s", async (language) => {
    const { code, out } = await goujiOn({ width: 80 }, "--help", "--lang", language);
    expect(code).toBe(0);
    for (const word of ["--format", "--out", "--fail-on", "--profile", "--rules", "--passes", "chcp 65001", "gouji check"]) expect(out).toContain(word);
    expect(out.split("\n").filter((line) => widthOf(line) > 80)).toEqual([]);
  });

  it.each(["zh", "en"])("gives examples of rules that there are, in %s", async (language) => {
    const { out } = await gouji("--help", "--lang", language);
    const ids = [...out.matchAll(/gouji rules ([a-z.-]+)/g)].map((match) => match[1] ?? "");
    expect(ids).toHaveLength(1);
    for (const id of ids) expect((await gouji("rules", id)).code).toBe(0);
  });

  it("gives the version", async () => {
    expect((await gouji("--version")).out).toMatch(/^gouji \d+\.\d+\.\d+\n$/);
  });
});
