import type { Place } from "../document/index.js";
import { evaluate, type Outcome } from "./evaluate.js";
import { messageOf } from "./message.js";
import type { Example, Rule } from "./rulebook/rule.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import { itemsIn, scopes, variablesOf } from "./scopes/index.js";
import { words, type Language } from "./words.js";

const place: Place = { file: "示例", at: { kind: "file" } };

/**
 * Runs a rule on an example: plain YAML values for the scope's variables, where `"3.5万元"`, 10, `"≥95%"`, `""` and 无
 * read as they would in a form, and what is left out is a cell the form does not have.
 * @throws RangeError where the example names a variable that the scope has not
 */
export function runExample(rule: Rule, example: Example, rulebook: Rulebook): Outcome {
  const scope = scopes.get(rule.each);
  const compiled = rulebook.compiled.get(rule.id);
  if (scope === undefined || compiled === undefined) throw new RangeError(`${rule.id} is not in the rulebook`);
  const variables = variablesOf(scope.shape, example, place);
  return evaluate(rule, compiled, { variables: { ...variables, profile: rulebook.settings }, subject: undefined, place, form: 0, items: itemsIn(variables) });
}

/** What the rule says of an example, in a reviewer's words. */
export function exampleSays(rule: Rule, example: Example, rulebook: Rulebook, language: Language): string {
  const outcome = runExample(rule, example, rulebook);
  const none = words("不在本规则范围内", "outside this rule");
  switch (outcome.kind) {
    case "finding":
      return messageOf(rule.message, outcome, language);
    case "pass":
      return words("相符", "holds")[language];
    case "notChecked":
      return outcome.why[language];
    case "failed":
      return outcome.error;
    case "outside":
      return none[language];
  }
}
