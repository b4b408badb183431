import type { Mention } from "../reading/index.js";

/** Levels of one tree: each level divides the one above it, so that their counts are no parts of one another. */
const tiers: readonly RegExp[] = [
  /(?:[一1]级|首级)(?:指标|目标|项目|科目|网格|分类|目录|任务|事项|类目|菜单)/,
  /[二2]级(?:指标|目标|项目|科目|网格|分类|目录|任务|事项|类目|菜单)/,
  /[三3]级(?:指标|目标|项目|科目|网格|分类|目录|任务|事项|类目|菜单)/,
  /[四4]级(?:指标|目标|项目|科目|网格|分类|目录|任务|事项|类目|菜单)/,
  /大[类项]|主项/,
  /中[类项]/,
  /小[类项]|[子细][类项]/,
];

/** Which level a count is of, or −1. */
function tierOf({ label, standing, figure }: Mention): number {
  const own = `${label} ${figure.text}${standing.tail}`;
  return tiers.findIndex((pattern) => pattern.test(own));
}

/** 一级指标3个、二级指标7个、三级指标15个: counts of two levels and more. */
export function areTiers(mentions: readonly Mention[]): boolean {
  return new Set(mentions.map(tierOf).filter((at) => at >= 0)).size > 1;
}
