import { headsIn } from "../sums/index.js";
import { endOf, type Mention, openEnd, openHead, type Reading, sameKind } from "../reading/index.js";

/** A change and the changes of its parts, told as changes alone. */
export interface Moves {
  readonly total: Mention;
  readonly parts: readonly Mention[];
}

/** 比上年减少10万元，其中：公务用车减少6万元，公务接待费减少4万元: the parts of a change, where their levels are not told. */
export function movesIn(reading: Reading): readonly Moves[] {
  if (!reading.mentions.some((each) => each.role.kind === "delta")) return [];
  return headsIn(reading).flatMap((head): Moves[] => {
    if (head.kind !== "among" && head.kind !== "namely") return [];
    const here = reading.mentions.filter((each) => each.standing.frame === head.frame);
    const total = here.findLast((each) => endOf(each) <= head.at && each.role.kind !== "rate");
    if (total?.role.kind !== "delta" || /[。]/.test(reading.passage.text.slice(endOf(total), head.at).replace(/。\s*$/, ""))) return [];
    const listed = here.filter((each) => each.figure.offset >= head.listStart && each.figure.offset < head.listEnd && each.role.kind !== "rate");
    const parts = listed.filter((each) => isPart(each, total));
    const last = parts.at(-1);
    const open = last === undefined || openEnd.test(reading.passage.text.slice(endOf(last))) || openHead.test(reading.passage.text.slice(Math.max(0, head.at - 14), head.listStart));
    // A level among them is what the list is of.
    return parts.length < 2 || parts.length < listed.filter((each) => sameKind(each, total)).length || open ? [] : [{ total, parts }];
  });
}

function isPart(each: Mention, total: Mention): boolean {
  return each.role.kind === "delta" && total.role.kind === "delta" && each.role.base.kind === total.role.base.kind && sameKind(each, total) && each.role.subject !== "";
}
