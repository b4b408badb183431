import { isExact, type Mention, sameKind } from "../reading/index.js";
import { areSiblings, type NumberedList } from "../sums/index.js";
import { comesTo, type Moves, signed } from "./moves.js";

/** 增幅17%。主要变动原因如下：, 其中：, 具体情况如下: what the items below tell is what moved it. */
const announces = /(?:[:：]|如下[。:：]?|其中[:：,，]?)\s*$/;
const asBefore = /无(?:增减)?变[化动]|持平|未安排|没有安排|不变|一致|相同|为0万?元|[:：]\s*0万?元|无此项/;
/** Figures of fewer digits come out by chance, or near enough for a slip. */
const telling = 5;

/**
 * 基本支出较上年增加17.1万元，原因如下： 1.工资福利支出增加18.67万元。… 2.商品和服务支出减少1.68万元。… 3.对个人和家庭补助增加0.11万元。: the items of a numbered list tell what each of them moved
 * by. Reasons may leave some untold, so that they are held against it where they come to it, or all but, or are the classes that make it up.
 */
export function movesOfItems(lists: readonly NumberedList[]): readonly Moves[] {
  return lists.flatMap(({ intro, items, muddled, cutOff }): Moves[] => {
    const totals = intro.mentions.filter(({ role, standing }) => role.kind === "delta" && standing.frame === 0);
    const [total, ...others] = totals;
    if (total === undefined || others.length > 0 || muddled || cutOff || !announces.test(intro.passage.text) || !isExact(total)) return [];
    const told = items.map(({ reading }) => ({ move: moveOf(reading.mentions, total), still: asBefore.test(reading.passage.text) }));
    if (told.some(({ move, still }) => move === undefined && !still)) return [];
    const parts = told.flatMap(({ move }) => move ?? []);
    const names = parts.map(nameOf);
    const [first, ...rest] = parts.map(signed);
    if (first === undefined || rest.length === 0 || new Set(names).size < names.length || names.includes("")) return [];
    const sum = rest.reduce((one, other) => one.plus(other), first);
    const [head = "", ...siblings] = names;
    const classes = items.length >= 3 && siblings.every((each) => areSiblings(head, each));
    if (!classes && !(sum.printedDigits >= telling && comesTo(signed(total), sum))) return [];
    return [{ total, parts, names, mayLeaveSome: !comesTo(signed(total), sum) }];
  });
}

/** The first change that an item tells, from the same base as the whole's. */
function moveOf(mentions: readonly Mention[], total: Mention): Mention | undefined {
  const move = mentions.find(({ role }) => role.kind === "delta");
  const sameBase = move?.role.kind === "delta" && total.role.kind === "delta" && move.role.base.kind === total.role.base.kind;
  return move !== undefined && sameBase && move.standing.sentence === 0 && move.standing.frame === 0 && sameKind(move, total) && isExact(move) ? move : undefined;
}

/** 工资福利支出较上年增加; or by what the item begins with: 工资福利支出85万元，较上年增加. */
function nameOf(move: Mention): string {
  const subject = move.role.kind === "delta" ? move.role.subject : "";
  return (subject === "" ? /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．])?\s*([^\d,，。;:：]{2,24})/.exec(move.passage.text)?.[1] ?? "" : subject).replace(/\s+/g, "");
}
