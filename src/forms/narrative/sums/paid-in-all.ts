import { type Mention, type Reading, sameKind } from "../reading/index.js";
import { ties } from "./slipped.js";

/** What was done of it, as against what was to be. */
const done = /(?:拨付|支付|支出|兑付|发放|使用|执行|报账|到位|完成|办结|实施|建成|培训|实现)(?:资金|金额|进度款|任务|投资)?(?:共?计|为|了|达|约)*$/;
const due = /预算|安排|下达|计划|目标|任务|应(?!急)|总投资|批复|核定|可用/;

/** 预算安排860万元，其中一季度拨付215万元、…、四季度拨付189万元，全年拨付834万元: parts that were paid, of what was to be, and right behind them what was paid in all. */
export function isPaidInAll(total: Mention, parts: readonly Mention[], { mentions }: Reading): boolean {
  const last = parts.at(-1) as Mention;
  const all = mentions[last.index + 1];
  const some = parts.length > 1 && parts.every((part) => done.test(part.standing.lead)) && due.test(total.label) && !done.test(total.standing.lead);
  return some && all !== undefined && all.role.kind === "level" && done.test(all.standing.lead) && all.standing.sentence === last.standing.sentence && sameKind(all, last) && !ties(total, parts) && ties(all, parts);
}
