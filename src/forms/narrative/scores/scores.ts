import { Fact } from "../../../model/index.js";
import { projectNamed, tellsOfProject } from "../projects/index.js";
import { type Context, type Mention, type Reading, sentenceAt } from "../reading/index.js";
import { othersGave, projectScores } from "./project-scores.js";

/** What a report calls the score it gives itself. */
export const scored = /(?:自评|自我评价|评价|综合|绩效)[^,。;]{0,8}(?:得分|总分|评分|分值)(?:为|是|达|共|合计|:)*$|(?:自评|评价|评估)分(?:数)?(?:为|是|达|共|合计|:)*$|(?:得分|总分)(?:为|是|共|:)*$|(?:整体|综合|绩效|部门|单位)(?:支出)?(?:绩效)?自评(?:为|得|结果为)?$|(?:评价|打分|评定|考评|整体支出|整体绩效)得$/;
const about = /自评|自我评价|经(?:综合|全面|逐项|认真|客观)*(?:评价|打分|评分|评定|考评)(?:,|得|为)|评价结[论果]|综合评价|绩效等级|评价等级|评定等级|整体支出(?:绩效)?(?:综合)?得分/;
/** 四、自评得分 over 综合得分98.77分: the heading says whose score it is. */
const headsOwn = /自评(?:得分|结[论果]|情况)|评价(?:结[论果]|得分)|综合评价/;
const plainly = /^(?:经|综合|评价|评定|部门|单位|整体|支出|绩效|预算|自评|最终|年度|20\d\d年|,)*(?:总|综合|最终)?得分(?:为|是|共|合计|:)*$/;
/** 四、自评得分 over 预算执行9.81分、产出50分…。合计98.81分，等次为“优”. */
const addsUp = /^(?:以上|各项)?(?:共计|合计|总计)(?:为|是|得)*$/;
const graded = /(?:等级|等次|结[论果]|评为|评定为?|级别|评级)[^,。;“”"\d]{0,8}[“"]?(优秀|良好|优|良|中|差|合格|不合格|较差|一般)[”"]?(?=[,。;)级等\s]|$)/g;

/** 自评得分98分，自评结果为“优秀”: the score and the grade the report gives itself, or one of its projects. */
export function scoresIn(reading: Reading, context: Context, above?: Reading): readonly Fact[] {
  const { passage, mentions } = reading;
  const underHeading = above !== undefined && above.mentions.length === 0 && above.passage.text.length <= 24 && headsOwn.test(above.passage.text);
  const year = context.year === undefined ? {} : { year: context.year };
  const scores = mentions.filter((each) => each.role.kind === "score" && (scored.test(each.standing.lead || each.standing.leadBefore) || (underHeading && addsUp.test(each.standing.lead))) && !/满分|分别|平均|扣|指标(?:得分|分值)|分值|以上|不低于|产出|效益|满意度|执行率|投入|过程/.test(each.standing.lead) && !isOfExecution(each, mentions) && !isOfIndicator(each));
  const own = scores.flatMap((mention) => {
    const subject = subjectOf(mention.standing.lead, reading);
    // 免疫规划项目得分99.3分 stands below the heading 自评结果; what somebody else gave is no self-evaluation.
    const named = subject !== "" && subject !== someProject;
    const { words: sentence } = sentenceAt(passage.text, mention.figure.offset);
    // 上年经评价，得分91分: without a word of 自评 it may be last year's, or somebody else's.
    const byOthers = !/自评|自我评价/.test(passage.text) && (othersGave.test(sentence) || /去年|前年|财政部门/.test(sentence));
    if (named ? othersGave.test(sentence) : byOthers || (!about.test(passage.text) && !(underHeading && (plainly.test(mention.standing.lead) || addsUp.test(mention.standing.lead))))) return [];
    return new Fact({
      aspects: { concept: "total.score", ...year, ...(subject === "" ? {} : { subject }) },
      state: "figure",
      quantity: mention.figure.quantity,
      text: mention.figure.text,
      place: passage.placeOf(mention.figure.offset, mention.figure.length),
      quote: passage.text.slice(mention.standing.clauseStart, mention.standing.clauseEnd).trim(),
    });
  });
  const known = [...own, ...listedScores(reading, context)];
  const facts = [...known, ...projectScores(reading, context).filter(({ text, quote }) => !known.some((each) => each.text === text && each.quote === quote)), ...meansOfForms(reading, context)];
  if (!about.test(passage.text) && !underHeading) return facts;
  // 90分以上为优，80—90分为良 explains the scale; it grades nobody.
  const explained = /(?:分以上|以下|含\)?|[≥>]\s*\d[\d.]*分?|\d分?\s*[-—~至到]\s*\d[\d.]*分?)[^。]{0,8}为[“"]?[优良中差]/.test(passage.text.replace(/\([^()]*\)/g, ""));
  const grades = explained ? [] : [...passage.text.matchAll(graded)].flatMap((match) => {
    if (isGivenByOthers(sentenceAt(passage.text, match.index), match.index)) return [];
    const word = match[1] as string;
    const offset = match.index + match[0].lastIndexOf(word);
    return new Fact({ aspects: { concept: "grade", ...year }, state: "text", text: word, place: passage.placeOf(offset, word.length), quote: match[0] });
  });
  return [...facts, ...grades];
}

/** 年度考核结果为“优秀”，自评等级为“良” · 财政重点评价得分86.2分，等级为“良”: the last words before a grade that say who gave it. */
function isGivenByOthers({ start, words }: ReturnType<typeof sentenceAt>, at: number): boolean {
  const before = words.slice(0, at - start + 2);
  const others = new RegExp(`^[\\s\\S]*(?:${othersGave.source}|考核|评选|测评|信用)`).exec(before);
  return others !== null && !/自评|自我评价/.test(before.slice(others[0].length));
}

const opensList = /项目[^。;]{0,24}(?:得分|评分|自评)[^。;]*[。;]?\s*(?:其中)?[:,]?$/;
const beforeNames = /^.*(?:得分|评分|自评)(?:结果|情况)?(?:依次|分别)*(?:为|是|:)+/;
const ofNoProject = /得分|评分|满分|分值|权重|平均|扣|合计|总分|产出|效益|满意度|执行率|投入|过程|决策|指标|^[一二三四]级|第[一二三]方|上年|去年/;

/** 三个项目自评得分分别为道路养护98.5分、治超站运行99分: every name of the list with the points behind it. */
function listedScores(reading: Reading, context: Context): readonly Fact[] {
  const { passage, mentions } = reading;
  const year = context.year === undefined ? {} : { year: context.year };
  const named = mentions.flatMap((mention) => {
    if (mention.role.kind !== "score" || mention.figure.comparator !== undefined) return [];
    const before = passage.text.slice(0, mention.standing.clauseStart);
    const opening = beforeNames.exec(mention.standing.lead)?.[0] ?? "";
    const name = mention.standing.lead.slice(opening.length).replace(/[“”"《》]/g, "").replace(/^其中[:,]?/, "").replace(/(?:绩效)?(?:自评|评价)?[得为是]$/, "");
    return /^[\u4e00-\u9fffA-Za-z()\d]{3,40}$/.test(name) && !ofNoProject.test(name) && !othersGave.test(before) && !/满分|分值|权重|扣/.test(sentenceAt(passage.text, mention.figure.offset).words) ? [{ mention, name, opening }] : [];
  });
  const runs = named.filter(({ mention, opening }, at) => opening !== "" || named[at - 1]?.mention.index !== mention.index - 1);
  return runs.flatMap((first) => {
    const { mention: { standing: { sentence }, index } } = first;
    const run = named.filter(({ mention, opening }) => mention.index >= index && mention.standing.sentence === sentence && (mention.index === index || opening === ""));
    const unbroken = run.filter(({ mention }, at) => mention.index === index + at);
    const opens = opensList.test(passage.text.slice(0, first.mention.standing.clauseStart)) || /项目[^。;]*/.test(first.opening);
    if (unbroken.length < 2 || !opens) return [];
    return unbroken.map(({ mention: { figure, standing }, name }) => new Fact({
      aspects: { concept: "total.score", ...year, subject: name },
      state: "figure",
      quantity: figure.quantity,
      text: figure.text,
      place: passage.placeOf(figure.offset, figure.length),
      quote: passage.text.slice(standing.clauseStart, standing.clauseEnd).trim(),
    }));
  });
}

const meanOfProjects = /^(?:重点|预算|部门)?项目(?:支出)?(?:绩效)?(?:自评|评价)?(?:得分)?(?:的)?平均(?:自评)?(?:得分|分值|分数|分)?(?:为|是|达|:)*$/;

/** 8个项目自评平均得分95.53分: the mean of so many forms' totals, unless it is said to be weighed. Scores listed beside it are what it is of. */
function meansOfForms({ passage, mentions }: Reading, context: Context): readonly Fact[] {
  return mentions.flatMap((mention): Fact[] => {
    const count = mentions[mention.index - 1];
    const { words } = sentenceAt(passage.text, mention.figure.offset);
    const isMean = mention.role.kind === "score" && mention.figure.comparator === undefined && mention.figure.quantity.looseness === "exact" && meanOfProjects.test(mention.standing.lead);
    if (!isMean || count?.figure.quantity.measure.symbol !== "个" || count.standing.sentence !== mention.standing.sentence || /加权|权重|分别|依次/.test(words) || othersGave.test(words)) return [];
    return [new Fact({
      aspects: { concept: "total.score.mean", ...(context.year === undefined ? {} : { year: context.year }), subject: count.figure.quantity.value.toString() },
      state: "figure",
      quantity: mention.figure.quantity,
      text: mention.figure.text,
      place: passage.placeOf(mention.figure.offset, mention.figure.length),
      quote: passage.text.slice(count.standing.clauseStart, mention.standing.clauseEnd).trim(),
    })];
  });
}

/** 执行率98.31%，自评得分9.83分: so few points right behind a rate of execution are those it earned, whatever the whole came to. */
function isOfExecution({ index, figure, standing }: Mention, mentions: readonly Mention[]): boolean {
  const rate = mentions[index - 1];
  return rate?.figure.quantity.measure.dimension === "ratio" && /执行率|支付率|支出率|完成率/.test(rate.standing.lead) && rate.standing.sentence === standing.sentence && rate.standing.segment === standing.segment && figure.quantity.value.lte(mostForExecution);
}

/** 年初目标值≥90%，实际完成值≥92%，自评得分20分: behind what was aimed at and what came of it stand the points of that one indicator. */
export function isOfIndicator({ passage: { text }, figure, standing }: Mention): boolean {
  const sentence = text.slice(sentenceAt(text, figure.offset).start, figure.offset);
  const own = sentence.slice(sentence.lastIndexOf(";") + 1);
  return standing.frame === 0 && aimedAt.test(own) && cameOf.test(own);
}

/** What an indicator was to come to; 完成目标任务 is told of the whole report as well. */
const aimedAt = /(?:目标|指标|计划|预期|标准)值/;
const cameOf = /(?:完成|实际|实现|达成)值|实际(?:完成|达到|为)|完成(?:率|情况)|已完成/;

/** The points that forms give the rate of execution: ten, or twenty. */
const mostForExecution = 20;

const framing = /^(?:(?:经|通过|根据|按照|对照|依据|综合|综上|从)[^,:]*[,:]|(?:经|通过)?(?:自查)?自评(?:小组)?|其中|我[局院校镇乡会委办所站厅处队社馆中心街道单位]+|本(?:单位|部门|级)|(?:20\d\d)?年度?|该|[“”"(]|[一二三四五六七八九十]+[)、])+/;
const scoring = /(?:20\d\d年度?|绩效|自我|自评|评价|评估|综合|最终|结果|总分?|评分?|得分?|打分|分值|等级|情况|的|为|是|达|共|合计|平均|:|\(|\)|[”"])+$/;
/** The unit as a whole, by such words or by what it is. */
const ofTheUnit = /整体|部门|单位|总体|^全?年度?$|支出$|[局院校镇乡会委办所站厅处队社馆]$|中心$|街道$|学校|医院/;

/** A project that is not named: 该项目, 各项目. */
const someProject = "本项目";

/** 免疫规划项目得分, 我校营养改善计划项目自评得分: the project whose score it is; empty for the unit's own. */
function subjectOf(lead: string, reading: Reading): string {
  const name = lead.replace(framing, "").replace(scoring, "").replace(/[“”"]/g, "");
  if (/(?:^|[本该各])项目(?:支出)?$/.test(name)) return someProject;
  // (一)道路养护项目。自评得分96分
  if (name === "" && tellsOfProject(reading)) return plainProject(projectNamed(reading) ?? "") || someProject;
  if (/(?:项目|资金|经费|工程)(?:支出)?$/.test(name)) return plainProject(name);
  return ofTheUnit.test(name) || /认真|开展|进行|组织|打分|[测核计]算|汇总|认为/.test(name) ? "" : name;
}

/** 免疫规划 of 免疫规划项目: as forms call it. */
const plainProject = (name: string): string => name.replace(/支出$/, "").replace(/资金项目$/, "资金").replace(/(?<=..)项目$/, "");
