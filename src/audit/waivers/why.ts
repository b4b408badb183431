import { sameUnit } from "../../model/index.js";
import { type Words, words } from "../words.js";
import { nearest } from "../yaml/nearest.js";
import { aimsAt, claimsOf, holds, plain, sides, type Claim, type Side } from "./claim.js";
import type { Waiver } from "./waiver.js";

/** What was audited: a waiver of something else waives nothing this time. */
export interface Audited {
  readonly units: readonly string[];
  /** The ids of all rules. */
  readonly rules: readonly string[];
}

const sideNames: Readonly<Record<Side, Words>> = { actual: words("实际的数", "actual"), expected: words("应为的数", "expected") };

/** So many findings are named where a waiver fits more than one. */
const mostNamed = 3;

/** Why a waiver waived nothing, with the nearest that there is and the way out. */
export function whyUnused(waiver: Waiver, state: "unused" | "expired", claims: readonly Claim[], matched: readonly Claim[], live: readonly Waiver[], audited: Audited): Words {
  if (state === "expired") {
    const { until = "" } = waiver;
    return matched.length > 0
      ? words(`${until} 到期，问题仍在，已重新列出；要继续豁免请改 until`, `ended on ${until}; the finding is still there and is told again; change until to go on waiving it`)
      : words(`${until} 到期，问题也已不在，可以删去`, `ended on ${until}, and the finding is gone; it can be deleted`);
  }
  const [first] = matched;
  if (first === undefined) return nothingFits(waiver, claims, audited);
  if (!live.includes(waiver)) {
    const named = matched.slice(0, mostNamed).map(nameOf).join("、");
    return words(`有 ${matched.length} 个问题都符合（${named}），不知道指哪一个；请补上 unit、year、subject 或 fingerprint`, `${matched.length} findings fit (${named}) and it cannot be told which is meant; add unit, year, subject or fingerprint`);
  }
  return partly(first);
}

/** The others that are told as one with it have no waiver. */
function partly({ finding }: Claim): Words {
  const all = claimsOf(finding);
  const prints = all.map(({ fingerprint }) => fingerprint).join(", ");
  const named = all.map(({ title, rule }) => `${title} ${rule}`).join("；");
  return words(
    `同一个矛盾报出 ${all.length} 条（${named}），都豁免了才算豁免；一并豁免请写 fingerprint: [${prints}]`,
    `${all.length} rules tell one contradiction (${named}); it is waived only whole: fingerprint: [${prints}]`,
  );
}

function nothingFits(waiver: Waiver, claims: readonly Claim[], { units, rules }: Audited): Words {
  const { rule, unit } = waiver;
  const near = rule === undefined && unit === undefined && waiver.subject === undefined ? [] : claims.filter((claim) => aimsAt(waiver, claim));
  if (near.length > 0) return otherFigures(waiver, near);
  if (rule !== undefined && !rules.includes(rule)) {
    const right = nearest(rule, rules);
    return right === undefined ? words(`没有规则 ${rule}`, `there is no rule ${rule}`) : words(`没有规则 ${rule}；您要的是 ${right} 吗？`, `there is no rule ${rule}; did you mean ${right}?`);
  }
  if (unit !== undefined && !units.some((each) => plain(each) === plain(unit) || sameUnit(each, unit))) return words(`这次审核的材料里没有单位“${unit}”`, `no unit “${unit}” was audited this time`);
  const elsewhere = claims.filter((claim) => rule !== undefined && claim.rule === rule);
  if (elsewhere.length > 0) {
    const named = [...new Set(elsewhere.map(nameOf))].slice(0, mostNamed).join("、");
    return words(`这条规则报出的是别处的问题：${named}`, `the rule's findings are elsewhere: ${named}`);
  }
  if (rule === undefined) return words("没有这个指纹的问题：数已经变了，或者问题已经改正", "no finding has this fingerprint: the figures have changed, or it was put right");
  return words("没有报出这样的问题，可以删去", "there is no such finding; it can be deleted");
}

/** 实际的数写的是 98分，现在是 97分 */
function otherFigures(waiver: Waiver, near: readonly Claim[]): Words {
  const differing = (claim: Claim): Side[] => sides.filter((side) => (waiver.fingerprints.length === 0 || waiver[side] !== undefined) && !holds(waiver, claim, side));
  const [claim] = [...near].sort((one, other) => differing(one).length - differing(other).length);
  if (claim === undefined) return words("");
  if (claim.actual === undefined && claim.expected === undefined) return words(`这个问题没有两边的数可写，请写 fingerprint: ${claim.fingerprint}`, `this finding has no two sides; give fingerprint: ${claim.fingerprint}`);
  const told = differing(claim).map((side) => sideText(side, waiver[side], claim[side], claim.measure));
  if (told.length === 0) return words(`指纹不同，现在是 ${claim.fingerprint}：涉及的数已经变了`, `the fingerprint is now ${claim.fingerprint}: figures it rests on have changed`);
  return words(told.map(({ zh }) => zh).join("；"), told.map(({ en }) => en).join("; "));
}

function sideText(side: Side, told: string | undefined, shown: string | undefined, measure: string): Words {
  const { zh, en } = sideNames[side];
  const [was, is] = [told, shown].map((text) => text === undefined ? undefined : text === "" ? "“”" : /\d$/.test(text) ? `${text}${measure}` : text);
  if (was === undefined) return words(`没有写${zh}（${side}），现在是 ${is}`, `${side} is not given; it is ${is}`);
  if (is === undefined) return words(`${zh}（${side}）写的是 ${was}，这个问题没有这一边`, `${side} says ${was}; the finding has no such side`);
  return words(`${zh}写的是 ${was}，现在是 ${is}`, `${en} was ${was}, and is ${is} now`);
}

function nameOf({ finding: { unit, year, subject }, fingerprint }: Claim): string {
  return `${[unit, year, subject].filter((each) => each !== undefined && each !== "").join(" ")} ${fingerprint}`;
}
