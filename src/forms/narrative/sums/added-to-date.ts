import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import { slipsBy, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 截止2023年底，累计完成 · 此前已建成: what had been done by then. */
const before = /(?:截[至止到]|至|到|此前|之前)[^,。;\d]{0,4}(?:(?:20\d\d)年(?:末|底|12月(?:31日|底|末)?)|上年[末底]|去年[末底]|年初)[^。;]*?,?\s*[^,。;:\d]*(?:累计|共|已)[^,。;:\d]*$|(?:此前|往年|历年)[^,。;:\d]*(?:累计|共|已)[^,。;:\d]*$/;
/** 2024年新完成, 本年新增. */
const added = /^(?:(?:20\d\d|本|当|今)年(?:度|内|又|再|共|实际)*)(?:新增|新|又|再)?(?:完成|增加?|建成?|改造|培育|制作|扫描|录入|安装|铺设|整治|认定)[^,。;:\d]{0,8}$/;
/** 累计达到, 累计完成. */
const toDate = /^(?:至此|截至目前|截至年[末底]|目前|总量|总数)*[,:]?(?:已)?累计(?:已)?(?:完成|达到?|建成|改造|培育|为|实现|共|总数|总量)+[^,。;:\d]{0,6}$/;

/** Works, pages and lengths, as against firms, households and people. */
const mayNotLeave = /(?:[页件米里亩座处套份册个条盏]|公里|平方米|公顷|立方米)$/;

/** 截止2023年底，累计完成1864万页；2024年新完成312万页，累计达到2176万页: what had been done so far, what the year added, and what both come to. What is done is not undone; firms and households may have left again, so that of them only a slip of the hand is wrong. */
export function addedToDate({ mentions, passage: { text } }: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    const [one, more] = [mentions[total.index - 2], mentions[total.index - 1]];
    if (one === undefined || more === undefined || ![one, more, total].every((each) => isAddendOrPrior(each) && isExact(each) && sameKind(each, total) && each.standing.frame === total.standing.frame && total.standing.sentence - each.standing.sentence <= 1)) return [];
    const sentence = text.slice(text.lastIndexOf("。", one.figure.offset) + 1, one.figure.offset);
    const told = before.test(sentence) && added.test(more.standing.lead) && toDate.test(total.standing.lead);
    const gone = /淘汰|退出|注销|报废|核减|拆除|清退|销毁|剔除/.test(text.slice(one.standing.clauseStart, total.figure.offset));
    return told && !gone && (ties(total, [one, more]) || slipsBy(total, [one, more], 3) || (mayNotLeave.test(total.figure.quantity.measure.symbol) && total.figure.quantity.compare(more.figure.quantity) > 0)) ? [{ total, parts: [one, more], reading: "partition" }] : [];
  });
}

function isAddendOrPrior(each: Mention): boolean {
  return isAddend(each) || (each.role.kind === "level" && !each.role.from);
}
