import type { Rule } from "./rulebook/rule.js";
import type { Standard } from "./rulebook/standard.js";
import type { Language } from "./words.js";

/**
 * What a rule rests on. What is from memory is never cited as if it had been read: neither the rule nor a figure of the
 * profile that it goes by. Nor does the clause of one province bind a unit of another: there it is no more than common practice.
 */
export function basisOf(rule: Rule, standard: Standard, language: Language): string {
  const doubtful = rule.confidence === "memory" || isOfElsewhere(rule.basis, standard);
  return [doubtful ? remembered(rule.basis, language) : rule.basis, ...settingsOf(rule, standard, language)].join(language === "zh" ? "；" : "; ");
}

/** 四川省自评表填表说明：…, for a unit that is held to another province's standard or to the national one. */
function isOfElsewhere(basis: string, { profile }: Standard): boolean {
  const [, province] = /^(\p{Script=Han}{2,3}?)[省市]/u.exec(basis) ?? [];
  return province !== undefined && province !== profile.title.zh;
}

function remembered(text: string, language: Language): string {
  return language === "zh" ? `通常口径，待核对：${text}` : `Common practice, to be verified: ${text}`;
}

/** The figures of the profile that decide, each with its value and where it comes from. */
function settingsOf(rule: Rule, { profile }: Standard, language: Language): string[] {
  return settingsNamed(rule).flatMap((key) => {
    const setting = profile.settings[key];
    if (setting === undefined || setting.source === rule.basis) return [];
    const value = Array.isArray(setting.value) ? setting.value.join(" / ") : String(setting.value);
    const told = `${setting.title} ${value}（${setting.source}）`;
    return [setting.confidence === "memory" && rule.confidence !== "memory" ? remembered(told, language) : told];
  });
}

/** 100 分 in all is no setting that anyone has to be told of. */
const plain: ReadonlySet<string> = new Set(["weightTotal"]);

const named = new WeakMap<Rule, readonly string[]>();

function settingsNamed(rule: Rule): readonly string[] {
  const known = named.get(rule);
  if (known !== undefined) return known;
  const source = [rule.check, ...rule.let.map(([, expression]) => expression)].join(" ");
  const found = [...new Set([...source.matchAll(/\bprofile\.([A-Za-z0-9]+)/g)].map(([, key = ""]) => key))].filter((key) => !plain.has(key));
  named.set(rule, found);
  return found;
}
