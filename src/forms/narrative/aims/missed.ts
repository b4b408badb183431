import type { AimRelation } from "../../../model/index.js";
import { meets } from "../../../quantity/index.js";
import { type FactBook, isExact, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { claimIn, demandOf, downwards, pairsIn } from "./aims.js";
import type { Pair } from "./pair.js";

/** 目标值, 指标值: what was set to be held to. Of 计划, and of 应 and 预计, a little less is everyday; of several years, or by now, it is no miss. */
const setsAim = /(?<!总)目标(?!任务)|指标值|年初设定/;
const notOfTheYear = /[两二三四五\d]年(?!度|初|末|底|实际|完成|,|目标|计划|任务|指标)|累计|规划|“?十[二三四五]五”?|截[至止]|上半年|目前|季度|\d月|阶段|当前|试点|其中|部分|首批|一期|总任务|总目标|上年|去年/;

/** 指标值为不低于180人，全年实际完成值164人: an aim that was missed, with nothing in the report to say so or why. */
export function missedAims(readings: readonly Reading[], book: FactBook): readonly AimRelation[] {
  return readings.flatMap((reading) =>
    pairsIn(reading).flatMap((pair): AimRelation[] => {
      const { target, actual } = pair;
      const demand = demandOf(target);
      if (!isExact(actual) || target.standing.frame !== 0 || target.figure.quantity.looseness !== "exact" || /^(?:months|none)$/.test(target.figure.quantity.measure.dimension) || meets(demand, actual.figure.quantity.in(target.figure.quantity.measure)) !== false) return [];
      const words = /[^。;]*$/.exec(reading.passage.text.slice(0, actual.figure.offset))?.[0] ?? "";
      const bothWays = demand.kind === "plain" && (target.figure.quantity.measure.dimension === "money" || downwards.test(words));
      if (bothWays || !setsAim.test(target.standing.lead) || notOfTheYear.test(words) || isOfAnother(pair) || claimIn(reading.passage.text.slice(actual.figure.offset)) !== "") return [];
      return isUnexplained(pair, readings) ? [missed(pair, book)] : [];
    }),
  );
}

function missed({ target, actual }: Pair, book: FactBook): AimRelation {
  const quote = quoteAcross(target.passage === actual.passage ? [target, actual] : [actual]);
  return { kind: "aim", target: book.factOf(target), demand: demandOf(target), actual: book.factOf(actual), claim: "", quote, place: placeOf(actual) };
}

const empty = /自评|评价|年终|实际|全年|年度|年末|完成|达到?|值|数|为|是|已经?|共|累计|实现|情况|本年|当年|20\d\d年?|[：:了,]/g;

/** 计划培训200人，实际参加考核180人: what is told behind is called otherwise. */
function isOfAnother({ target, actual }: Pair): boolean {
  const [aim, done] = [target, actual].map(({ standing }) => standing.lead.replace(empty, ""));
  return done !== undefined && done.length > 1 && ![...done].some((_, at) => at + 2 <= done.length && (aim ?? "").includes(done.slice(at, at + 2)));
}

/** Words that tell of a shortfall, or why there is one; that there is none, or nothing under the heading of it, says nothing. */
const shortfall = /未(?:能|按|全部|全面|如期|及时)*(?:完成|达到?|达成|实现|达标|执行)|没有(?:完成|达到|实现)|偏[离差]|偏低|不达标|差距|缺口|欠缺|取消|终止|暂停|停止|推迟|延期|调整后|核减|调减|压减|疫情/;
const none = /(?:不存在|没有|无|未出现|未发生|未)(?:明显|较大|任何|重大|绩效|目标)*(?:偏[离差]|差距|未完成)(?:情况|现象|问题|目标)*|(?:偏[离差]|未完成)(?:绩效|总体)*(?:目标|指标)?的?(?:情况|原因)?(?:分析|和|及|与|:|下一步|改进|拟采取|措施|的)*(?:无|$)/g;
/** Right around the figures far less shows that their writer knows. */
const excused = /未|没有|不足|原因|由于|因为|因(?!此|而|公)|受[^,。;]{0,12}影响|主要是|仅|只|尚|剩余|还[差有]|短缺|少于|低于|整改|扣|结转|待|差\d|完成率|占|率为|减少|缩减|降低|下降|变更|停|得分|\d分|少/;
/** How far behind the sentence of the figures its reasons may begin. */
const reach = 60;

function isUnexplained({ target, actual }: Pair, readings: readonly Reading[]): boolean {
  const { text } = actual.passage;
  const from = target.passage === actual.passage ? Math.min(target.standing.clauseStart, actual.standing.clauseStart) : actual.standing.clauseStart;
  const stop = text.indexOf("。", actual.figure.offset);
  const nearby = text.slice(from, stop === -1 ? undefined : stop + reach).replace(/不(?:低于|少于|超过|高于|小于|得少于)/g, "");
  return !excused.test(nearby) && !tellsOfShortfall(readings.map(({ passage }) => passage.text));
}

/** Whether a text says anywhere that something was not reached. */
export function tellsOfShortfall(texts: readonly string[]): boolean {
  return texts.some((text) => shortfall.test(text.replace(/\s+/g, "").replace(none, "")));
}

const opensGoal = /^(?:[\d一二三四五六七八九十、.()（）]*)(?:项目|绩效|总体|年度|主要|预期)*目标\d*[:：]/;
const ofResults = /完成情况|实施情况|执行情况|产出指标|完成结果/;
/** 完成, 实现: less of it is a miss, of money as well. */
const done = /完成|实现|建成|达到?$/;

/** 绩效目标：资金完成173万元。 and 项目完成情况。资金完成61.99万元: what was aimed at and what came of it, under the very words, each told once. */
export function goalsUndone(readings: readonly Reading[], book: FactBook): readonly AimRelation[] {
  const plain = readings.flatMap((reading, at) => reading.mentions.filter((each) => each.role.kind === "level" && !each.prior && isExact(each) && each.standing.frame === 0 && each.series === undefined).map((mention) => ({ mention, at, words: wordsOf(mention) })));
  return plain.flatMap(({ mention: target, at, words }): AimRelation[] => {
    if (words.length < 6 || !done.test(words) || !opensGoal.test(sentenceOf(target))) return [];
    const [one, ...others] = plain.filter((other) => other.mention !== target && other.words === words);
    const actual = one?.mention;
    if (one === undefined || actual === undefined || others.length > 0 || one.at <= at || !sameKind(target, actual) || opensGoal.test(sentenceOf(actual)) || target.year !== actual.year) return [];
    const told = readings.slice(Math.max(0, one.at - 3), one.at + 1).some(({ passage }) => ofResults.test(passage.text));
    const short = actual.figure.quantity.compare(target.figure.quantity) < 0;
    return told && (!short || isUnexplained({ target, actual }, readings)) ? [missed({ target, actual }, book)] : [];
  });
}

function sentenceOf({ passage: { text }, figure: { offset } }: Mention): string {
  return text.slice(text.lastIndexOf("。", offset) + 1, offset).trim();
}

function wordsOf(mention: Mention): string {
  return sentenceOf(mention).replace(opensGoal, "").replace(/^[\d一二三四五六七八九十]+[、.．]|^[（(][\d一二三四五六七八九十]+[)）]/, "").replace(/\s+/g, "");
}
