import { type ExampleFailure, testExamples } from "../audit/index.js";
import { paintWith, type Paint, printable, wrap } from "../report/index.js";
import type { Console } from "./console.js";
import { packFilesAt } from "./own-files.js";
import type { RulesOptions } from "./program.js";
import { rulebookFor } from "./rulebook.js";
import { UsageError } from "./usage-error.js";
import { cliWords, type CliWords } from "./words.js";

/** `gouji rules test [PATH…]`: runs the examples of one's own packs, or of the shipped ones; 1 where one fails. */
export async function testRules(paths: readonly string[], options: RulesOptions, console: Console): Promise<number> {
  const given = [...options.rules, ...paths];
  const files = new Set((await Promise.all(given.map(packFilesAt))).flat());
  const rulebook = await rulebookFor({ ...options, rules: given });
  const rules = [...rulebook.rules, ...rulebook.off].filter(({ pack }) => given.length === 0 || files.has(pack));
  if (rules.length === 0) {
    const [zh, en] = [cliWords("zh").rules, cliWords("en").rules];
    throw new UsageError(`${given.join("、")} ${zh.nothingToTest}`, `${given.join(", ")} ${en.nothingToTest}`);
  }
  const words = cliWords(options.lang);
  const paint = paintWith(options.color && console.colour);
  const { examples, failures } = testExamples(rules, rulebook, options.lang);
  for (const failure of failures) console.out(`${failureText(failure, words, paint, console.width)}\n\n`);
  console.out(`${failures.length === 0 ? paint.good(words.rules.passed(examples, rules.length)) : paint.bold(words.rules.failedOf(failures.length, examples))}\n`);
  return failures.length === 0 ? 0 : 1;
}

function failureText({ rule, kind, number, data, came, says }: ExampleFailure, { rules: words }: CliWords, paint: Paint, width: number): string {
  const folded = (text: string): string[] => wrap(printable(text), width - 4).map((line) => `    ${line}`);
  return [
    `${paint.severity("error", "✗")} ${paint.bold(printable(rule.id))}  ${words.example(kind, number)}  ${paint.dim(printable(rule.pack))}`,
    ...folded(data),
    `  ${words.expected[kind]}`,
    ...folded(`→ ${words.came[came]}: ${says}`),
  ].join("\n");
}
