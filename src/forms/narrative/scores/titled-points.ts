import { Fact, type SumRelation } from "../../../model/index.js";
import { readFigure } from "../../../quantity/index.js";
import type { Passage } from "../reading/index.js";

const gaps = String.raw`\s*`;
const spread = (words: string): string => [...words].join(gaps);

/** 年度绩效目标(80分): what the indicators share out beside the rate of execution. */
const whole = new RegExp(String.raw`${spread("年度绩效目标")}${gaps}[1一]?${gaps}\(${gaps}(\d+)${gaps}分${gaps}\)`, "g");
const goals = new RegExp(String.raw`${spread("年度绩效目标")}${gaps}[2-9二三四五]`);

/** 产出指标(60分); 社会效益指标(20分) is a part of a first level, and so is 服务对象满意度指标. */
const firstLevel = new RegExp(String.raw`(?<![会济态象众务]${gaps})(${spread("产出")}|${spread("效益")}|${spread("满意度")}|${spread("成本")})${gaps}${spread("指标")}(?:${gaps}\(${gaps}(\d+)${gaps}分${gaps}\))?`, "g");

/**
 * The titles of a form whose cells came out of their order: no row can be put together again, yet 年度绩效目标(80分) says what
 * 产出指标(60分) and 效益指标(40分) come to wherever they stand. Not said of a form with several goals, of a title told twice, nor
 * of less than the whole where a title prints no points or the form's end is cut off.
 */
export function titledPoints(passage: Passage): readonly SumRelation[] {
  const { text } = passage;
  const [total, ...others] = [...text.matchAll(whole)];
  if (total === undefined || others.length > 0 || goals.test(text) || !/三\s*级\s*指\s*标/.test(text)) return [];
  const titles = [...text.matchAll(firstLevel)];
  const printed = titles.filter(([, , points]) => points !== undefined);
  const names = new Set(printed.map(([, name = ""]) => name.replace(/\s+/g, "")));
  if (printed.length < 2 || names.size < printed.length) return [];
  const sum = printed.reduce((points, [, , own]) => points + Number(own), 0);
  const isWhole = titles.length === printed.length && /总\s*分/.test(text);
  if (sum < Number(total[1]) && !isWhole) return [];
  const of = pointsOf(total, 1, passage);
  return [{ kind: "sum", reading: "partition", total: of, parts: printed.map((each) => pointsOf(each, 2, passage)), quote: of.quote, place: of.place }];
}

function pointsOf(title: RegExpExecArray, group: number, passage: Passage): Fact {
  const digits = title[group] ?? "";
  const offset = title.index + title[0].lastIndexOf(digits);
  const text = `${digits}分`;
  const quote = title[0].replace(/\s+/g, "");
  const quantity = readFigure(text);
  return new Fact({ aspects: { concept: "other", subject: quote.replace(/\(.*/, "") }, state: quantity === undefined ? "text" : "figure", quantity, text, place: passage.placeOf(offset, digits.length), quote });
}
