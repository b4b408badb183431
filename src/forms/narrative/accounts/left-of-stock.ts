import type { BalanceRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

const rest = /^(?:目前|现)?(?:尚余|还余|还剩|尚剩|剩余|余下|仍余)(?:有|的)?$/;
const done = /(?:累计|已|共)[^,。;:\d]{0,4}(?:化解|完成|整改|办结|销号|处置|治理|改造|偿还|消化|核销|清理|拆除|搬迁|安置|办理|解决)(?:了)?$/;
const whole = /(?:共|总|台账|登记|摸排|排查|认定|纳入)[^,。;:\d]{0,8}$/;
/** What went otherwise than by being done. */
const otherwise = /移交|核减|剔除|调出|新增|另有|注销|退出|其中未/;

interface Account {
  readonly all: Mention;
  readonly taken: Mention;
  readonly left: Mention;
}

/**
 * 台账共86个小区、24630套住房，…累计化解71个小区、21099套，…尚余15个小区、3531套: what all came to, what of it was done, and what is left, told in two measures at once. Where the one
 * comes out the other must; one alone may leave out what went otherwise, so that only a slip of the hand is told of it.
 */
export function leftOfStock(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    if (!rest.test(left.standing.lead) || !isTold(left)) return [];
    const before = reading.mentions.filter((each) => each.index < left.index && left.standing.sentence - each.standing.sentence <= 3 && sameKind(each, left) && each.figure.quantity.measure.symbol === left.figure.quantity.measure.symbol && isTold(each));
    const taken = before.at(-1);
    const all = before.findLast((each) => taken !== undefined && each.index < taken.index && whole.test(each.standing.lead));
    if (all === undefined || taken === undefined || !done.test(taken.standing.lead) || taken.standing.sentence !== left.standing.sentence || otherwise.test(reading.passage.text.slice(endOf(all), left.figure.offset))) return [];
    const [first, second] = [{ all, taken, left }, besideThem({ all, taken, left }, reading)];
    return [first, ...(second === undefined ? [] : [second])].flatMap((account) => {
      const other = account === first ? second : first;
      return holds(account) || (other !== undefined && holds(other)) || isSlipOf(account.left.figure.quantity, dueOf(account)) ? [told(account, book)] : [];
    });
  });
}

/** The figures right behind the three, in the other measure. */
function besideThem({ all, taken, left }: Account, { mentions, passage: { text } }: Reading): Account | undefined {
  const [one, two, three] = [all, taken, left].map((each) => {
    const next = mentions[each.index + 1];
    return next !== undefined && isTold(next) && /^[^,。;:\d]{0,6}[、,]$/.test(text.slice(endOf(each), next.figure.offset).trim()) ? next : undefined;
  });
  return one !== undefined && two !== undefined && three !== undefined && [two, three].every((each) => sameKind(each, one) && each.figure.quantity.measure.symbol === one.figure.quantity.measure.symbol) ? { all: one, taken: two, left: three } : undefined;
}

const isTold = (each: Mention): boolean => each.role.kind === "level" && !each.prior && isExact(each) && !/^(?:ratio|none|score)$/.test(each.figure.quantity.measure.dimension);
const dueOf = ({ all, taken }: Account): Mention["figure"]["quantity"] => all.figure.quantity.minus(taken.figure.quantity);
const holds = (account: Account): boolean => dueOf(account).ties(account.left.figure.quantity);

function told({ all, taken, left }: Account, book: FactBook): BalanceRelation {
  return { kind: "balance", from: book.factOf(all), taken: book.factOf(taken), left: book.factOf(left), quote: quoteAcross([all, taken, left]), place: placeOf(left) };
}
