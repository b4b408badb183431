import type { AuditResult, UnitReport } from "../model/index.js";
import type { Paint } from "./colour.js";
import { printable, wrap } from "./text.js";
import type { Words } from "./words.js";

type Profile = NonNullable<UnitReport["profile"]>;

/** 湖南（hunan）×5：整体自评表按收入性质、支出性质分列资金，为湖南表式. One line a profile, with every reason why it was applied. */
export function profileLines(result: Pick<AuditResult, "units" | "tool">, words: Words): string[] {
  const applied = result.units.flatMap((unit): Profile[] => [...unit.forms.flatMap((form) => form.profile ?? []), ...(unit.profile === undefined ? [] : [unit.profile])]);
  const names = [...new Set(applied.map(({ name }) => name))];
  if (names.length === 0) return [result.tool.profile];
  return names.map((name) => {
    const own = applied.filter((each) => each.name === name);
    const title = own[0]?.title === name ? name : `${own[0]?.title ?? ""}${words.brackets(name)}`;
    return `${title} ×${own.length}${words.colon}${[...new Set(own.map(({ why }) => why))].join(words.semicolon)}`;
  });
}

/** Which standards the forms were held to, for a person at a terminal. */
export function profileSection(result: AuditResult, width: number, words: Words, paint: Paint): string[] {
  if (result.units.length === 0) return [];
  return [wrap(`${words.profile}${words.colon}${printable(profileLines(result, words).join(" / "))}`, width).map(paint.dim).join("\n")];
}
