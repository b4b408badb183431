import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FaultError, loadRulebook } from "../../../src/audit/index.js";
import { rulebookOf } from "../rulebook.js";

const sound = `- id: form.total-too-high
  title: 总分过高
  severity: warning
  each: project
  check: atMost(total.score, 100)
  message: 总分 {left}
  basis: 通常口径
  confidence: memory
  examples:
    ok: [{ total: { score: 99 } }]
    ng: [{ total: { score: 101 } }]
`;

function problemsOf(rules: string, profile = "name: test"): string[] {
  try {
    rulebookOf(rules, profile);
  } catch (error) {
    if (error instanceof FaultError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("loading a pack", () => {
  test("takes a list, or a mapping with its version", () => {
    expect(rulebookOf(sound).rules.map((rule) => rule.id)).toEqual(["form.total-too-high"]);
    const mapped = rulebookOf(`pack: own\nversion: "3"\nrules:\n${sound}`);
    expect(mapped.packs).toEqual([{ name: "test.yaml", version: "3" }]);
  });

  test("lets a later pack replace a rule of an earlier one", () => {
    const packs = [{ name: "a", yaml: sound }, { name: "b", yaml: sound.replace("warning", "error") }];
    const { rules } = loadRulebook({ packs, profile: [] });
    expect(rules.map(({ pack, severity }) => [pack, severity])).toEqual([["b", "error"]]);
  });

  test("needs no YAML where the pack was parsed before", () => {
    const parsed = parse(sound) as unknown;
    expect(loadRulebook({ packs: [{ name: "a", yaml: "", parsed }], profile: [] }).rules).toHaveLength(1);
  });

  test("lets a profile weigh rules differently or turn them off", () => {
    expect(rulebookOf(sound, "name: x\nseverities: { form.total-too-high: info }").rules[0]?.severity).toBe("info");
    const off = rulebookOf(sound, "name: x\nseverities:\n  form.total-too-high: off");
    expect([off.rules.length, off.off.length]).toEqual([0, 1]);
  });

  test("gives rules the profile's settings as figures", () => {
    const rulebook = loadRulebook({
      packs: [{ name: "a", yaml: sound.replace("100)", "profile.cap)") }],
      profile: ["name: base\nsettings: { cap: { value: 90, source: x } }", "name: own\nextends: base\nsettings: { cap: { value: 120, source: y } }"],
    });
    expect(rulebook.profile.name).toBe("own");
    expect(rulebook.settings["cap"]).toMatchObject({ digits: "120" });
  });
});

describe("a faulty pack is told with pack, line, column, rule and what is wrong", () => {
  test.each([
    ["bad YAML", "- id: [x\n", /^test\.yaml:\d+:\d+: YAML 写法有误/],
    ["an unknown key", `${sound}  sevrity: error\n`, /^test\.yaml:12:\d+: form\.total-too-high: 不认识的键“sevrity”.*unknown key/],
    ["a scope that is not there", sound.replace("each: project", "each: projekt"), /^test\.yaml:4:9: form\.total-too-high: each 不能是“projekt”/],
    ["a severity that is not one", sound.replace("warning", "fatal"), /^test\.yaml:3:\d+: .*severity 不能是“fatal”/],
    ["an expression that does not parse", sound.replace("atMost(total.score, 100)", "atMost(total.score,"), /^test\.yaml:5:\d+: .*表达式有误/],
    ["a variable that is not there", sound.replace("atMost(total.score, 100)", "atMost(totl.score, 100)"), /^test\.yaml:5:\d+: .*totl/],
    ["a check that gives no verdict", sound.replace("atMost(total.score, 100)", "sum([1, 2])"), /算出的是 Term，应为 Verdict 或 bool 或 dyn/],
    ["a placeholder that nothing fills", sound.replace("{left}", "{lefft}"), /没有 \{lefft\} 可填/],
    ["an example that is missing", sound.replace(/ {4}ng.*\n/, ""), /缺少 ng/],
    ["an id used twice", sound + sound, /编号重复/],
    ["a missing message", sound.replace(/ {2}message.*\n/, ""), /缺少 message/],
  ])("%s", (_, rules, said) => expect(problemsOf(rules).join("\n")).toMatch(said));

  test("everything at once, not the first alone", () => {
    expect(problemsOf(sound.replace("warning", "fatal").replace("each: project", "each: x"))).toHaveLength(2);
  });

  test("an example with a variable the scope has not is refused when run", () => {
    expect(problemsOf(sound, "name: x\nsettings: { cap: { value: 1 } }").join()).toMatch(/缺少 source/);
  });
});
