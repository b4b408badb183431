import type { SumRelation } from "../../../model/index.js";
import { Quantity } from "../../../quantity/index.js";
import { type FactBook, isAddend, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind, spokenFact } from "../reading/index.js";
import { clauseOf, isToldRightBefore, saidOf } from "./closed-runs.js";
import { runBefore } from "./runs.js";

/** What things of any kind are counted by. */
const pieces = /^[件套台个项只样种]$/;
/** Counting words of one kind of thing alone. */
const ofOneKind = /^[件套台个只张床顶把支辆架组部副双条块盏根枚箱包袋瓶桶本册份幅艘座门口面]$/;

/** 帐篷420顶、折叠床860张、棉被2150床，三类共3430件: things under counting words of their own, as many kinds of them as the words say, and how many pieces they are in all. */
export function piecesIn(reading: Reading, book: FactBook): readonly SumRelation[] {
  return reading.mentions.flatMap((total): SumRelation[] => {
    const { measure } = total.figure.quantity;
    const many = pieces.test(measure.symbol) && isAddend(total) && isExact(total) ? saidOf(clauseOf(total)) : undefined;
    if (many === undefined) return [];
    const parts = runBefore(total, reading, (each) => ofOneKind.test(each.figure.quantity.measure.symbol) && !(each.figure.spelled && each.standing.lead === ""));
    const last = parts.at(-1);
    const apart = last !== undefined && parts.length === many && !parts.every((part) => sameKind(part, total)) && parts.every(({ label }) => label !== "") && isToldRightBefore(last, total, reading);
    if (!apart) return [];
    const counted = parts.map((part: Mention) => spokenFact(part.passage, part.figure.offset, part.figure.text, Quantity.printed(part.figure.quantity.digits(), measure), part.label));
    return [{ kind: "sum", reading: "partition", total: book.factOf(total), parts: counted, quote: quoteAcross([...parts, total]), place: placeOf(total) }];
  });
}
