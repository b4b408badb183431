import type { Severity } from "../../model/index.js";
import { scopes } from "../scopes/index.js";
import { words } from "../words.js";
import type { Forms } from "../yaml/issues.js";
import { once, zodLibrary } from "../yaml/library.js";
import type { Confidence } from "./rule.js";

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];
export const confidences = ["quoted", "seen", "memory"] as const satisfies readonly Confidence[];

/** What the names and texts of packs have to look like. */
export const forms: Forms = {
  "rule-id": words("编号用小写字母、数字、点和连字符，如 form.total-too-high", "an id is lower-case letters, digits, dots and hyphens, like form.total-too-high"),
  name: words("名称以小写英文字母开头，只用字母、数字和下划线", "a name starts with a lower-case letter and has letters, digits and underscores alone"),
  pattern: words("要写成正则表达式", "it has to be a regular expression"),
  sign: words("words、layout、unit 至少写一个", "give words, layout or unit"),
  setting: words("设置名以小写英文字母开头，只用字母和数字", "a setting's name starts with a lower-case letter and has letters and digits alone"),
};

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "u").source !== "";
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const severityMeanings = ["错误：两个数不可能都对", "警告：多半不对或不合规定，要人看", "提示：值得知道"];
const confidenceMeanings = ["看过原文", "看过据此制作的表或转述", "凭记忆，写作“通常口径，待核对”"];

/** The schemas of packs and profiles. Made when first needed: they need zod. */
export const schemas = once(() => {
  const z = zodLibrary();
  const text = z.string().trim().min(1);
  const wording = z.union([text, z.strictObject({ zh: text.describe("中文"), en: text.optional().describe("英文") })]);
  const severity = z.enum(severities).meta({ enumDescriptions: severityMeanings });
  const confidence = z.enum(confidences).meta({ enumDescriptions: confidenceMeanings });
  const several = z.union([text, z.array(text)]);
  const expression = text.meta({ markdownDescription: "CEL 表达式，见 src/audit/README.md" });

  const rule = z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "rule-id").describe("编号：小写字母、数字、点、连字符；第一段说在哪里（form、indicator、base、text、unit、project）。与随附规则同号的，取代那条规则"),
    title: wording.describe("标题：说出不对之处，如“各项分值之和与总分不符”；可写成 { zh: …, en: … }"),
    severity: severity.describe("级别：error、warning、info"),
    each: z.enum([...scopes.keys()]).meta({ enumDescriptions: [...scopes.values()].map(({ title }) => title.zh) }).describe("对什么逐一检查"),
    when: expression.optional().describe("何时查（CEL，算出真假）；不成立时什么也不说"),
    let: z.record(z.string().regex(/^[a-z][A-Za-z0-9_]*$/, "name"), z.union([text, z.number(), z.boolean()])).optional().describe("中间量：名称: CEL 表达式，后面的可以用前面的"),
    check: expression.describe("检查（CEL）：实际的在左、应为的在右，如 ties(实际, 应为)；缺数时自动成为“未能核对”"),
    message: wording.describe("说明：用 {left}、{right}、{gap}、{difference}、{subject} 和任何变量填数"),
    basis: text.describe("依据：哪份文件、哪张表怎么说"),
    confidence: confidence.optional().describe("依据的可靠程度：quoted 看过原文、seen 看过转述、memory 凭记忆（写作“通常口径，待核对”）"),
    why: wording.optional().describe("为什么要查，用一句话写；可写成 { zh: …, en: … }"),
    silent: wording.optional().describe("何时不查，用文字写；可写成 { zh: …, en: … }"),
    suggestion: wording.optional().describe("建议怎么改"),
    family: text.optional().describe("同一家族的规则在同一张表看到同一个差额时，合并成一条"),
    "consequence-of": several.optional().describe("由哪些规则的问题引起：那些规则也发现问题时并入其中"),
    "small-gap": z.union([severity, z.strictObject({ digits: z.int().min(1).describe("最后一位印出的小数差几以内算尾差"), severity: severity.optional().describe("尾差的级别；不写按 info") })]).optional().describe("尾差按此级别，如 info，或 { digits: 1, severity: warning }"),
    examples: z
      .strictObject({
        ok: z.array(z.record(z.string(), z.unknown())).min(1).describe("没有问题的例子"),
        ng: z.array(z.record(z.string(), z.unknown())).min(1).describe("有问题的例子"),
      })
      .describe("正反两例，各至少一个：范围里的变量: 值；没写的就是表上没有这一格"),
    tags: several.optional().describe("标签"),
  });

  const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))]);
  const setting = z.strictObject({
    value: value.describe("值：数、百分比（\"30%\"）、文字、true/false，或它们的列表"),
    title: text.optional().describe("这项设置是什么"),
    source: text.describe("来源：哪份文件、哪次通知"),
    confidence: confidence.optional().describe("来源的可靠程度；不写按 memory（通常口径，待核对）"),
  });
  const settings = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, "setting"), setting).describe("口径设置，规则里写作 profile.名称");
  const weight = z.union([z.enum([...severities, "off"]).meta({ enumDescriptions: [...severityMeanings, "不用这条规则"] }), z.literal(false)]);
  const overrides = z.record(z.string(), weight).describe("改规则的级别，或用 off 关掉：规则编号: 级别");

  const pattern = text.refine(isPattern, "pattern");
  const sign = z
    .strictObject({
      words: pattern.optional().describe("标题、栏名、行名或附注里的字样（正则表达式）"),
      layout: z.enum(["national", "hubei", "sichuan", "transfer", "other"]).optional().describe("表式"),
      kind: z.enum(["overall", "project", "base"]).optional().describe("哪种表"),
      unit: pattern.optional().describe("单位、主管部门或实施单位名称里的字样（正则表达式）"),
      why: wording.describe("凭什么认出，用文字写"),
    })
    .refine((each) => each.words !== undefined || each.layout !== undefined || each.unit !== undefined, "sign");

  const rules = z.array(rule);
  const pack = z.union([
    rules,
    z.strictObject({
      pack: text.optional().describe("规则包的名称"),
      version: z.union([text, z.number()]).optional().describe("版本"),
      title: wording.optional().describe("标题"),
      severities: overrides.nullish(),
      settings: settings.nullish(),
      rules: rules.nullish().describe("规则"),
    }),
  ]);
  const profile = z.strictObject({
    name: text.describe("口径的名称"),
    title: wording.optional().describe("标题"),
    extends: text.optional().describe("以哪个口径为底，只写不同之处；不写就是 national"),
    signs: z.array(sign).nullish().describe("凭什么从表上认出本口径：任一条成立就是"),
    settings: settings.nullish(),
    severities: overrides.nullish(),
  });
  return { rule, pack, profile };
});

type Schemas = ReturnType<typeof schemas>;
/** One entry of a pack as its schema lets it through. */
export type RuleEntry = import("zod").infer<Schemas["rule"]>;
export type PackData = import("zod").infer<Schemas["pack"]>;
export type ProfileData = import("zod").infer<Schemas["profile"]>;
export type SettingEntry = NonNullable<ProfileData["settings"]>[string];
