import { Fact } from "../../../model/index.js";
import type { Context, Reading } from "../reading/index.js";

const scored = /(?:自评|自我评价|评价|综合|绩效)[^,。;]{0,8}(?:得分|总分|评分|分值)(?:为|是|达|共|合计|:)*$|(?:得分|总分)(?:为|是|共|:)*$|(?:整体|综合|绩效|部门|单位)(?:支出)?(?:绩效)?自评(?:为|得|结果为)?$/;
const about = /自评|自我评价|评价结[论果]|综合评价|绩效等级|评价等级|评定等级/;
const graded = /(?:等级|等次|结[论果]|评为|评定为?|级别|评级)[^,。;“”"\d]{0,8}[“"]?(优秀|良好|优|良|中|差|合格|不合格|较差|一般)[”"]?(?=[,。;)级等\s]|$)/g;

/** 自评得分98分，自评结果为“优秀”: the score and the grade the report gives itself, or one of its projects. */
export function scoresIn(reading: Reading, context: Context): readonly Fact[] {
  const { passage, mentions } = reading;
  const year = context.year === undefined ? {} : { year: context.year };
  const scores = mentions.filter((each) => each.role.kind === "score" && scored.test(each.standing.lead || each.standing.leadBefore) && !/满分|分别|扣|指标(?:得分|分值)|分值|以上|不低于|产出|效益|满意度|执行率|投入|过程/.test(each.standing.lead) && about.test(passage.text));
  const facts = scores.map((mention) => {
    const subject = subjectOf(mention.standing.lead);
    return new Fact({
      aspects: { concept: "total.score", ...year, ...(subject === "" ? {} : { subject }) },
      state: "figure",
      quantity: mention.figure.quantity,
      text: mention.figure.text,
      place: passage.placeOf(mention.figure.offset, mention.figure.length),
      quote: passage.text.slice(mention.standing.clauseStart, mention.standing.clauseEnd).trim(),
    });
  });
  if (!about.test(passage.text)) return facts;
  // 90分以上为优，80—90分为良 explains the scale; it grades nobody.
  const explained = /(?:分以上|以下|含\)?)[^。]{0,8}为[“"]?[优良中差]/.test(passage.text.replace(/\([^()]*\)/g, ""));
  const grades = explained ? [] : [...passage.text.matchAll(graded)].map((match) => {
    const word = match[1] as string;
    const offset = match.index + match[0].lastIndexOf(word);
    return new Fact({ aspects: { concept: "grade", ...year }, state: "text", text: word, place: passage.placeOf(offset, word.length), quote: match[0] });
  });
  return [...facts, ...grades];
}

/** 我校营养改善计划项目自评得分: the project whose score it is; empty for the unit's own. */
function subjectOf(lead: string): string {
  const name = /^(?:经[^,]*?[,:]|我[局校院镇单位]+|本单位|20\d\d年度?)*([^,]*?(?:项目|资金|经费|工程))(?:支出)?(?:资金)?(?:绩效)?(?:自评|评价|综合|自我|最终|总)/.exec(lead)?.[1] ?? "";
  if (/^(?:该?项目|资金|本项目)$/.test(name)) return "";
  return name.replace(/^20\d\d年度?/, "").replace(/(?:资金)?项目$/, (tail) => (tail === "资金项目" ? "资金" : tail));
}
