import type { BalanceRelation } from "../../../model/index.js";
import { balance } from "./accounts.js";
import { type FactBook, isExact, type Mention, type Reading } from "../reading/index.js";

/** Words that all moves told are set off against one another, and the move they come to. */
const netted = /^\s*(?:以上|上述)?(?:各项|[两三四五]项)?(?:调整)?(?:增减|追加|调[增整][调减]*|加减|增支减支)?(?:相抵|互抵|品迭|抵减|轧抵)(?:后|之后|,)/;
const net = /(?:净)?(增加|调增|追加|减少|调减|增|减)(?:预算|资金)?(?:了|为)?$/;
const given = /(?:追加|调增|核增|增拨|增加|新增|增补)(?:预算|资金|指标|安排|[^,。;:\d]{0,8}(?:经费|资金|补助|支出))?(?:了|为)?$/;
const withdrawn = /(?:追减|调减|核减|压减|扣减|减少|收回|统筹)(?:预算|资金|指标|安排|[^,。;:\d]{0,8}(?:经费|资金|补助|支出))?(?:了|为)?$/;
const others = /等(?!于|级|待)|主要|其中|含|约|其他|上年|去年|同比|决算/;

/** 基本支出调减24万元；培训经费调增46万元；基地建设新增80万元。增减相抵，全年预算较年初增加102万元: every move of the sentence before, one way and the other, and what they come to. */
export function nettedMoves({ mentions, outline, passage: { text } }: Reading, book: FactBook): readonly BalanceRelation[] {
  return mentions.flatMap((left): BalanceRelation[] => {
    const way = net.exec(left.standing.lead)?.[1];
    const from = outline.sentenceOf(0, left.figure.offset).start;
    if (way === undefined || !isMoney(left) || !netted.test(text.slice(from, left.figure.offset))) return [];
    const before = mentions.filter((each) => isMoney(each) && each.standing.sentence === left.standing.sentence - 1);
    const moves = before.slice(before.findIndex(isMove));
    const [ins, outs] = [moves.filter((each) => given.test(each.standing.lead)), moves.filter((each) => withdrawn.test(each.standing.lead))];
    const said = moves[0] === undefined ? "" : text.slice(moves[0].standing.clauseStart, left.figure.offset).replace(/\([^()]*\)/g, "");
    if (ins.length === 0 || outs.length === 0 || !moves.every((each) => isMove(each) && isExact(each)) || others.test(said)) return [];
    const [gained, lost] = way.includes("减") ? [outs, ins] : [ins, outs];
    const [[first, ...more], [taken, ...less]] = [gained, lost];
    return first === undefined || taken === undefined ? [] : [balance({ from: first, more, taken, less, left }, book)];
  });
}

const isMove = ({ standing: { lead } }: Mention): boolean => given.test(lead) || withdrawn.test(lead);
const isMoney = (each: Mention): boolean => each.standing.frame === 0 && isExact(each) && each.figure.quantity.measure.dimension === "money";
