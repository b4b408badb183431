import { isAddend, isExact, type Mention, type Reading, sameKind } from "../reading/index.js";
import type { NumberedList } from "./lists.js";
import { slipsInDigit, ties } from "./slipped.js";
import type { Sum } from "./sum.js";

const heading = /^\s*([^,。;:\d]{4,20}?)(?:的)?(?:基本|总体|具体|安排|使用|分配|支出|收支|投入|下达|执行)*(?:情况|明细)(?:说明)?[:。]?\s*$/;
const digits = 3;

/**
 * …其中：中央彩票公益金2110万元。 and below it 二、中央彩票公益金基本情况 over （一）安排甲项目1347万元…。（二）安排乙项目763万元…。: the items under a heading that bears the name of a figure told before
 * make that up. Whether they are all of it the heading does not say, so that a total is wrong only where one of its digits is.
 */
export function underNamedHeadings(list: NumberedList, readings: readonly Reading[]): readonly Sum[] {
  const { intro, items } = list;
  const parts = items.flatMap(({ amount }) => amount ?? []);
  const [first] = parts;
  const name = intro.passage.ordinal === undefined || intro.mentions.length > 0 ? undefined : heading.exec(intro.passage.text.slice(intro.passage.ordinal.length))?.[1];
  if (list.total !== undefined || list.muddled || list.cutOff || name === undefined || first === undefined || parts.length < 2 || parts.length < items.length || !parts.every((part) => isPlain(part) && sameKind(part, first))) return [];
  const told = readings.slice(0, readings.indexOf(intro)).flatMap(({ mentions }) => mentions).filter((each) => isPlain(each) && sameKind(each, first) && nameOf(each) === nameOf({ label: name }));
  const [total] = told;
  if (total === undefined || !told.every((each) => each.figure.quantity.compare(total.figure.quantity) === 0)) return [];
  return ties(total, parts) || slipsInDigit(total, parts, digits) ? [{ total, parts, reading: "partition" }] : [];
}

function nameOf({ label }: Pick<Mention, "label">): string {
  return label.replace(/\([^()]*\)/g, "").replace(/^20\d\d年度?|[“”"]/g, "").replace(/^(?:本|我)[市县区省局]|共计?$|合计$/g, "");
}

const isPlain = (each: Mention): boolean => isAddend(each) && isExact(each) && !each.prior && each.figure.quantity.measure.dimension === "money";
