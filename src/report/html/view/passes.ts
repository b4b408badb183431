import type { AuditResult, Pass } from "../../../model/index.js";
import { passMessage } from "../../amounts.js";
import { groupBy } from "../../group-by.js";
import { chiefOf } from "../../order.js";
import { placeText, shortNames } from "../../places.js";
import { printable } from "../../text.js";
import type { Words } from "../../words.js";
import type { PassesView } from "./view.js";

/** Up to so many passes all are told; of more, so many of each rule. */
const toldAll = 2000;
const toldOfRule = 60;

/** What was checked and holds, by rule, the most frequent first; where only numbers were kept, these. */
export function passesViews(result: AuditResult, words: Words): PassesView[] {
  const passes = result.passes ?? [];
  const nameOf = shortNames(result);
  const told = new Map(groupBy(passes, ({ rule }) => rule).map((group) => [group[0].rule, group]));
  const most = passes.length > toldAll ? toldOfRule : Infinity;
  return result.checks
    .filter(({ passed }) => passed > 0)
    .map(({ rule, title, passed }) => ({ rule, title, count: passed, told: (told.get(rule) ?? []).slice(0, most).map((pass) => line(pass, words, nameOf)) }))
    .sort((one, other) => other.count - one.count);
}

function line(pass: Pass, words: Words, nameOf: (path: string) => string): PassesView["told"][number] {
  const chief = chiefOf(pass);
  const whose = [pass.unit || words.noName, pass.subject].filter((name) => name !== undefined).join(" · ");
  const where = chief === undefined ? "" : words.places(placeText(chief, undefined, words, nameOf), pass.evidence.length);
  return [printable(whose), printable(passMessage(pass, words)), where];
}
