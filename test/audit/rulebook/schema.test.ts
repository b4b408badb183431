import { describe, expect, it } from "vitest";
import { loadRulebook, rulebookSchemas, waiversJsonSchema, type Rule } from "../../../src/audit/index.js";
import { rulebookOf } from "../rulebook.js";

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every key that a file may have, by its way, with what an editor shows of it. */
function keysIn(schema: unknown, way = ""): { readonly way: string; readonly shown: Schema }[] {
  if (Array.isArray(schema)) return schema.flatMap((each: unknown) => keysIn(each, way));
  if (!isSchema(schema)) return [];
  const own = isSchema(schema["properties"]) ? Object.entries(schema["properties"]).flatMap(([key, each]) => (isSchema(each) ? [{ way: `${way}.${key}`, shown: each }, ...keysIn(each, `${way}.${key}`)] : [])) : [];
  return [...own, ...["anyOf", "items", "additionalProperties"].flatMap((part) => keysIn(schema[part], way))];
}

/** What an editor shows of a key; where it may be left empty, what it shows of the rest. */
function descriptionOf({ description, anyOf }: Schema): string {
  if (typeof description === "string") return description;
  return Array.isArray(anyOf) ? anyOf.map((each: unknown) => (isSchema(each) ? descriptionOf(each) : "")).join("") : "";
}

const { rules, profile } = rulebookSchemas();
const schemas = { pack: rules, profile, waivers: waiversJsonSchema() };

describe.each(Object.entries(schemas))("the keys of a %s", (_, schema) => {
  it("each say what they are", () => {
    const keys = keysIn(schema);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter(({ shown }) => !/\p{Script=Han}/u.test(descriptionOf(shown))).map(({ way }) => way)).toEqual([]);
  });

  it("that take one of a few words say what each of them means", () => {
    const enums: Schema[] = [];
    const gather = (value: unknown): void => {
      if (isSchema(value) && Array.isArray(value["enumDescriptions"])) enums.push(value);
      if (typeof value === "object" && value !== null) Object.values(value).forEach(gather);
    };
    gather(schema);
    for (const { enum: words, enumDescriptions: meanings } of enums as unknown as { enum: string[]; enumDescriptions: string[] }[]) {
      expect(meanings).toHaveLength(words.length);
      expect(meanings.filter((each) => !/\p{Script=Han}/u.test(each))).toEqual([]);
    }
  });
});

const least = "{ id: form.a, title: 题, severity: error, each: project, check: form.hasWeights, message: 话, basis: 据, examples: { ok: [{}], ng: [{ form: { hasWeights: false } }] } }";
const ruleOf = (entry: string): Rule => {
  const [rule] = rulebookOf(`- ${entry}`).rules;
  if (rule === undefined) throw new Error("no rule");
  return rule;
};

describe("a rule", () => {
  it("that says no more than it must has the usual for the rest", () => {
    expect(ruleOf(least)).toMatchObject({ id: "form.a", pack: "test.yaml", at: [0], title: { zh: "题", en: "题" }, severity: "error", each: "project", when: undefined, let: [], check: "form.hasWeights", message: { zh: "话", en: "话" }, basis: "据", confidence: "seen", why: undefined, silent: undefined, suggestion: undefined, family: undefined, consequenceOf: [], smallGap: undefined, tags: [] });
  });

  it("may say it all, in both languages, with spaces to spare", () => {
    const full = ruleOf(least.replace("题", "{ zh: ' 题 ', en: ' title ' }").replace("form.hasWeights,", "' form.hasWeights ', when: ' total.score.figure ', let: { a: ' total ', b: 5 }, confidence: quoted, why: 为何, silent: { zh: 何时 }, suggestion: 改, family: ' 家 ', consequence-of: form.b, small-gap: { digits: 2 }, tags: [R1],"));
    expect(full).toMatchObject({ title: { zh: "题", en: "title" }, check: "form.hasWeights", when: "total.score.figure", let: [["a", "total"], ["b", "5"]], confidence: "quoted", why: { zh: "为何" }, silent: { zh: "何时", en: "何时" }, suggestion: { zh: "改" }, family: "家", consequenceOf: ["form.b"], smallGap: { digits: 2, severity: "info" }, tags: ["R1"] });
    expect(ruleOf(least.replace("basis", "consequence-of: [form.b, form.c], small-gap: warning, basis"))).toMatchObject({ consequenceOf: ["form.b", "form.c"], smallGap: { digits: 3, severity: "warning" } });
    expect(ruleOf(least.replace("basis", "small-gap: { digits: 1, severity: warning }, basis"))).toMatchObject({ smallGap: { digits: 1, severity: "warning" } });
  });

  it.each(["a", "form.a", "form.a-b", "a1.b2-c3"])("may be called %s", (id) => expect(ruleOf(least.replace("form.a", id)).id).toBe(id));
  it.each(["Form.a", "form..a", "form.", "-a", "form a", "form_a"])("may not be called %s", (id) => expect(() => ruleOf(least.replace("form.a", `'${id}'`))).toThrow(/编号用小写字母/));
  it.each(["a", "aB_1"])("may name %s in let", (name) => expect(ruleOf(least.replace("message", `let: { ${name}: total }, message`)).let).toEqual([[name, "total"]]));
  it.each(["1a", "A", "a-b"])("may not name %s in let", (name) => expect(() => ruleOf(least.replace("message", `let: { ${name}: total }, message`))).toThrow(/名称以小写英文字母开头/));

  it("runs only where it is needed, if it was parsed before", () => {
    const parsed = [{ ...JSON.parse(JSON.stringify({ id: "form.a", title: "题", severity: "error", each: "project", check: "no such thing", message: "话", basis: "据", examples: { ok: [{}], ng: [{}] } })) as object }];
    const book = loadRulebook({ packs: [{ name: "a", yaml: "- { id: form.a, check: no such thing }", parsed }], profile: [] });
    expect(book.rules).toHaveLength(1);
    expect(() => book.compiled.get("form.a")?.check({})).toThrow("an expression of this rule does not compile");
    expect(() => book.compiled.get("form.a")?.when).toThrow();
    expect(() => book.compiled.get("form.a")?.let).toThrow();
  });
});

describe("a profile", () => {
  const settings = (yaml: string, ...over: readonly string[]) => loadRulebook({ packs: [{ name: "a", yaml: `- ${least}` }], profile: [`name: 底\nsettings:\n${yaml}`, ...over] });

  it("gives figures, shares, words, switches and lists of them", () => {
    const { settings: given } = settings("  a: { value: 90, source: x }\n  b: { value: 30%, source: x }\n  c: { value: 优, source: x }\n  d: { value: true, source: x }\n  e: { value: [优, 5], source: x }\n  f: { value: 3.5万元, source: x, title: 线 }");
    expect(given).toMatchObject({ a: { digits: "90", name: "a" }, b: { digits: "30", unit: "%" }, c: "优", d: true, e: ["优", { digits: "5" }], f: { digits: "3.5", unit: "万元", name: "线" } });
  });

  it("keeps the title of a setting that one over it gives without", () => {
    const { profile: made } = settings("  cap: { value: 90, source: x, title: 上限 }", "name: 市\ntitle: { zh: 某市, en: City }\nsettings: { cap: { value: 80, source: y, confidence: quoted } }");
    expect(made).toMatchObject({ name: "市", title: { zh: "某市", en: "City" }, settings: { cap: { value: 80, title: "上限", source: "y", confidence: "quoted" } } });
    expect(settings("  cap: { value: 90, source: x }").profile.settings["cap"]).toEqual({ value: 90, title: "cap", source: "x", confidence: "memory" });
    expect(settings("  cap: { value: 90, source: x, title: 上限 }", "name: 市\nsettings: { cap: { value: 80, source: y, title: 封顶 } }").profile.settings["cap"]?.title).toBe("封顶");
  });

  it("goes by its name where it has no title, and by its file where it is none", () => {
    expect(loadRulebook({ packs: [], profile: [] }).profile).toEqual({ name: "none", title: { zh: "无", en: "none" }, signs: [], settings: {}, severities: {} });
    expect(settings("  cap: { value: 90, source: x }").profile.title).toEqual({ zh: "底", en: "底" });
  });

  it("is known by signs, each with its reason", () => {
    const { profile: made } = settings("  cap: { value: 90, source: x }", "name: 市\nsigns:\n- { words: '得分.*执行率', why: 栏名 }\n- { layout: hubei, kind: project, unit: 某市, why: { zh: 表式, en: layout } }");
    expect(made.signs).toEqual([{ words: /得分.*执行率/u, layout: undefined, kind: undefined, unit: undefined, why: { zh: "栏名", en: "栏名" } }, { words: undefined, layout: "hubei", kind: "project", unit: /某市/u, why: { zh: "表式", en: "layout" } }]);
  });

  it("says how sure recognition has to be, as a share or in percent", () => {
    const sure = (value: string): number => settings(`  ocrConfidence: { value: ${value}, source: x }`).sure;
    expect([sure("0.8"), sure("80%"), sure("1"), sure("0"), loadRulebook({ packs: [], profile: [] }).sure]).toEqual([0.8, 0.8, 1, 0, 0.95]);
  });

  it("weighs rules, or turns them off, and a pack over it has the last word", () => {
    const book = (pack: string) => loadRulebook({ packs: [{ name: "a", yaml: `pack: 甲\nversion: 2\n${pack}rules:\n- ${least}` }], profile: ["name: 底\nseverities: { form.a: info }"] });
    expect(book("").rules.map(({ severity }) => severity)).toEqual(["info"]);
    expect(book("severities: { form.a: warning }\n").rules.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(book("severities: { form.a: off }\n")).toMatchObject({ rules: [], off: [{ id: "form.a", severity: "error" }], packs: [{ name: "a", version: "2" }] });
    expect(book("severities: { form.a: false }\n").rules).toEqual([]);
    expect(book("severities:\nsettings:\n").rules).toHaveLength(1);
  });

  it("may be called for by a form, with those that it extends", () => {
    const { regional } = loadRulebook({ packs: [{ name: "a", yaml: `settings: { cap: { value: 1, source: z } }\nrules:\n- ${least}` }], profile: ["name: 底"], regional: [["name: 底\nsettings: { low: { value: 3, source: x } }", "name: 某省\nsettings: { cap: { value: 2, source: y } }\nseverities: { form.a: off }"]] });
    expect(regional.map(({ profile: { name, settings: own, severities } }) => [name, own["low"]?.value, own["cap"]?.value, severities])).toEqual([["某省", 3, 1, { "form.a": "off" }]]);
  });
});
