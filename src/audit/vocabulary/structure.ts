import { Big } from "big.js";
import { Term } from "./term.js";
import { shows } from "./texts.js";
import type { Verdict } from "./verdict.js";

/** What a standard gives points to: 执行率 and the level-1 indicators; 指标 is all of those together. */
export const shares = ["执行率", "产出", "效益", "满意度", "成本", "指标"] as const;
export type Share = (typeof shares)[number];
export type Structure = ReadonlyMap<Share, Big>;

/** A row with points: an indicator, or a level-1 block with those under it. */
export interface Weighed {
  readonly label: string;
  readonly share: Share;
  readonly weight: Term;
  readonly score: Term | undefined;
  readonly target: Term | undefined;
  readonly actual: Term | undefined;
}

const shareOf: Readonly<Record<string, Share>> = { output: "产出", benefit: "效益", satisfaction: "满意度", cost: "成本" };

/** Rows come from the scope as plain maps. */
export function weighed(rows: readonly unknown[]): Weighed[] {
  return rows.map((row) => {
    const found = row as Readonly<Record<string, unknown>>;
    const { weight, score, target, actual, label, category, indicators } = found;
    if (!(weight instanceof Term)) throw new TypeError("weights are asked of indicators or blocks");
    const [first] = Array.isArray(indicators) ? (indicators as readonly Readonly<Record<string, unknown>>[]) : [];
    const term = (value: unknown): Term | undefined => (value instanceof Term ? value : undefined);
    const told = category ?? first?.["category"];
    return { label: typeof label === "string" ? label : "", share: (typeof told === "string" ? shareOf[told] : undefined) ?? "指标", weight, score: term(score), target: term(target), actual: term(actual) };
  });
}

export function pointsOf(term: Term | undefined): Big {
  return term?.figure === true ? term.quantity.value : new Big(0);
}

export function structureOf(rows: readonly Weighed[], execution: Term): Structure {
  const structure = new Map<Share, Big>([["执行率", pointsOf(execution)]]);
  for (const { share, weight } of rows) structure.set(share, (structure.get(share) ?? new Big(0)).plus(pointsOf(weight)));
  return structure;
}

/** 执行率10 产出50 效益30 满意度10, as a profile has it. */
export function readStandard(text: string): Structure {
  return new Map([...text.matchAll(/([\u4e00-\u9fff]+)\s*(\d+(?:\.\d+)?)/g)].flatMap(([, name, digits]): [Share, Big][] => {
    const share = shares.find((each) => each === name);
    return share === undefined || digits === undefined ? [] : [[share, new Big(digits)]];
  }));
}

/** How many points stand elsewhere than the standard has them. */
export function distance(own: Structure, standard: Structure): Big {
  const together = standard.has("指标");
  const among = [...own].filter(([share]) => share !== "执行率").reduce((sum, [, points]) => sum.plus(points), new Big(0));
  const told: Structure = together ? new Map([["执行率", own.get("执行率") ?? new Big(0)], ["指标", among]]) : own;
  return shares.reduce((sum, share) => sum.plus((told.get(share) ?? new Big(0)).minus(standard.get(share) ?? 0).abs()), new Big(0));
}

export function nearest(own: Structure, standards: unknown): Big | undefined {
  const all = textsIn(standards).map((text) => distance(own, readStandard(text)));
  return all.length === 0 ? undefined : all.reduce((least, each) => (each.lt(least) ? each : least));
}

/** Settings reach rules as texts, or as Terms where a text reads as a figure. */
export function textsIn(setting: unknown): string[] {
  return (Array.isArray(setting) ? setting : [setting]).flatMap((each: unknown) => (typeof each === "string" ? [each] : each instanceof Term ? [each.text] : []));
}

/** Whether the points are spread as one of the profile's standards has it; where a row's level-1 words say nothing, nobody knows. */
export function structured(rows: readonly unknown[], execution: Term, standards: unknown): Verdict {
  const all = weighed(rows);
  const own = structureOf(all, execution);
  const near = nearest(own, standards);
  const certain = all.every(({ share, weight }) => share !== "指标" || pointsOf(weight).eq(0));
  return shows(near === undefined || near.eq(0) || !certain, [execution.as("witness"), ...all.map(({ weight }) => weight.as("witness"))]);
}

/** 执行率10、产出70、效益10、满意度10 */
export function structureText(rows: readonly unknown[], execution: Term): string {
  const own = structureOf(weighed(rows), execution);
  return shares.flatMap((share) => (own.get(share)?.gt(0) === true ? [`${share}${(own.get(share) as Big).toFixed()}`] : [])).join("、");
}

export function standardText(standards: unknown): string {
  return textsIn(standards).map((text) => text.trim().split(/\s+/).join("、")).join("；或");
}
