import { describe, expect, it } from "vitest";
import { appendWaivers, openWaivers, type NewWaiver } from "../../../src/audit/index.js";

const waiver = (more: Partial<NewWaiver> = {}): NewWaiver => ({ comment: "甲局 2024：总分不符（误报）", fingerprint: "0cc175b9c0f1b6a8", reason: "口径不同", by: "王审核", ...more });
const read = (yaml: string) => openWaivers({ name: "a.yaml", yaml });
const old = "- fingerprint: aaaaaaaaaaaaaaaa\n  reason: 旧\n  by: 李\n";

describe("appending waivers", () => {
  it("begins a file with a word on what it is for", () => {
    const text = appendWaivers(undefined, [waiver()]);
    expect(text).toMatch(/^# 豁免：/);
    expect(text).toContain("# 甲局 2024：总分不符（误报）\n- fingerprint: 0cc175b9c0f1b6a8\n  reason: 口径不同\n  by: 王审核\n");
    expect(read(text)).toMatchObject({ faults: [], waivers: [{ fingerprints: ["0cc175b9c0f1b6a8"] }] });
  });

  it.each([
    ["comments beside and between entries, blank lines, quotes", `# 我局\n\n- fingerprint:   aaaaaaaaaaaaaaaa    # 哪个\n  reason: '旧'      # 理由\n  by: "李"\n\n\n# 完\n`],
    ["a list under waivers:, entries further in", `waivers:\n    - fingerprint: aaaaaaaaaaaaaaaa\n      reason: 旧\n      by: 李\n`],
    ["a list under waivers:, entries not further in", `waivers:\n${old}`],
    ["no line end after the last line", old.trimEnd()],
    ["comments alone", "# 还没有\n"],
    ["nothing", ""],
  ])("leaves every character of what is there: %s", (_, there) => {
    const text = appendWaivers(there, [waiver(), waiver({ fingerprint: ["bbbbbbbbbbbbbbbb", "cccccccccccccccc"], until: "2027-12-31" })]);
    expect(text.startsWith(there)).toBe(true);
    const before = read(there).waivers.length;
    expect(read(text).faults).toEqual([]);
    expect(read(text).waivers.slice(before)).toMatchObject([{ fingerprints: ["0cc175b9c0f1b6a8"] }, { fingerprints: ["bbbbbbbbbbbbbbbb", "cccccccccccccccc"], until: "2027-12-31" }]);
  });

  it("writes several fingerprints on one line, under a comment on one line", () => {
    expect(appendWaivers("", [waiver({ fingerprint: ["bbbbbbbbbbbbbbbb", "cccccccccccccccc"], comment: " 甲局\n总分不符\t" })])).toBe("# 甲局 总分不符\n- fingerprint: [bbbbbbbbbbbbbbbb, cccccccccccccccc]\n  reason: 口径不同\n  by: 王审核\n");
    expect(appendWaivers("waivers: []\n", [waiver({ fingerprint: ["bbbbbbbbbbbbbbbb", "cccccccccccccccc"] })])).toBe("waivers:\n  # 甲局 2024：总分不符（误报）\n  - fingerprint: [bbbbbbbbbbbbbbbb, cccccccccccccccc]\n    reason: 口径不同\n    by: 王审核\n");
    expect(appendWaivers("{ waivers: [{ fingerprint: aaaaaaaaaaaaaaaa, reason: 旧, by: 李 }] }\n", [waiver()])).toMatch(/^waivers:\n/);
    expect(appendWaivers(`waivers:\n    ${old.replaceAll("\n", "\n    ").trimEnd()}\n`, [waiver()])).toContain("\n    # 甲局 2024：总分不符（误报）\n    - fingerprint: 0cc175b9c0f1b6a8\n      reason: 口径不同\n");
    expect(appendWaivers(old.trimEnd(), [waiver()])).toContain("  by: 李\n# 甲局");
    expect(appendWaivers(undefined, [])).toBe("");
    expect(appendWaivers(old, [])).toBe(old);
  });

  it("keeps the line ends of Windows", () => {
    const text = appendWaivers(old.replaceAll("\n", "\r\n"), [waiver({ reason: "一\n二" })]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(read(text).waivers.at(-1)?.reason.replaceAll("\r", "")).toBe("一\n二");
  });

  it.each(["[]\n", "# 我局\nwaivers: []\n", "# 我局\n[{ fingerprint: aaaaaaaaaaaaaaaa, reason: 旧, by: 李 }] # 完\n"])("writes a list in brackets anew, with its comments: %j", (there) => {
    const text = appendWaivers(there, [waiver()]);
    expect(read(text).waivers.map(({ fingerprints }) => fingerprints[0])).toEqual([...read(there).waivers.map(({ fingerprints }) => fingerprints[0]), "0cc175b9c0f1b6a8"]);
    for (const comment of there.match(/# \S+/g) ?? []) expect(text).toContain(comment);
  });

  it("writes whatever a remark says so that it is read the same", () => {
    const reasons = ["- 是: [列表]", "# 不是注释", "123", "0x1F", "是\n  否\n", "true", "“引号”'\"", "*a &b !c %d @e `f", "a: b", "\t制表", "null", "~", "---\n...", "🏛\u0007"];
    const text = appendWaivers(undefined, reasons.map((reason) => waiver({ reason })));
    expect(read(text).waivers.map(({ reason }) => reason)).toEqual(reasons);
  });

  it("keeps fingerprints that look like numbers, and no line of others' text leaves its comment", () => {
    const prints = ["1234567890123456", "12345e6789012345", "0000000000000010", "0123456701234567"];
    const text = appendWaivers(undefined, prints.map((fingerprint) => waiver({ fingerprint, comment: "甲\n- reason: x\u2028y" })));
    expect(read(text).waivers.map(({ fingerprints: [own] }) => own)).toEqual(prints);
  });

  it("refuses rather than lose anything", () => {
    expect(() => appendWaivers("- a: [\n", [waiver()])).toThrow();
    expect(() => appendWaivers(old, [waiver({ by: "" })])).toThrow();
  });
});
