import type { Head } from "./heads.js";
import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";

/**
 * 安排180万元，其中支持10个社区项目50万元，社会组织项目130万元: a count in the name of the first member is no figure that the list is of, where none of its kind was told before it in the
 * sentence, and the figure right before the list is an amount as the one behind the name is.
 */
export function amountOfCounted(first: Mention | undefined, head: Head, { mentions, outline, passage: { text } }: Reading): Mention | undefined {
  const amount = first === undefined ? undefined : mentions[first.index + 1];
  if (first === undefined || amount === undefined || isMoney(first) || !isMoney(amount) || !/^(?:[^,、;。:()\d]|\([^()\d]{1,8}\)){2,20}$/.test(text.slice(endOf(first), amount.figure.offset)) || amount.standing.frame !== first.standing.frame) return undefined;
  const { start } = outline.sentenceOf(head.frame, head.at);
  const before = mentions.filter((each) => endOf(each) <= head.at && each.figure.offset >= start);
  const total = before.at(-1);
  return total !== undefined && isMoney(total) && isAddend(total) && !before.some((each) => sameKind(each, first)) ? amount : undefined;
}

const isMoney = (each: Mention): boolean => each.figure.quantity.measure.dimension === "money";
