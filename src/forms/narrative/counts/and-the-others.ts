import type { CountRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isAddend, isExact, type Mention, placeOf, quoteOf, type Reading, spokenFact } from "../reading/index.js";

const told = /^[^,。;:、()\d]{0,10}(?:属于|为|是|涉及|用于|来自|位于|由|因|正在|已|未)/;
const some = /(?:^|[,。;:])\s*(?:其中)?有?$/;
const others = /^(?:另外|另有|其余|其他|剩余|剩下|余下)的?(?:还有|有)?$/;

/** 新增的4个小项，有3项属于社会保障工程。…。另外1项属于生态工程: some of them and all the others, with what came of each told between. */
export function someAndTheOthers(reading: Reading, book: FactBook): readonly CountRelation[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((total, at): CountRelation[] => {
    if (!isOfThings(total)) return [];
    const counts = mentions.slice(at + 1).filter(isOfThings);
    const last = counts.findIndex(({ standing }) => others.test(standing.lead));
    const parts = counts.slice(0, last + 1);
    const [first] = parts;
    // 有3项属于甲，2项属于乙，另外1项属于丙: every number of them till then is told the same way.
    const alike = parts.every((part, index) => told.test(text.slice(endOf(part))) && (index === parts.length - 1 || some.test(text.slice(0, part.figure.offset))));
    // 另外1项属于丙，1项已取消: they were not all.
    const after = counts[last + 1];
    const closed = after === undefined || after.standing.sentence !== counts[last]?.standing.sentence;
    const near = first !== undefined && /^[^。\d]{0,14}[,:]\s*(?:其中)?有?$/.test(text.slice(endOf(total), first.figure.offset));
    if (first === undefined || parts.length < 2 || !alike || !near || !closed) return [];
    // 4个小项 may be told of as 3项 and 1项.
    const number = parts.reduce((sum, { figure }) => sum + Number(figure.quantity.value), 0);
    const words = text.slice(first.figure.offset, endOf(first));
    const listed = spokenFact(total.passage, first.figure.offset, words, Quantity.exact(number, total.figure.quantity.measure), "所列各项");
    return [{ kind: "count", stated: book.factOf(total), listed, quote: quoteOf(total), place: placeOf(total) }];
  });
}

/** Any other number of things between may be one of them, so that the row breaks off. */
const isOfThings = (mention: Mention): boolean => isAddend(mention) && isExact(mention) && mention.standing.frame === 0 && /^[项个件条家]$/.test(mention.figure.quantity.measure.symbol);
