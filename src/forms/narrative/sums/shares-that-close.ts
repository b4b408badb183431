import { Fact, type SumRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sentenceAt } from "../reading/index.js";

const ofShares = /比重|占比|占[^,。;]{0,10}(?:比例|的)/;
const ofGrowth = /增速|增幅|增长率|拉动|贡献/;
const ways = /上升|提高|增加|提升|升|回落|下降|降低|减少|降/g;
const rises = /^(?:上升|提高|增加|提升|升)$/;

/**
 * 第一产业比重上升3.82个百分点，第二、第三产业比重分别回落2.16和1.66个百分点: the shares of all three make up the whole in either year, so that what one gained the others lost. Each is rounded
 * for itself, and what is a few of the last digit off is let be.
 */
export function sharesThatClose(reading: Reading, book: FactBook): readonly SumRelation[] {
  const { text } = reading.passage;
  const points = reading.mentions.filter((each) => pointsOf(each, reading) !== undefined);
  return [...new Set(points.map(({ standing }) => standing.sentence))].flatMap((sentence): SumRelation[] => {
    const moves = points.filter(({ standing }) => standing.sentence === sentence);
    const { start, words } = sentenceAt(text, moves[0]?.figure.offset ?? 0);
    const all = /第?一产|第一、/.test(words) && /第?二产|第二、|、第?二/.test(words) && /第?三产/.test(words);
    if (moves.length !== 3 || !moves.every(isExact) || !all || !ofShares.test(words) || ofGrowth.test(words)) return [];
    const signs = moves.map((each) => signOf(text.slice(start, each.figure.offset)));
    const up = moves.filter((_, at) => signs[at] === 1);
    const down = moves.filter((_, at) => signs[at] === -1);
    const [alone, both] = up.length === 1 ? [up, down] : [down, up];
    const [total, first, second] = [alone[0], both[0], both[1]];
    if (total === undefined || first === undefined || second === undefined || alone.length !== 1) return [];
    const off = Math.abs(valueOf(first) + valueOf(second) - valueOf(total));
    const last = 10 ** -Math.min(...moves.map(({ figure }) => figure.quantity.decimals));
    if (off > last / 2 && off <= last * slack) return [];
    const told = (each: Mention): Fact => new Fact({ ...book.factOf(each), quantity: pointsOf(each, reading) });
    return [{ kind: "sum", reading: "partition", total: told(total), parts: [told(first), told(second)], quote: quoteAcross(moves), place: placeOf(total) }];
  });
}

/** In the last digit: three shares of two years, each rounded. */
const slack = 3.5;

/** 2.16和1.66个百分点: the first of the two is in the unit of the second. */
function pointsOf(mention: Mention, { mentions, passage: { text } }: Reading): Quantity | undefined {
  const { quantity } = mention.figure;
  if (quantity.measure.dimension === "percentage-point") return quantity;
  const next = mentions[mention.index + 1];
  const joined = next?.figure.quantity.measure.dimension === "percentage-point" && /^\s*[和、,及与]\s*$/.test(text.slice(endOf(mention), next.figure.offset));
  return quantity.measure.dimension === "none" && joined ? Quantity.printed(quantity.digits(), next.figure.quantity.measure) : undefined;
}

const valueOf = ({ figure }: Mention): number => Number(figure.quantity.value);

function signOf(before: string): 1 | -1 | 0 {
  const way = [...before.matchAll(ways)].at(-1)?.[0];
  return way === undefined ? 0 : rises.test(way) ? 1 : -1;
}

