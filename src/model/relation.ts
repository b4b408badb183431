import type { Place } from "../document/index.js";
import type { Target } from "../quantity/index.js";
import type { Fact } from "./fact.js";

/** A relation that the text itself states between figures, to be recomputed. */
export type Relation =
  | SumRelation
  | ChangeRelation
  | ShareRelation
  | CompletionRelation
  | PerHeadRelation
  | ProductRelation
  | BalanceRelation
  | RestatedRelation
  | CountRelation
  | AimRelation
  | ClaimRelation;

interface Told {
  /** The sentence or clause in which it stands. */
  readonly quote: string;
  readonly place: Place;
}

/**
 * 甲100，其中：乙60、丙40. `reading`: "partition" (the parts make up the total), "nearly" (three named parts and
 * more that leave a little, or few small figures that do, which may be all there are), "selection" (parts of it, at most the total: open lists with 等, a single part), "overlap" (人 by kind of aid: one person may stand in several parts),
 * "full-marks" (产出50分，得48分: what was had of the marks that could be).
 */
export interface SumRelation extends Told {
  readonly kind: "sum";
  readonly reading: "partition" | "nearly" | "selection" | "overlap" | "full-marks";
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

/** 比上年增加22.22万元，增长6.7%. `delta` and `rate` are signed: a decrease is negative. */
export interface ChangeRelation extends Told {
  readonly kind: "change";
  readonly current?: Fact;
  readonly prior?: Fact;
  readonly delta?: Fact;
  readonly rate?: Fact;
  /** What it is compared with: 上年, or 年初预算; `untold` where the words do not say, and only the figures show what of what. */
  readonly base: "prior-year" | "budget" | "untold";
}

/** 占总支出的89.68% */
export interface ShareRelation extends Told {
  readonly kind: "share";
  readonly part: Fact;
  readonly whole: Fact;
  readonly rate: Fact;
}

/** 执行率/完成率: actual against budget. */
export interface CompletionRelation extends Told {
  readonly kind: "completion";
  readonly actual: Fact;
  readonly budget: Fact;
  readonly rate: Fact;
}

/** 139人，人均72元 */
export interface PerHeadRelation extends Told {
  readonly kind: "per-head";
  readonly total: Fact;
  readonly count: Fact;
  readonly each: Fact;
}

/** 63户，每户1000元，共6.3万元 · 10分×79.27%得7.93分. `counts`: one or several (人, 个月), a rate among them where points are worked out. */
export interface ProductRelation extends Told {
  readonly kind: "product";
  readonly each: Fact;
  readonly counts: readonly Fact[];
  readonly total: Fact;
}

/** 到位100万元，支出80万元，结余20万元 · 分值10分，扣2分，得8分. `more`: what came in besides (年初结转 and 收入); `less`: what else went out. */
export interface BalanceRelation extends Told {
  readonly kind: "balance";
  readonly from: Fact;
  readonly more?: readonly Fact[];
  readonly taken: Fact;
  readonly less?: readonly Fact[];
  readonly left: Fact;
}

/** 4498元（0.45万元）: one figure told twice in a breath, in two units, or again further on; of `accounts`, 收入总计 and 支出总计; of `score`, what the unit, or the one project of the report, got; of `figure`, a figure of the unit told in two ways. */
export interface RestatedRelation extends Told {
  readonly kind: "restated";
  readonly of?: "accounts" | "score" | "figure";
  readonly one: Fact;
  readonly other: Fact;
}

/** 下设3个股室：办公室、财务股、执法股. `listed`: how many the text names, with the list as its words. */
export interface CountRelation extends Told {
  readonly kind: "count";
  readonly stated: Fact;
  readonly listed: Fact;
}

/**
 * 计划培训200人，实际培训180人，全面完成目标. `claim`: the words that call the target met, empty where none do. Of `funds`, what was spent of money that came is held to it.
 */
export interface AimRelation extends Told {
  readonly kind: "aim";
  readonly of?: "funds";
  readonly target: Fact;
  readonly demand: Target;
  readonly actual: Fact;
  readonly claim: string;
}

/** 预算22万元，决算8.8万元…决算数大于预算数的主要原因: which of two figures is said to be more. `of`: what the first is set against; of last year, the change itself is set against nought. */
export interface ClaimRelation extends Told {
  readonly kind: "claim";
  readonly of: "budget" | "prior-year";
  readonly claim: string;
  /** Whether the words say that there is more. */
  readonly more: boolean;
  readonly actual: Fact;
  readonly against: Fact;
}
