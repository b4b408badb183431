import { type FactBook, type Mention, projectLike, type Reading } from "../reading/index.js";
import type { NumberedList } from "../sums/index.js";

const ofTheUnit = /整体|部门|单位|我[局校院镇乡会委办所站]|本级|总体|收支|全年|年度|预算|决算/;

/** 3、巡查工作经费。全年支出13.11万元: a paragraph that opens with the name of a project tells of that project alone. */
export function tellsOfProject(reading: Reading): boolean {
  const name = opensWith(reading);
  return name.length >= 3 && name.length <= 40 && !/支出$/.test(name) && projectLike.test(name) && !ofTheUnit.test(name);
}

/** The project that a numbered paragraph names in a heading of its own (3.巡查工作经费。…), where it tells of that project alone. */
export function projectNamed(reading: Reading): string | undefined {
  const { text, ordinal } = reading.passage;
  const name = opensWith(reading);
  return ordinal !== undefined && tellsOfProject(reading) && /^[。:]/.test(text.slice(ordinal.length).trimStart().slice(name.length)) ? name : undefined;
}

function opensWith({ passage: { text, ordinal }, mentions }: Reading): string {
  const opening = /^[^。:;,(]+/.exec(text.slice(ordinal?.length ?? 0))?.[0].trim() ?? "";
  const first = mentions[0]?.figure.offset ?? text.length;
  return opening.slice(0, Math.max(0, first - (ordinal?.length ?? 0))).replace(/(?:到位|全年|年初|实际|共|使用|安排|下达|拨付).*$/, "");
}

/** The items of lists that break 项目支出 down, or most of whose items open with the name of a project. */
export function projectItems(lists: readonly NumberedList[], book: FactBook): ReadonlySet<Reading> {
  const own = lists.filter((list) => {
    if (list.total !== undefined && book.conceptOf(list.total) === "expenditure.project") return true;
    const named = list.items.filter((item) => tellsOfProject(item.reading)).length;
    return named >= 1 && named * 2 >= list.items.length;
  });
  return new Set(own.flatMap((list) => list.items.map((item) => item.reading)));
}

const narrowerSubject = /项目|基本支出|三公|接待|用车|出国|采购|基金|专项|经费|国有资本|保险|补助|工程|人员支出|公用支出/;

/** 项目支出年初预算578万元，全年预算870万元: the second budget is of what the sentence spoke of first. */
export function isNarrowerBudget(mention: Mention, heading: string, said: string): boolean {
  const { text } = mention.passage;
  const sentence = text.slice(text.lastIndexOf("。", mention.figure.offset) + 1, mention.figure.offset).replace(/一般公共预算|公共预算财政拨款|部门整体支出|整体支出|政府性基金预算拨款/g, "");
  if (narrowerSubject.test(sentence)) return true;
  if (/整体|总体/.test(heading)) return false;
  return narrowerSubject.test(heading) || /基本支出|项目支出/.test(said);
}

const counting = /^(?:(?:20\d\d年度?|全年|本年度?|年度|当年|我[局校院镇乡会委办所站]?|本?单位|本?部门|本级|纳入|绩效|自评|评价|其中|实际|涉及|开展|组织|承担|实施|执行|安排|列入|完成|包括|共有|共计|合计|总计|预算|财政|支出|的|了|有|共|)*)(?:项目(?:支出|个数|数量|总数)?(?:共有|共计|合计|总计|共|有|为|涉及|包括|是|计)*)?$/;

/** 实施项目5个 · 共3个项目: how many projects the unit had, where the paragraph tells of its project spending or lists them. */
export function countsProjects(mention: Mention, reading: Reading, heading: string, listed: boolean): boolean {
  const { symbol } = mention.figure.quantity.measure;
  if (!/^[个项]$/.test(symbol) || mention.role.kind !== "level" || mention.prior || mention.standing.frame !== 0 || mention.figure.quantity.looseness !== "exact") return false;
  const lead = mention.standing.lead.replace(/^\(?[一二三四五六七八九十\d]{1,2}[、.)]/, "");
  if (!counting.test(lead)) return false;
  // 衔接资金480万元实施项目6个 counts what one fund was split into.
  const { text } = mention.passage;
  const before = text.slice(text.lastIndexOf("。", mention.figure.offset) + 1, mention.figure.offset);
  if (/资金|经费|专项|工程|补助/.test(before.replace(/项目(?:资金|经费)|专项(?:业务费)?项目/g, ""))) return false;
  if (reading.mentions.some((each) => each.index < mention.index && each.standing.sentence === mention.standing.sentence && !/项目(?:支出|资金|经费)|总?支出|预算/.test(each.label))) return false;
  const { tail } = mention.standing;
  const named = /项目/.test(lead) ? !/^(?!等|$)[^,。;]{0,6}(?:指标|类|方面|环节)/.test(tail) : /^(?:预算|支出|财政|专项)*项目(?:支出)?(?:$|,|资金|经费|。|，)/.test(tail);
  if (!named) return false;
  return listed || /项目支出|绩效自评|绩效评价|项目资金/.test(`${heading}${reading.passage.text}`);
}
