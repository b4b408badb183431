import type { ScoredForm, Submission } from "../model/index.js";
import { orderOf, scoredForms } from "./scopes/forms.js";
import type { Sign } from "./rulebook/rule.js";
import type { Rulebook } from "./rulebook/rulebook.js";
import type { Standard } from "./rulebook/standard.js";
import { words, type Words } from "./words.js";

/** The standard that a form, or a unit as a whole, is held to, and why it is that one. */
export interface Applied {
  readonly standard: Standard;
  readonly why: Words;
}

interface Told extends Applied {
  readonly strength: number;
  readonly form?: ScoredForm;
}

/** Scopes whose things stand on one self-evaluation form; everything else is the unit's. */
const onForms: ReadonlySet<string> = new Set(["scored", "overall", "project", "indicator", "block", "funding-column", "nature", "project-against-overall", "project-against-project"]);

/**
 * Which profile each form of a submission is held to. A form tells by its words, by its layout, or by the unit it names, in
 * this order; signs of two profiles that are equally strong tell nothing. What a form leaves open, the unit's own form
 * (整体自评表, 基础数据表) decides. A profile that was chosen by name has no rival.
 */
export class Standards {
  readonly unit: Applied;
  readonly #forms = new Map<ScoredForm, Applied>();
  readonly #orders = new Map<number, Applied>();

  constructor(submission: Submission, rulebook: Rulebook) {
    const { regional, standard } = rulebook;
    if (regional.length === 0) {
      this.unit = { standard, why: words("由 --profile 指定", "chosen by --profile") };
    } else {
      const told = new Map(scoredForms(submission).map((form) => [form, toldBy(form, submission, regional)]));
      const ofUnit = toldByUnit(submission, told, regional);
      const base: Applied = { standard, why: words("表上没有地区字样，按全国口径", "nothing on the form names a region") };
      this.unit = ofUnit ?? base;
      for (const [form, own] of told) this.#forms.set(form, own ?? inherited(form, ofUnit) ?? base);
    }
    for (const form of scoredForms(submission)) this.#orders.set(orderOf(submission, form), this.of(form));
  }

  of(form: ScoredForm): Applied {
    return this.#forms.get(form) ?? this.unit;
  }

  /** @param each the rule's scope and `order` where its form comes in the submission */
  at(each: string, order: number): Standard {
    return ((onForms.has(each) ? this.#orders.get(order) : undefined) ?? this.unit).standard;
  }
}

function toldBy(form: ScoredForm, submission: Submission, regional: readonly Standard[]): Told | undefined {
  const names = [form.name, form.implementer, form.department].flatMap((fact) => (fact === undefined ? [] : [fact.text]));
  const seen = { kind: form.kind, layout: form.layout, labels: form.labels ?? [], names: [...names, submission.unit] };
  const told = strongest(regional, seen);
  return told === undefined ? undefined : { ...told, form };
}

function toldByUnit(submission: Submission, told: ReadonlyMap<ScoredForm, Told | undefined>, regional: readonly Standard[]): Told | undefined {
  const byOverall = submission.overallForms.map((form) => told.get(form)).find((each) => each !== undefined);
  if (byOverall !== undefined) return byOverall;
  const labels = submission.baseTables.flatMap((table) => table.labels ?? []);
  const byBase = strongest(regional, { kind: "base", layout: "", labels, names: [submission.unit] });
  if (byBase !== undefined) return byBase;
  const [first, ...others] = submission.projectForms.map((form) => told.get(form));
  return first !== undefined && others.every((each) => each?.standard === first.standard) ? first : undefined;
}

/** The unit's standard holds for a form that is laid out as the one that told it, or where the unit's name told it. */
function inherited(form: ScoredForm, unit: Told | undefined): Applied | undefined {
  if (unit === undefined || (unit.form !== undefined && unit.form.layout !== form.layout && unit.strength > 1)) return undefined;
  return { standard: unit.standard, why: { zh: `随本单位：${unit.why.zh}`, en: `as the unit's: ${unit.why.en}` } };
}

interface Seen {
  readonly kind: string;
  readonly layout: string;
  readonly labels: readonly string[];
  readonly names: readonly string[];
}

function strongest(regional: readonly Standard[], seen: Seen): Told | undefined {
  const found = regional.flatMap((standard): Told[] => standard.profile.signs.filter((sign) => holds(sign, seen)).map((sign) => ({ standard, why: sign.why, strength: strengthOf(sign) })));
  const most = Math.max(0, ...found.map(({ strength }) => strength));
  const [first, ...rest] = found.filter(({ strength }) => strength === most);
  return first !== undefined && rest.every(({ standard }) => standard === first.standard) ? first : undefined;
}

function holds({ words: pattern, layout, kind, unit }: Sign, seen: Seen): boolean {
  if (kind !== undefined && kind !== seen.kind) return false;
  if (layout !== undefined && layout !== seen.layout) return false;
  if (pattern !== undefined && !seen.labels.some((label) => pattern.test(label))) return false;
  return unit === undefined || seen.names.some((name) => unit.test(name));
}

function strengthOf({ words: pattern, layout }: Sign): number {
  return pattern !== undefined ? 3 : layout !== undefined ? 2 : 1;
}
