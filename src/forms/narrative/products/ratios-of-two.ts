import type { ShareRelation } from "../../../model/index.js";
import { isSlipOf, measureOf, Quantity } from "../../../quantity/index.js";
import { type FactBook, isExact, isNarrowedAt, type Mention, quoteAcross, type Reading, sentenceAt, spokenFact } from "../reading/index.js";

/** 生师比, 警辅比, 床护比: whose first characters name the two; and what they are called by where the label does not hold them. */
const ratio = /([\u4e00-\u9fff])([\u4e00-\u9fff])(?:配)?比(?:例)?(?:约?为|达到?|是|:)*\s*(\d+(?:\.\d+)?)\s*[:∶：]\s*(\d+(?:\.\d+)?)(?![\d:∶])/g;
/** 教师与学生之比为1:16. */
const spelledOut = /([\u4e00-\u9fff]{2,6})[与和]([\u4e00-\u9fff]{2,6}?)(?:之|人数|数量)?比(?:例)?(?:约?为|达到?|是|:)*\s*(\d+(?:\.\d+)?)\s*[:∶：]\s*(\d+(?:\.\d+)?)(?![\d:∶])/g;
const called: Readonly<Record<string, RegExp>> = {
  生: /学生|在校生|在园幼儿|(?:本科|专科|研究)生$/, 师: /教师|师资|医师/, 警: /民警|警察/, 辅: /辅警/, 医: /医生|医师/, 护: /护士|护理人员/, 床: /床位/, 幼: /幼儿/, 保: /保育|保教/, 干: /干部/, 群: /群众/,
};

/** 在校学生46820人，专任教师2926人，生师比为16:1 · 民警318名，辅警452名，警辅比为1∶1.42: how many of the one there are to one of the other, each told once in the sentence. */
export function ratiosOfTwo(reading: Reading, book: FactBook): readonly ShareRelation[] {
  const { text } = reading.passage;
  return [...text.matchAll(ratio), ...text.matchAll(spelledOut)].flatMap((match): ShareRelation[] => {
    const [words, one = "", other = "", left = "", right = ""] = match;
    const [a, b] = [countOf(one, match.index, reading), countOf(other, match.index, reading)];
    if (a === undefined || b === undefined || a === b || (left !== "1") === (right !== "1") || /约|近|左右/.test(words) || isNarrowedAt(text, match.index + words.length)) return [];
    const [part, whole, printed] = left === "1" ? [b, a, right] : [a, b, left];
    const terms = /[\d.]+\s*[:∶：]\s*[\d.]+$/.exec(words)?.[0] ?? printed;
    const rate = Quantity.printed(printed, measureOf("倍"));
    const due = Quantity.exact(part.figure.quantity.value).dividedBy(Quantity.exact(whole.figure.quantity.value));
    const times = Number(due.value) / 100 / Number(printed);
    if (!(times > 0.5 && times < 2) && !isSlipOf(rate, due)) return [];
    if (!rate.roundsFrom(due) && isOfAnotherCount([part, whole], rate, match.index, reading)) return [];
    const fact = (each: Mention) => (part.figure.quantity.isOfKind(whole.figure.quantity) ? book.factOf(each) : spokenFact(each.passage, each.figure.offset, each.figure.text, Quantity.exact(each.figure.quantity.value), each.label));
    const told = spokenFact(reading.passage, match.index + words.length - terms.length, terms, rate, words.slice(0, -terms.length));
    return [{ kind: "share", part: fact(part), whole: fact(whole), rate: told, quote: quoteAcross([part, whole].sort((x, y) => x.index - y.index)), place: told.place }];
  });
}

/** 教职工3126人，专任教师2926人，师生比1:15: it comes out with another number of the sentence that they may be counted by. */
function isOfAnotherCount([part, whole]: readonly [Mention, Mention], rate: Quantity, offset: number, { mentions, passage: { text } }: Reading): boolean {
  const { start } = sentenceAt(text, offset);
  const others = mentions.filter((each) => each !== part && each !== whole && each.figure.offset >= start && each.figure.offset < offset && isExact(each) && !each.figure.quantity.isZero && /^(?:person|张|床|床位)$/.test(each.figure.quantity.measure.dimension));
  const gives = (one: Mention, other: Mention): boolean => rate.roundsFrom(Quantity.exact(one.figure.quantity.value).dividedBy(Quantity.exact(other.figure.quantity.value)));
  // 民警120人，辅警260人，文职42人，警辅比1:2.5: with those of a third number.
  const together = (each: Mention): boolean => rate.roundsFrom(Quantity.exact(part.figure.quantity.value.plus(each.figure.quantity.value)).dividedBy(Quantity.exact(whole.figure.quantity.value)));
  return others.some((each) => gives(part, each) || gives(each, whole) || together(each));
}

/** The one count in the sentence, up to the ratio, that is called so. */
function countOf(name: string, offset: number, { mentions, passage }: Reading): Mention | undefined {
  const words = called[name] ?? (name.length > 1 ? new RegExp(`${name}(?:数|人数|总数)?$`) : undefined);
  const { start } = sentenceAt(passage.text, offset);
  const found = words === undefined ? [] : mentions.filter((each) => each.figure.offset >= start && each.figure.offset < offset && each.role.kind === "level" && !each.prior && isExact(each) && !each.figure.quantity.isZero && /^(?:person|张|床|床位)$/.test(each.figure.quantity.measure.dimension) && words.test(each.label));
  const [first, ...others] = found;
  return others.length === 0 ? first : undefined;
}
