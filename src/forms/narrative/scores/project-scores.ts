import { Fact } from "../../../model/index.js";
import { type Context, isExact, type Mention, type Reading, sentenceAt } from "../reading/index.js";

/** 国土绿化项目自评99.5分 · 免费开放补助得100分: what is said of a project between its name and its points. */
const scoring = /(?:支出)?(?:绩效)?(?:自评|自我评价|评价)?(?:综合|总)?(?:得分|总分|评分|分数|得)?(?:为|是|达|:)?$/;
const framing = /^(?:其中|全部|[一二三四五六七八九]是|[两二三四五六七八九十\d]+个(?:重点)?项目中?|[(]?[一二三四五六七八九十\d]+[)、.])+[:,]?/;
/** What earns some of a project's points, or is a scale of them; what was found before the year's end or by others. */
const ofNoTotal = /得分|评分|满分|分值|权重|平均|扣|合计|总分|产出|效益|效果|满意|执行率|投入|过程|决策|指标|整体|综合|部门|单位|平台|考核|检查|抽查|中期|监控|事前|阶段|第[一二三]方|上年|去年|财政评价|复[评核审]|初评|由|从|较|比|项目[^项目]+$|(?:管理|使用|实施|完成|组织|到位)$/;
/** What somebody else found, or another year's. */
export const othersGave = /第三方|复[评核审]|抽[查评]|重点评价|财政(?:局|部门)?评价|上年|20\d\d年(?:得分|为)/;
/** No project's form comes to less without a word on it; so few points are those of one of its indicators. */
const least = 40;

interface Named {
  readonly mention: Mention;
  readonly name: string;
  /** Whether its own clause says that these are its points. */
  readonly said: boolean;
}

/** 国土绿化项目自评99.5分，森林防火100分 · 甲、乙两个项目自评得分分别为98分和99分: a project's name with its points behind it. Which names are projects' only their forms tell. */
export function projectScores(reading: Reading, { year }: Context): readonly Fact[] {
  const { passage } = reading;
  const ofTheYear = reading.mentions.filter(({ year: own }) => own === undefined || year === undefined || own === year);
  const named = ofTheYear.flatMap((mention) => nameOf(mention, reading) ?? []);
  return named.filter((each) => each.said || follows(each, named)).map(({ mention: { figure, standing }, name }) => new Fact({
    aspects: { concept: "total.score", ...(year === undefined ? {} : { year }), subject: name },
    state: "figure",
    quantity: figure.quantity,
    text: figure.text,
    place: passage.placeOf(figure.offset, figure.length),
    quote: passage.text.slice(standing.clauseStart, standing.clauseEnd).trim(),
  }));
}

/** 河湖长制100分 goes on with what the member of the list before it was said to be. */
function follows({ mention }: Named, all: readonly Named[]): boolean {
  const last = all.find((each) => each.mention.index === mention.index - 1 && each.mention.standing.sentence === mention.standing.sentence && each.mention.standing.frame === mention.standing.frame);
  return last !== undefined && (last.said || follows(last, all));
}

function nameOf(mention: Mention, reading: Reading): Named | undefined {
  const { figure, role, series, standing } = mention;
  const { words } = sentenceAt(reading.passage.text, figure.offset);
  const isPlain = role.kind === "score" && isExact(mention) && !/^(?:以上|以下|以内|左右|之间)/.test(standing.tail);
  if (!isPlain || figure.quantity.value.lt(least) || othersGave.test(words) || /满分|分值|权重|扣|中期|监控|去年|前年|财政部门/.test(words)) return undefined;
  const apart = namesApart(mention, reading)?.[mention.index - (series?.first ?? 0)];
  const lead = apart ?? standing.lead;
  const plain = lead.replace(/[“”"《》\s]/g, "").replace(framing, "");
  const name = plain.replace(scoring, "");
  const said = apart !== undefined || name.length < plain.length;
  return /^[\u4e00-\u9fffA-Za-z()\d]{3,40}$/.test(name) && !ofNoTotal.test(name) ? { mention, name, said } : undefined;
}

/** 甲、乙和丙三个项目自评得分分别为99分、98分和97分: as many names as points, before what is told of them all. */
function namesApart({ series }: Mention, { mentions, passage: { text } }: Reading): readonly string[] | undefined {
  const first = series === undefined ? undefined : mentions[series.first];
  if (series === undefined || first === undefined) return undefined;
  const { start } = sentenceAt(text, first.figure.offset);
  const told = distributed.exec(text.slice(start, first.figure.offset).replace(/\s/g, ""))?.[1];
  const ways = [/、|以及|[和及与]/, /、/];
  return told === undefined ? undefined : ways.map((way) => told.split(way)).find((names) => names.length === series.size);
}

const distributed = /([^,。;:]+?)等?(?:[两二三四五六七八九十\d]+个)?(?:重点)?项目(?:支出)?(?:绩效)?自评(?:综合)?(?:得分|分数|总分)?(?:分别|依次)(?:为|是|得)$/;
