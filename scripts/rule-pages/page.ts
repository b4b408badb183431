import { stringify } from "yaml";
import { exampleSays, scopes, type Profile, type Rule, type Rulebook } from "../../src/audit/index.js";
import { common } from "../../src/audit/scopes/index.js";
import { figureRows } from "./figures.js";
import { escaped, fenced, table } from "./markdown.js";
import { settingsTable } from "./settings.js";
import { basisText, confidenceNotes, severityNames, severityReasons } from "./wording.js";

/** A rule's page, in Markdown. */
export function pageOf(rule: Rule, rulebook: Rulebook, profiles: readonly Profile[]): string {
  const settings = settingsTable(rule, profiles);
  const parts = [
    `# ${escaped(rule.title.zh)}`,
    `\`${rule.id}\` · **${severityNames[rule.severity]}** · ${escaped(rule.title.en)}`,
    section("它查什么", `逐一核对：${escaped(scopes.get(rule.each)?.title.zh ?? rule.each)}。不符时说：`, `> ${escaped(rule.message.zh)}`, suggestionOf(rule)),
    section("为什么", escaped(sentence(rule.why?.zh ?? rule.basis)), severityReasons[rule.severity], relatedTo(rule, rulebook)),
    section("什么时候不查", escaped(sentence(rule.silent?.zh ?? "没有例外；缺了要用的数，列为“未能核对”")), rule.silent === undefined ? "" : "要用的数空白或读不出的，列为“未能核对”，不算错，也不算对。"),
    section("依据", basisText(rule.basis, rule.confidence), confidenceNotes[rule.confidence]),
    section("严重程度", severityText(rule, profiles)),
    ...(settings === "" ? [] : [section("用到的口径", settings)]),
    section("例子：没有问题", examplesTable(rule, rule.examples.ok, rulebook)),
    section("例子：有问题", examplesTable(rule, rule.examples.ng, rulebook)),
    section("规则怎样写", fenced(expressions(rule), "yaml"), `在 [rules/${encodeURIComponent(rule.pack)}.yaml](../../rules/${encodeURIComponent(rule.pack)}.yaml) 里；词的意思见[怎样写规则](../../src/audit/README.md)。`),
    "[全部规则](README.md)",
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(title: string, ...texts: readonly string[]): string {
  return [`## ${title}`, ...texts.filter((text) => text !== "")].join("\n\n");
}

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

function suggestionOf({ suggestion }: Rule): string {
  return suggestion === undefined ? "" : `怎么办：${escaped(sentence(fixedWords(suggestion.zh)))}`;
}

/** The words of a suggestion that hold for every finding: what is worked out from the figures is left away. */
function fixedWords(text: string): string {
  return text.replace(/\{[^}]*\}/g, "");
}

function relatedTo(rule: Rule, rulebook: Rulebook): string {
  const all = [...rulebook.rules, ...rulebook.off];
  const causes = rule.consequenceOf.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const links = causes.map(({ id, title }) => `[${escaped(title.zh)}](${id}.md)`);
  return links.length === 0 ? "" : `由${links.join("、")}引起的，并到那一条里说，不另报。`;
}

function severityText(rule: Rule, profiles: readonly Profile[]): string {
  const level = `${severityNames[rule.severity]}（${rule.severity}）。`;
  const small = rule.smallGap === undefined ? "" : `两位以上小数的数，只差末位 ${rule.smallGap.digits} 个单位以内的，作${severityNames[rule.smallGap.severity]}。`;
  const others = profiles.flatMap(({ title, severities }) => {
    const own = severities[rule.id];
    return own === undefined || own === rule.severity ? [] : [`${title.zh}口径下为${severityNames[own]}。`];
  });
  return [level, small, ...others].join("");
}

function examplesTable(rule: Rule, examples: Rule["examples"]["ok"], rulebook: Rulebook): string {
  const fields = { ...common, ...scopes.get(rule.each)?.shape };
  const figures = figureRows(fields, examples).map(({ name, values }) => [name, ...values]);
  const says = ["**规则说**", ...examples.map((example) => escaped(exampleSays(rule, example, rulebook, "zh")))];
  return table(["", ...examples.map((_, at) => `例 ${at + 1}`)], [...figures, says]);
}

function expressions({ each, when, let: named, check }: Rule): string {
  const shown = { each, ...(when === undefined ? {} : { when }), ...(named.length === 0 ? {} : { let: Object.fromEntries(named) }), check };
  return stringify(shown, { lineWidth: 0 });
}
