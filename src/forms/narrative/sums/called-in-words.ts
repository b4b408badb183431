import { endOf, isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { Sum } from "./sum.js";

const together = "(?:[两二三]项|[两二三]者|[两二三]部分)?(?:之和|合计|共计|总和|相加|加总|的?总额)";
/** 人员经费(甲与乙之和), 人员经费(甲加乙), 人员经费(即甲、乙合计): what a name stands for, in a bracket right behind it. */
const before = new RegExp(`[^,。;:()\\d]{2,}\\((?:即|为|是|由|包括)?([^()\\d]{5,48}?)(?:${together})?\\)(?:共计?|合计|总计|为|是|达到?|支出|决算数?)*$`);
const summing = new RegExp(`\\((?:即|由)|[加+]|${together}\\)`);
/** 人员经费1053万元(甲与乙之和): in a bracket behind the figure. */
const behind = new RegExp(`^\\((?:即|为|是)?([^()\\d]{5,48}?)${together}\\)`);
/** 甲与乙两项合计1053万元. */
const plain = new RegExp(`(?:^|[,。;])([^,。;:()\\d]{5,48}?)${together}(?:为|达到?|是|共)*$`);
/** What joins the names, and what may be said of them together. */
const joins = /^(?:[、和与及加+以]|支出|经费|费用?|两项|三项|的|决算|预算|资金)*$/;
const ending = /(?:支出|经费|费用?|资金|决算数?)$/;

/**
 * 工资福利支出982万元、商品和服务支出126万元、对个人和家庭的补助71万元。人员经费（工资福利与对个人和家庭的补助之和）1053万元: what a total is made up of is said in words, each of which names one
 * figure told before. Names with 和 in them are told from what joins two by what has been told.
 */
export function calledInWords({ mentions, passage: { text } }: Reading, above?: Reading): readonly Sum[] {
  return mentions.flatMap((total): Sum[] => {
    if (!isPlain(total)) return [];
    const words = saidOf(text.slice(Math.max(0, total.figure.offset - 70), total.figure.offset), text.slice(endOf(total)));
    if (words === undefined || /等|其他|上年|去年|部分(?!之)/.test(words)) return [];
    const here = mentions.filter((each) => each.index < total.index && isPlain(each) && sameKind(each, total));
    const found = namedIn(words, here) ?? namedIn(words, [...(above?.mentions.filter((each) => isPlain(each) && sameKind(each, total)) ?? []), ...here]);
    return found === undefined ? [] : [{ total, parts: found, reading: "partition" }];
  });
}

function saidOf(lead: string, rest: string): string | undefined {
  const named = before.exec(lead);
  if (named !== null && summing.test(named[0])) return named[1];
  return behind.exec(rest)?.[1] ?? plain.exec(lead)?.[1];
}

/** The figures whose names make up the words, with nothing left but what joins them; undefined where one name is told twice. */
function namedIn(words: string, told: readonly Mention[]): readonly Mention[] | undefined {
  const found: Mention[] = [];
  const byLength = [...told].sort((one, other) => other.label.length - one.label.length);
  const left = byLength.reduce((rest, each) => {
    const name = [each.label, each.label.replace(ending, "")].find((called) => called.length >= 3 && rest.includes(called));
    if (name === undefined) return rest;
    found.push(each);
    return rest.replace(name, "");
  }, words);
  const once = found.every((each) => told.every((other) => other === each || other.label !== each.label));
  return found.length >= 2 && once && joins.test(left) ? found.sort((one, other) => one.passage.number - other.passage.number || one.index - other.index) : undefined;
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && each.standing.frame === 0 && !/^(?:ratio|none)$/.test(each.figure.quantity.measure.dimension);
