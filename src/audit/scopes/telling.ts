import { concepts, type Submission } from "../../model/index.js";
import type { Quantity } from "../../quantity/index.js";
import { groupBy } from "../group.js";
import { joinWords, words } from "../words.js";
import { nameOf, Term } from "../vocabulary/term.js";
import { context } from "./fill.js";
import { orderOf, trustedReports } from "./forms.js";
import type { Context, Scope } from "./scope.js";
import { list, map, text, told as figure, type Shape } from "./shape.js";
import { tellingsIn, type Telling } from "./tellings.js";

const shape: Readonly<Record<string, Shape>> = {
  concept: text("概念编号，如 expenditure.project"),
  what: text("概念名称，如 项目支出"),
  scenario: text("actual、prior-actual、initial-budget、full-year-budget、budget", "actual"),
  where: text("between 不同表之间、within 同一报告之内", "between"),
  tellings: list(figure()),
  sides: map("谁写多少：报告、整体自评表写 13.5万元，基础数据表写 19万元", { zh: text("中文"), en: text("英文") }),
};

/** One figure told in several places, with all its tellings. */
export const telling: Scope = {
  name: "telling",
  title: words("在多处出现的同一个数", "a figure told in several places"),
  shape,
  contexts: (submission) => {
    const groups = groupBy(tellingsIn(submission), (each) => each.key);
    return [...groups.values()].flatMap((group) => [...betweenForms(submission, group), ...withinReports(submission, group)]);
  },
};

/**
 * A report may tell a figure several times, some of them of a narrower thing that its words do not give away. Where one
 * of its tellings agrees with another form, that is the telling meant; the rest is the business of `within`.
 */
function betweenForms(submission: Submission, group: readonly Telling[]): readonly Context[] {
  const trusted: readonly Telling["form"][] = trustedReports(submission);
  const told = group.filter(({ form }) => form.kind !== "narrative" || trusted.includes(form));
  const forms = [...groupBy(told, (each) => each.form).values()];
  if (forms.length < 2) return [];
  const chosen = forms.flatMap((own) => {
    const others = told.filter((each) => each.form !== own[0]?.form);
    const agreeing = own.find((each) => others.some((other) => agreesWith(each, other)));
    return agreeing ?? own[0] ?? [];
  });
  const alike = chosen.filter((each) => !isOfMoreFunds(each, chosen));
  return alike.length < 2 ? [] : [contextOf(submission, "between", alike)];
}

/**
 * 项目支出 of 1598.68 in the overall form, beside 政府性基金 65.00 of its own, and 1533.68 elsewhere: what exceeds the other tellings by just what another fund
 * than the general budget gave is told of all funds, and they of that budget alone.
 */
function isOfMoreFunds({ fact, form }: Telling, tellings: readonly Telling[]): boolean {
  if (form.kind !== "overall" || !fact.aspects.concept.startsWith("expenditure")) return false;
  const beside = [...form.byRevenue.filter(({ concept }) => concept !== "revenue.general").map(({ amount }) => amount), ...form.parts.filter(({ label }) => !/一般公共预算|财政拨款/.test(label)).map(({ actual }) => actual)];
  const others = beside.flatMap((amount) => (amount?.quantity?.isZero === false ? [amount.quantity] : []));
  return others.length > 0 && tellings.some((each) => each.form !== form && !agreesWith(each, { fact }) && others.some((more) => each.fact.quantity?.plus(more).agrees(fact.quantity as Quantity) === true));
}

function withinReports(submission: Submission, group: readonly Telling[]): readonly Context[] {
  const reports = [...groupBy(group, (each) => each.form).values()].filter(([head]) => head?.form.kind === "narrative");
  return reports.filter((own) => own.length > 1).map((own) => contextOf(submission, "within", own));
}

function contextOf(submission: Submission, where: string, tellings: readonly Telling[]): Context {
  const [head] = tellings;
  if (head === undefined) throw new RangeError("no telling");
  return context(shape, submission, {
    data: {
      concept: head.concept,
      what: concepts[head.concept].zh,
      scenario: head.scenario,
      where,
      sides: sidesOf(tellings),
      tellings: tellings.map(({ fact, form }) => Term.of(fact, joinWords(nameOf(fact), sources[form.kind]))),
    },
    place: head.fact.place,
    form: orderOf(submission, head.form),
    show: ["tellings"],
  });
}

/** Who says what: those that agree together, in the order in which they come. */
function sidesOf(tellings: readonly Telling[]): { zh: string; en: string } {
  const sides: Telling[][] = [];
  for (const each of tellings) {
    const side = sides.find(([head]) => head !== undefined && agreesWith(head, each));
    if (side === undefined) sides.push([each]);
    else side.push(each);
  }
  const told = ([head]: readonly Telling[]): string => head?.fact.quantity?.toString() ?? "";
  const who = (side: readonly Telling[], language: "zh" | "en"): string => [...new Set(side.map(({ form }) => sources[form.kind][language]))].join(language === "zh" ? "、" : " and ");
  return {
    zh: sides.map((side) => `${who(side, "zh")}写 ${told(side)}`).join("，"),
    en: sides.map((side) => `${told(side)} in the ${who(side, "en")}`).join(", "),
  };
}

const sources = {
  narrative: words("报告", "report"),
  base: words("基础数据表", "base table"),
  overall: words("整体自评表", "overall form"),
  project: words("项目自评表", "project form"),
  summed: words("附表", "table"),
} as const;

function agreesWith(one: Pick<Telling, "fact">, other: Pick<Telling, "fact">): boolean {
  const [a, b] = [one.fact.quantity, other.fact.quantity];
  if (a === undefined || b === undefined || a.measure.dimension !== b.measure.dimension) return false;
  return a.agrees(b);
}
