import { explainRule, type Explanation, type Rule, type Rulebook } from "../audit/index.js";
import { list, pad, paintWith, type Paint, printable, widthOf, type Words, wordsOf, wrap } from "../report/index.js";
import type { Console } from "./console.js";
import { isYaml } from "./own-files.js";
import type { CommonOptions, RulesOptions } from "./program.js";
import { rulebookFor } from "./rulebook.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** `gouji rules [ID]`: the rules by pack, or one rule with its basis, when it stays silent, and its examples. */
export async function rules(id: string | undefined, options: RulesOptions, console: Console): Promise<number> {
  const rulebook = await rulebookFor(options);
  const words = wordsOf(options.lang);
  const paint = paintWith(options.color && console.colour);
  const all = [...rulebook.rules, ...rulebook.off];
  if (id === undefined) {
    console.out(`${listOf(all, rulebook, words, paint, console.width)}\n`);
    return 0;
  }
  const rule = all.find((each) => each.id === id);
  if (rule === undefined) throw unknownRule(id, all);
  console.out(`${page(explainRule(rule, rulebook, options.lang), options, words, paint, console.width)}\n`);
  return 0;
}

function listOf(all: readonly Rule[], rulebook: Rulebook, words: Words, paint: Paint, width: number): string {
  const longest = Math.max(0, ...all.map((rule) => widthOf(rule.id)));
  const level = Math.max(...Object.values(words.severity).map(widthOf));
  const columns = [level, longest, Math.max(20, width - longest - level - 6)];
  const lines = rulebook.packs.flatMap(({ name, version }) => [
    paint.bold(`▌ ${printable(name)} ${printable(version)}`.trimEnd()),
    ...list(all.filter((rule) => rule.pack === name).map((rule) => rowOf(rule, rulebook.off.includes(rule), columns, words, paint)), columns),
  ]);
  return lines.join("\n");
}

function rowOf(rule: Rule, off: boolean, [, , width = 20]: readonly number[], words: Words, paint: Paint): string[][] {
  const style = off ? paint.dim : (line: string) => line;
  const level = off ? paint.dim("—") : paint.severity(rule.severity, words.severity[rule.severity]);
  return [[level], [style(rule.id)], wrap(printable(rule.title[words.language]), width).map(style)];
}

function page(rule: Explanation, options: CommonOptions, words: Words, paint: Paint, width: number): string {
  const cli = cliWords(options.lang).rules;
  const level = rule.severity === "off" ? cli.off : paint.severity(rule.severity, words.severity[rule.severity]);
  const rows: [string, string][] = [
    [cli.each, rule.each],
    ...(rule.when === undefined ? [] : [[cli.when, rule.when] as [string, string]]),
    ...(rule.why === undefined ? [] : [[cli.why, rule.why] as [string, string]]),
    ...(rule.silent === undefined ? [] : [[cli.silent, rule.silent] as [string, string]]),
    ...rule.let.map((line, at): [string, string] => [at === 0 ? cli.let : "", line]),
    [cli.check, rule.check],
    [words.message, rule.message],
    ...(rule.suggestion === undefined ? [] : [[words.suggestion, rule.suggestion] as [string, string]]),
    [words.basis, rule.basis],
    ...(rule.consequenceOf.length === 0 ? [] : [[cli.consequence, rule.consequenceOf.join(words.comma)] as [string, string]]),
    [cli.pack, rule.pack],
    ...(isYaml(rule.pack) ? [] : [[cli.docs, `docs/rules/${rule.id}.md`] as [string, string]]),
  ];
  const label = Math.max(...rows.map(([name]) => widthOf(name)));
  const table = rows.flatMap(([name, text]) =>
    text.split("\n").flatMap((line) => wrap(printable(line), width - label - 4)).map((line, at) => `  ${paint.dim(pad(at === 0 ? name : "", label))}  ${line}`),
  );
  return [
    `${level}  ${paint.bold(printable(rule.title))}  ${paint.dim(rule.id)}`,
    table.join("\n"),
    examples(cli.ok, rule.examples.ok, paint, width),
    examples(cli.ng, rule.examples.ng, paint, width),
  ].join("\n\n");
}

function examples(title: string, examples: Explanation["examples"]["ok"], paint: Paint, width: number): string {
  const lines = examples.flatMap(({ data, says }) => [
    ...data.split("\n").flatMap((line) => wrap(printable(line), width - 4)).map((line) => `    ${line}`),
    ...wrap(`→ ${printable(says)}`, width - 4).map((line) => `    ${paint.bold(line)}`),
  ]);
  return [paint.bold(`▌ ${title}`), ...lines].join("\n");
}

function unknownRule(id: string, all: readonly Rule[]): UsageError {
  const near = all.map((rule) => rule.id).filter((known) => id.split(/[.\-_]/).some((part) => part.length > 2 && known.includes(part))).slice(0, 5);
  const say = (language: "zh" | "en") => {
    const words = cliWords(language);
    return [words.noRule(id), ...(near.length === 0 ? [] : [words.someRules(near.join(", "))]), words.seeRules].join("\n");
  };
  return new UsageError(say("zh"), say("en"));
}
