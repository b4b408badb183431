import { describe, expect, it } from "vitest";
import type { AuditResult, Evidence, Finding } from "../../../src/model/index.js";
import { renderHtml } from "../../../src/report/html/index.js";
import { sampleResult } from "../../support/sample-result.js";
import { readable } from "./lines.js";
import { sourced } from "./sourced.js";
import { excerptsThatFit, mostCharacters } from "../../../src/report/html/view/excerpts.js";

describe("the page", () => {
  it.each(["zh", "en"] as const)("reads so in %s", async (language) => {
    await expect(`${readable(renderHtml(sourced, { language }))}\n`).toMatchFileSnapshot(`snapshots/page-${language}.html`);
  });

  it("is the same each time", () => {
    expect(renderHtml(sourced, { language: "zh" })).toBe(renderHtml(structuredClone(sourced), { language: "zh" }));
  });

  it("asks the network for nothing and runs no script but its own", () => {
    const page = renderHtml(sampleResult, { language: "zh" });
    expect(page).not.toMatch(/\b(?:src|srcset)=|<link|@import|url\(|https?:/);
    expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-[\w+/]{43}=&#39;/);
  });

  it("takes a result without excerpts: the places and quotes are told", () => {
    const page = renderHtml(sampleResult, { language: "zh" });
    expect(page).toContain("没有保存原文片段");
    expect(page).toContain("支出 412.60 万元");
  });

  it("says so where nothing was checked", () => {
    const nothing: AuditResult = { ...sampleResult, units: [], findings: [], passes: [], checks: [] };
    expect(renderHtml(nothing, { language: "zh" })).toContain("没有认出自评材料，什么也没有核对。");
  });
});

describe("someone else's text", () => {
  const nasty = `</script><script>alert(1)</script><!--"'&\u2028\u202e001\u0007\ud800`;

  it("stays text in markup, attributes and data", () => {
    const page = renderHtml(hostile(nasty), { language: "zh" });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).not.toContain("<!--");
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
    expect(page).not.toMatch(/\p{Cs}/u);
    expect(page).toContain("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--&quot;&#39;&amp;⟦U+2028⟧⟦U+202E⟧001⟦U+0007⟧⟦U+D800⟧");
  });

  it("comes back from the data as it was", () => {
    const page = renderHtml(hostile(nasty), { language: "zh" });
    const sent = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    expect(JSON.stringify(JSON.parse(sent))).toContain(JSON.stringify(nasty).slice(1, -1));
  });
});

describe("of a thousand findings", () => {
  const [first] = sourced.findings;
  const findings = Array.from({ length: 1000 }, (_, index): Finding => ({ ...(first as Finding), fingerprint: String(index), unit: `单位${index % 40}` }));
  const page = renderHtml({ ...sourced, findings }, { language: "zh" });

  it("the first are in the markup, and that is said to whoever runs no script", () => {
    expect(page.match(/ id="finding-\d+"/g)).toHaveLength(100);
    expect(page).toContain("这里只有前 100 项，共 1000 项");
  });

  it("all are sent, and what they share once", () => {
    expect(page.match(/"fingerprint":/g)).toHaveLength(900);
    expect(page.length).toBeLessThan(2_000_000);
  });
});

function hostile(text: string): AuditResult {
  const place = { file: text, at: { kind: "sheet" as const, sheet: text, ref: "A1" } };
  const evidence: Evidence = { role: "total", file: text, place, label: text, name: text, quote: text, value: text, measure: text, source: { excerpt: 0, row: 1, column: 1 } };
  const finding: Finding = {
    rule: text, severity: "error", title: text, unit: text, subject: text, message: text, expected: text, actual: text, difference: text, measure: text,
    evidence: [evidence], basis: text, suggestion: text, also: [{ rule: text, title: text, message: text }], fingerprint: text, waived: { reason: text, by: text, on: text },
  };
  return {
    ...sampleResult,
    tool: { ...sampleResult.tool, profile: text },
    units: [{ name: text, files: [text], forms: [{ kind: "project", subject: text, place }] }],
    files: [{ path: text, sha256: "", format: text, bytes: 1, parts: [], problems: [{ code: text, severity: "error", message: text, place }] }],
    findings: [finding],
    checks: [{ rule: text, title: text, passed: 1, findings: 1, notChecked: [{ why: text, count: 1, place }], failed: 1, failures: [text] }],
    passes: [{ rule: text, title: text, unit: text, message: text, evidence: [evidence], basis: text }],
    excerpts: [{ kind: "table", file: text, origin: "sheet", name: text, height: 1, width: 1, rows: [{ row: 1, cells: [{ column: 1, text }] }] }],
  };
}

describe("a page with more sources than it holds", () => {
  it("has those of the first findings, each once, and says of how many findings not all are there", () => {
    const long = (text: string) => ({ kind: "text" as const, file: "报告.txt", rows: [{ row: 1, text: text.repeat(mostCharacters / 4) }] });
    const [first] = sourced.findings;
    const finding = (excerpt: number, at: number) => ({ ...first, fingerprint: String(at).padStart(16, "0"), evidence: (first?.evidence ?? []).slice(0, 1).map((each) => ({ ...each, source: { excerpt, row: 1 } })) });
    const result = { ...sourced, excerpts: [long("甲乙"), long("丙丁"), long("戊己")], findings: [0, 0, 1, 2].map(finding) } as AuditResult;
    const page = renderHtml(result, { language: "zh" });
    expect(page).toContain("有 1 个问题的原文没有全部放进来");
    expect(page).not.toContain("戊己");
    expect(renderHtml({ ...result, findings: result.findings.slice(0, 3) }, { language: "zh" })).not.toContain("没有全部放进来");
    expect(excerptsThatFit(result.findings, result.excerpts ?? [], mostCharacters / 2).map((kept) => kept !== undefined)).toEqual([true, false, false]);
  });
});
