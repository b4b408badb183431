import type { SumRelation } from "../../../model/index.js";
import { type FactBook, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

const came = /(?:调入|招录|招聘|新进|录用|引进|转入|安置|考录|接收)(?:人员|干部|职工|教师|新警|军转干部)*$/;
const went = /(?:退休|调出|调离|辞职|辞退|离职|去世|死亡|转出|开除|解聘)(?:人员|干部|职工|教师)*$/;
const netUp = /净(?:增加?)(?:了)?$/;
const netDown = /净(?:减少?)(?:了)?$/;

/** 招录12人，调出4人，退休6人，职工总数较上年末净增2人: those that came less those that went, all told in the sentence that says what is left of them. */
export function staffMoves(reading: Reading, book: FactBook): readonly SumRelation[] {
  return reading.mentions.flatMap((net): SumRelation[] => {
    const sign = netUp.test(net.standing.lead) ? 1 : netDown.test(net.standing.lead) ? -1 : 0;
    if (sign === 0 || !isPersons(net)) return [];
    const here = reading.mentions.filter((each) => each !== net && isPersons(each) && each.standing.sentence === net.standing.sentence && each.standing.frame === net.standing.frame && each.index < net.index);
    const [ins, outs] = [here.filter((each) => came.test(each.standing.lead)), here.filter((each) => went.test(each.standing.lead))];
    // What is told besides the stock it is measured against may have come or gone, too.
    const others = here.filter((each) => !ins.includes(each) && !outs.includes(each) && !/上年|年初|去年|期初|20\d\d年|实有|在职|在编|总数/.test(each.standing.lead));
    if (ins.length === 0 || outs.length === 0 || others.length > 0 || [net, ...ins, ...outs].some(({ figure }) => figure.quantity.looseness !== "exact")) return [];
    const total = sign > 0 ? book.factOf(net) : book.factOf(net, "negative");
    return [{ kind: "sum", reading: "partition", total, parts: [...ins.map((each) => book.factOf(each)), ...outs.map((each) => book.factOf(each, "negative"))], quote: quoteAcross([...ins, ...outs, net].sort((a, b) => a.index - b.index)), place: placeOf(net) }];
  });
}

function isPersons({ figure }: Mention): boolean {
  return figure.quantity.measure.dimension === "person" && figure.comparator === undefined && figure.upTo === undefined;
}
