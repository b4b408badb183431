import type { ShareRelation } from "../../../model/index.js";
import { type FactBook, endOf, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";

const together = /^(?:[两二三四五]项|[两二三四五]者)?(?:合计|共计?|总计|累计)占/;

/** What a share is told of together (正研2人、高工21人，合计占…): the figures right before it, with nothing but marks and their names between; undefined where they are not said to be taken together. */
export function takenTogether(rate: Mention, { mentions, passage: { text } }: Reading): readonly Mention[] | undefined {
  const printed = mentions[rate.index - 1];
  const opens = printed?.role.kind === "whole" ? printed : rate;
  if (rate.role.kind !== "share" || !together.test(opens.standing.lead)) return undefined;
  const run: Mention[] = [];
  for (let at = opens.index - 1; at >= 0; at -= 1) {
    const each = mentions[at] as Mention;
    const next = run[0];
    const joined = next === undefined || /^\s*[、,和及][^,、;。:()\d]{2,16}$/.test(text.slice(endOf(each), next.figure.offset));
    if (each.role.kind !== "level" || each.prior || !isExact(each) || !joined || each.standing.segment !== rate.standing.segment || each.standing.sentence !== rate.standing.sentence || each.standing.frame !== rate.standing.frame || (next !== undefined && !sameKind(each, next))) break;
    run.unshift(each);
  }
  return run.length > 1 ? run : undefined;
}

/** The share of all of them: told where it comes out or is a slip of the hand away, since some before them may not have been meant. */
export function shareTogether(parts: readonly Mention[], rate: Mention, { mentions, passage }: Reading, book: FactBook): ShareRelation[] {
  const whole = mentions[rate.index - 1];
  const [first, last] = [parts[0] as Mention, parts.at(-1) as Mention];
  if (whole?.role.kind !== "whole" || !sameKind(whole, first) || whole.figure.quantity.isZero) return [];
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const due = sum.dividedBy(whole.figure.quantity);
  if (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due)) return [];
  const part = spokenFact(passage, first.figure.offset, passage.text.slice(first.figure.offset, endOf(last)), sum, "各项合计");
  return [{ kind: "share", part, whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([first, whole, rate]), place: placeOf(rate) }];
}
