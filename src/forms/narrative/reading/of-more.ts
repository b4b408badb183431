import { type Mention, sameKind } from "./mentions.js";

/** 在建项目30个，新建12个，已完工9个，其余21个: a count told behind a greater one in its sentence may be of some of those, and what is left is of all of them. */
export function isOfMore(whole: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some((each) => each.index < whole.index && each.standing.sentence === whole.standing.sentence && each.standing.frame === whole.standing.frame && sameKind(each, whole) && each.figure.quantity.compare(whole.figure.quantity) > 0);
}
