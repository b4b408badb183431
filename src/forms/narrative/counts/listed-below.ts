import type { CountRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteOf, type Reading, spokenFact } from "../reading/index.js";
import type { NumberedList } from "../sums/index.js";

const countable = /^(?:[个项件条处]|方面)$/;
const nouns = /项目|任务|工程|事项|措施|问题|工作|内容|课题|活动|专项/;
const announced = /(?:如下|分别为|分别是|即|具体为|具体是|包括)\s*[:。]?\s*$/;
/** 具体做法如下 announces something else than what was counted. */
const ofThese = /(?:^|[,。;])(?:具体|分别|项目|任务|工程|事项|措施|问题|各项|明细|名单|清单|情况|安排|使用|资金|分配)*(?:如下|为|是|即|包括)\s*[:。]?\s*$/;
const some = /主要|重点|部分|其中|例如|代表|典型|之一|等/;

/** 共实施项目4个，具体如下： and 1、… 4、… in paragraphs of their own: as many of them as were announced. */
export function listedBelow(lists: readonly NumberedList[], readings: readonly Reading[], book: FactBook): readonly CountRelation[] {
  return lists.flatMap((list): CountRelation[] => {
    const { intro, items, muddled } = list;
    const first = items[0]?.reading;
    const opener = first === undefined ? undefined : readings[readings.indexOf(first) - 1];
    if (first === undefined || opener !== intro || items.length < 2 || muddled || !announced.test(intro.passage.text)) return [];
    const counts = intro.mentions.filter(isCount);
    const [stated] = counts.filter((each) => Number(each.figure.quantity.value) === items.length).concat(counts);
    if (stated === undefined) return [];
    const holds = Number(stated.figure.quantity.value) === items.length;
    if (!holds && !(counts.length === 1 && isWhole(list, stated, readings))) return [];
    const listed = spokenFact(first.passage, 0, first.passage.text.slice(0, 40), Quantity.exact(items.length, stated.figure.quantity.measure), "所列各项");
    return [{ kind: "count", stated: book.factOf(stated), listed, quote: quoteOf(stated), place: placeOf(stated) }];
  });
}

function isCount({ figure, role, standing, prior }: Mention): boolean {
  const value = Number(figure.quantity.value);
  const plain = role.kind === "level" && !prior && standing.frame === 0 && figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined;
  const named = nouns.test(standing.tail.slice(0, 10)) || nouns.test(standing.lead.slice(-8));
  return plain && countable.test(figure.quantity.measure.symbol) && Number.isInteger(value) && value >= 2 && value <= 40 && named;
}

/** The list tells all of them: announced right behind the number, each with an amount or each but a line, and nothing numbered goes on below it. */
function isWhole({ intro, items }: NumberedList, stated: Mention, readings: readonly Reading[]): boolean {
  const { text } = intro.passage;
  const rest = text.slice(endOf(stated));
  const near = ofThese.test(rest) && (rest.match(/。/g) ?? []).length <= 1 && !some.test(rest.replace(/主要(?=用于)/g, "")) && !some.test(text.slice(Math.max(0, stated.figure.offset - 10), stated.figure.offset));
  const alike = items.every(({ amount }) => amount !== undefined) || items.every(({ reading }) => reading.passage.text.length <= 60);
  const last = items.at(-1)?.reading;
  const after = last === undefined ? undefined : readings[readings.indexOf(last) + 1];
  const goesOn = after?.passage.ordinal !== undefined && after.passage.ordinal.style === last?.passage.ordinal?.style;
  return near && alike && items.length >= 3 && !goesOn && after?.passage.ordinal?.style !== last?.passage.ordinal?.style;
}
