import { readFileSync } from "node:fs";
import AjvDraft4 from "ajv-draft-04";
import { lexer, type Token } from "marked";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { read, utils } from "xlsx";
import type { AuditResult, ToldFact } from "../../src/model/index.js";
import { renderCsv } from "../../src/report/csv/index.js";
import { renderMarkdown } from "../../src/report/markdown/index.js";
import { renderSarif } from "../../src/report/sarif/index.js";
import { artifactUri } from "../../src/report/sarif/artifact-uri.js";
import { renderTaxonomy, renderXbrl } from "../../src/report/xbrl/index.js";
import { sampleResult } from "../support/sample-result.js";

const zh = { language: "zh" } as const;

describe("findings.csv", () => {
  const rows = utils.sheet_to_json<string[]>(read(new TextEncoder().encode(renderCsv(sampleResult, zh)), { type: "array", raw: true }).Sheets["Sheet1"] ?? {}, { header: 1, raw: false });

  it("is read by a spreadsheet program as one line a finding", () => {
    expect(rows).toHaveLength(sampleResult.findings.length + 1);
    expect(rows.map((row) => row[5])).toEqual(expect.arrayContaining(["在职人数与基础数据表不一致", "各项分值之和与总分不符"]));
  });

  it("holds no cell that a program would take for a formula, nor a control character", () => {
    for (const cell of rows.flat()) {
      if (!/^-\d+(\.\d+)?%?$/.test(cell ?? "")) expect(cell ?? "").not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      expect(cell ?? "").not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });

  it("begins with the mark by which Excel knows UTF-8, and ends its lines as Windows does", () => {
    expect(renderCsv(sampleResult, zh)).toMatch(/^\uFEFF序号,级别,.*\r\n/);
  });
});

describe("findings.md", () => {
  it.each(["zh", "en"] as const)("reads so in %s", async (language) => {
    await expect(renderMarkdown(sampleResult, { language })).toMatchFileSnapshot(`snapshots/findings-${language}.md`);
  });

  it("lets nobody's text mark anything up", () => {
    const nasty = "# 标题 <img src=x onerror=alert(1)> [点我](http://坏.cn) **粗** `码` | 列 | ![图](x) https://坏.cn\n- 条 &lt;";
    const hostile = { ...sampleResult, findings: sampleResult.findings.map((finding) => ({ ...finding, unit: nasty, subject: nasty, title: nasty, message: nasty, basis: nasty, suggestion: nasty })) };
    const kinds = new Set(kindsIn(lexer(renderMarkdown(hostile, zh))));
    expect([...kinds].filter((kind) => ["html", "link", "image", "em", "del", "code"].includes(kind))).toEqual([]);
  });
});

function kindsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [
    token.type,
    ...("tokens" in token && token.tokens ? kindsIn(token.tokens) : []),
    ...(token.type === "list" ? kindsIn((token as { items: Token[] }).items) : []),
    ...(token.type === "table" ? [...token["header"], ...token["rows"].flat()].flatMap((cell: { tokens: Token[] }) => kindsIn(cell.tokens)) : []),
  ]);
}

describe("findings.sarif", () => {
  const log = JSON.parse(renderSarif(sampleResult, zh)) as Log;
  const results = log.runs[0]?.results ?? [];

  it.each(["zh", "en"] as const)("is accepted by the schema of SARIF 2.1.0, in %s", (language) => {
    const schema = JSON.parse(readFileSync(new URL("../support/schemas/sarif-2.1.0.json", import.meta.url), "utf8")) as object;
    const validate = new AjvDraft4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    validate(JSON.parse(renderSarif(sampleResult, { language })));
    expect(validate.errors).toBeNull();
  });

  it("tells findings, ties that hold and what was not checked apart", () => {
    const notChecked = sampleResult.checks.flatMap((check) => check.notChecked).length;
    expect(results.map(({ kind }) => kind)).toEqual([...sampleResult.findings.map(() => "fail"), ...(sampleResult.passes ?? []).map(() => "pass"), ...Array<string>(notChecked).fill("open")]);
  });

  it("carries the fingerprint of each finding, and the suppression of a waived one with its reason", () => {
    const waived = sampleResult.findings.filter((finding) => finding.waived);
    expect(results.filter((result) => result.suppressions).map((result) => [result.fingerprints?.["gouji/v1"], result.suppressions?.[0]?.justification])).toEqual(waived.map(({ fingerprint, waived }) => [fingerprint, waived?.reason]));
  });

  it("points to the rule, the file and the cell", () => {
    const { tool, artifacts } = log.runs[0] ?? { tool: { driver: { name: "" } }, artifacts: [] };
    for (const { ruleId, ruleIndex = -1, locations = [] } of results) {
      expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      for (const { physicalLocation } of locations) {
        const { uri, index = -1 } = physicalLocation?.artifactLocation ?? {};
        expect(artifacts?.[index]?.location?.uri).toBe(uri);
      }
    }
    expect(results.find(({ ruleId }) => ruleId === "project.weights-differ-from-total")?.locations?.[0]?.logicalLocations?.[0]?.name).toBe("Sheet1!G26");
  });

  it.each([
    ["某局 材料/100%.docx", "%E6%9F%90%E5%B1%80%20%E6%9D%90%E6%96%99/100%25.docx"],
    ["C:/材料/a#b.docx", "file:///C:/%E6%9D%90%E6%96%99/a%23b.docx"],
    ["//server/共享/a.docx", "file://server/%E5%85%B1%E4%BA%AB/a.docx"],
    ["/home/a.docx", "file:///home/a.docx"],
  ])("writes the path %s as a URI", (path, uri) => {
    expect(artifactUri(path)).toBe(uri);
  });
});

describe("facts.xbrl.json", () => {
  const fact = (told: Partial<ToldFact>): ToldFact => ({ concept: "expenditure.basic", name: "基本支出", unit: "临溪县 文化馆", year: 2024, form: { kind: "base" }, path: "rows.1.actual", value: "12.50", figure: true, measure: "万元", scale: "10000", dimension: "money", decimals: 2, label: "表1", file: "a.docx", ...told });
  const facts = [
    fact({}),
    fact({ concept: "execution.rate", name: "执行率", value: "99.87", measure: "%", scale: "0.01", dimension: "ratio", decimals: 2, path: "rate" }),
    fact({ concept: "headcount.in-post", name: "在职人数", value: "14", measure: "人", scale: "1", dimension: "person", decimals: 0, loose: "about", path: "inPost" }),
    fact({ concept: "indicator.actual", name: "实际完成值", value: "优 <良>", figure: false, measure: "", subject: "服务质量", path: "indicators.0.actual" }),
  ];
  const result: AuditResult = { ...sampleResult, facts };
  const report = JSON.parse(renderXbrl(result)) as { documentInfo: { namespaces: Record<string, string> }; facts: Record<string, { value: string; decimals?: number; dimensions: Record<string, string> }> };

  it("tells amounts in 元 and rates as fractions, as precisely as they were printed", () => {
    expect(Object.values(report.facts).map(({ value, decimals, dimensions: { unit } }) => [value, decimals, unit])).toEqual([
      ["125000.0", -2, "iso4217:CNY"],
      ["0.9987", 4, undefined],
      ["14.0", undefined, "measure:person"],
      ["优 <良>", undefined, undefined],
    ]);
  });

  it("declares every prefix, and every concept in the taxonomy beside it", () => {
    const taxonomy = renderTaxonomy(result);
    for (const { dimensions } of Object.values(report.facts)) {
      const names = [dimensions["concept"], dimensions["entity"], dimensions["unit"], ...Object.keys(dimensions).filter((name) => name.includes(":"))];
      for (const name of names.filter((each) => each !== undefined)) expect(Object.keys(report.documentInfo.namespaces)).toContain(name.split(":")[0]);
      expect(taxonomy).toContain(`<xs:element name="${dimensions["concept"]?.replace("gouji:", "")}"`);
      expect(dimensions["entity"]).toMatch(/^unit:\S+$/);
    }
  });

  it("has dimensions whose values have a type each", () => {
    expect(renderTaxonomy(result).match(/xbrldt:typedDomainRef="#gouji_\w+\.value"/g)).toHaveLength(4);
  });
});

describe("every textual output", () => {
  it("is the same for the same result", () => {
    for (const render of [renderCsv, renderMarkdown, renderSarif]) expect(render(structuredClone(sampleResult), zh)).toBe(render(sampleResult, zh));
  });
});
