import type { SummedColumn } from "../../model/index.js";
import { wanYuan } from "../../quantity/index.js";
import { summed } from "../tables/index.js";
import { factOfToken, type Token } from "./tokens.js";

const head = /^(?:项目)?(?:计划|预算|实际)?(?:安排|下达|到位|投入|支出|使用|批复)(?:的)?(?:资金|金额|总额|数)?$/;
const source = /^(?:其中:?)?(?:中央|省级?|市级?|[区县州旗]级?|[省市县区]{2,3}|县\(市、?区\)|地方|乡镇|财政|其[他它]|自筹|单位自筹|社会|银行|上级|本级)(?:财政)?(?:资金|拨款|补助|配套|贷款|投入)?$/;

interface Head {
  readonly label: Token;
  readonly figure: Token;
}

/**
 * 计划安排资金 170 · 实际到位资金 170 · 实际支出 179.6 over 省财政 170 · 省财政 170 · …: each source is named once for every
 * amount above, and the figure behind its name belongs to that amount.
 */
export function sourceSums(run: readonly Token[]): SummedColumn[] {
  const found: SummedColumn[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const heads = headsAt(run, at);
    if (heads.length < 2) continue;
    const left = leftOver(run, at + heads.length * 2);
    const below = run.slice(at + (heads.length + left.length) * 2);
    found.push(...sumsOf(columnsUnder(below, heads.length, left.length), [...heads, ...left]));
    at += heads.length * 2 - 1;
  }
  return found;
}

function headsAt(run: readonly Token[], start: number): Head[] {
  const heads: Head[] = [];
  for (let at = start; ; at += 2) {
    const [label, figure] = [run[at], run[at + 1]];
    if (label === undefined || figure?.isFigure !== true || !head.test(label.text.replace(/\(.*\)$/, ""))) return heads;
    heads.push({ label, figure });
  }
}

/** 结余 0 stands beside the amounts, and as often as not has names of sources under it as well. */
function leftOver(run: readonly Token[], at: number): readonly Head[] {
  const [label, figure] = [run[at], run[at + 1]];
  return label !== undefined && /^结[余转]/.test(label.text) && figure?.isFigure === true ? [{ label, figure }] : [];
}

/** The figures of each amount's sources, and of what was left of it; undefined where the names do not come as often as the amounts. */
function columnsUnder(below: readonly Token[], heads: number, left: number): readonly (readonly Head[])[] | undefined {
  const columns: Head[][] = Array.from({ length: heads + left }, () => []);
  for (let at = 0; at < below.length; ) {
    const name = below[at];
    if (name === undefined || name.isFigure || !source.test(name.text)) break;
    let times = 0;
    for (; below[at]?.text === name.text; times += 1) {
      const figure = below[at + 1]?.isFigure === true ? below[at + 1] : undefined;
      if (figure !== undefined) columns[times]?.push({ label: below[at] as Token, figure });
      if (figure !== undefined && times >= columns.length) return undefined;
      at += figure === undefined ? 1 : 2;
    }
    if (times < heads || times > heads + 1) return undefined;
  }
  return columns;
}

function sumsOf(columns: ReturnType<typeof columnsUnder>, heads: readonly Head[]): SummedColumn[] {
  if (columns === undefined) return [];
  const told = heads.flatMap(({ label, figure }, index) => {
    const measure = label.unit ?? wanYuan;
    const parts = (columns[index] ?? []).map((part) => factOfToken(part.figure, part.label.text, measure));
    const whole = factOfToken(figure, label.text, measure);
    return parts.length === 0 ? [] : [{ whole, parts, name: label.text, outcome: summed(whole, parts) }];
  });
  const borne = told.filter(({ outcome }) => outcome.state === "holds").length > 0;
  return told.flatMap(({ whole, parts, name, outcome }): SummedColumn[] => (outcome.state === "open" || (outcome.state === "fails" && !borne) ? [] : [{ name, of: "total", total: whole, parts, sure: true }]));
}
