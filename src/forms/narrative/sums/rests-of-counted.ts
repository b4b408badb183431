import { endOf, isCount, isOfMore, type Mention, type Reading, sameKind } from "../reading/index.js";
import { inUnitOf } from "./counted-as.js";
import type { Sum } from "./sum.js";

const thing = /^(?:[个项家户人名件所村处座批起宗份条辆台套栋笔次场期]|批次)$/;
const rest = /^(?:其余|余下|剩余|剩下|另外)(?:的|有)?$/;
const opens = /^(?:其中[:,]?)?(?:已)?有?$|^其中[:,]?[^,。;:\d]{2,14}$/;
/** Behind a count: what became of them, and no other thing that is counted. */
const becomes = /^(?:已|未|为|属于?|是|达|不|均|正|在|合格|完成|限期|通过|超|低于|高于|基本|全部|按[期时]|评|存在|符合|需|待|尚|因|由|列入|实现|开工|完工|竣工|建成|投)/;
/** What was left of them may be told of some that went before. */
const otherwise = /其中[^。]*其中|上年|去年|目标|计划|约|不含|除/;

/**
 * 下达的12个项目中，有7个属于新建，另外5个属于续建 · 新增的4个小项，有3项属于甲工程。…。另外1项属于乙工程: some of them, each with what it is, and the rest; right one after another, whatever is told between of what is counted otherwise.
 * 甲12家，8家存在问题，其余4家 is of the first of two, and left alone.
 */
export function restsOfCounted(reading: Reading): readonly Sum[] {
  const { mentions, passage: { text } } = reading;
  return mentions.flatMap((left): Sum[] => {
    if (!isThing(left) || !rest.test(left.standing.lead) || left.standing.tail.length < 2) return [];
    const here = mentions.filter((each) => each.standing.frame === left.standing.frame && isThing(each) && isOfThem(each, left));
    const at = here.indexOf(left);
    const [total, part, next] = [here[at - 2], here[at - 1], here[at + 1]];
    if (total === undefined || part === undefined || total.standing.sentence !== part.standing.sentence || left.standing.sentence - part.standing.sentence > 2) return [];
    const apart = left.standing.sentence > part.standing.sentence;
    if (apart && left.standing.clauseStart !== reading.outline.sentenceOf(left.standing.frame, left.figure.offset).start) return [];
    const said = text.slice(total.standing.clauseStart, part.standing.clauseEnd);
    const whole = isOfMore(total, mentions) || !opens.test(part.standing.lead) || (part.standing.tail.length < 2 && part.label.length < 2) || otherwise.test(said);
    if (whole || (next !== undefined && next.standing.sentence === left.standing.sentence) || !/^[^。;]{0,24}[,:]\s*[^,。;:\d]{0,16}$|中,?有?$/.test(text.slice(endOf(total), part.figure.offset))) return [];
    if (/^另/.test(left.standing.lead) && !(/中,?[^,。;]*$/.test(text.slice(endOf(total), part.figure.offset)) || sharesVerb(part, left))) return [];
    const some = inUnitOf(part, total);
    return some.figure.quantity.compare(total.figure.quantity) < 0 ? [{ total, parts: [some, inUnitOf(left, total)], reading: "partition" }] : [];
  });
}

const isThing = (each: Mention): boolean => isCount(each) && thing.test(each.figure.quantity.measure.symbol);

/** Counted by one word, or by 项 where the first says 小项, and told under one noun or with what became of them. */
function isOfThem(each: Mention, left: Mention): boolean {
  const [own, other] = [each.figure.quantity.measure.symbol, left.figure.quantity.measure.symbol];
  if (own !== other) return other === "项" && own === "个" && /^(?:小|子|分|事)项/.test(each.standing.tail);
  return each === left || sameKind(each, left) || becomes.test(each.standing.tail) || becomes.test(left.standing.tail);
}

/** 属于甲工程 and 属于乙工程. */
const sharesVerb = (one: Mention, other: Mention): boolean => one.standing.tail.slice(0, 2) === other.standing.tail.slice(0, 2);
