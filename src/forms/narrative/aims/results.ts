import { Fact, type ToldResult } from "../../../model/index.js";
import { halfWidth } from "../../../quantity/index.js";
import { type Context, type FactBook, Headings, labelOf, type Mention, placeOf, quoteOf, type Reading, readPassage, sameKind, sentenceAt } from "../reading/index.js";
import { tellsOfProject } from "../projects/index.js";

const aiming = /计划(?!项目|资金|经费|补助|生育|[:,])|拟(?!定|订)|预计|预期|目标(?!任务?完成)|指标值|力争|争取|确保|应(?!急|用|对)|设定|要求|任务数/;
/** 计划培训500人，实际培训480人: reached, after all. */
const reached = /实际|实到|完成|实现|达到|已|均/;
/** Told of a part of the year or of the place, of several years, or of another year. */
const ofAPart = /其中|累计|上年|去年|往年|同期|分别|依次|平均每|每/;
const ofATime = /上半年|下半年|季度|首批|第[一二三四]批|近年|[三五]年来|以来|历年|\d月(?!底|末)|截[至止](?!.{0,8}(?:年底|年末|12月))|其中:/;
const bounded = /^(?:以上|以下|以内|左右|多|余|之间|及以上|的(?!教师|学生|群众|居民|村民|农民))/;
/** A noun right behind a count: 培训480名教师. */
const noun = /^(?:名|位)?([\u4e00-\u9fff]{2,14})/;

/** 项目主要内容：整治滩涂1850亩 tells what a project is to do, whatever was done of it. */
const plannedUnder = /(?:主要|建设|实施|工作|项目|服务)内容|建设规模|(?<!资源|部门|单位|人员|机构|学校|医院)概况|立项|实施方案/;

/** Counts and rates of the year, each with what it is told of; what is of a part, of several years or loosely told is left out. */
export function resultsIn(readings: readonly Reading[], book: FactBook, { year }: Context): readonly ToldResult[] {
  const headings = new Headings();
  const projects = new Set(readings.filter(tellsOfProject).map(({ passage }) => passage));
  return readings.flatMap((reading) => {
    const { passage } = reading;
    headings.pass(passage);
    const over = headings.over(passage);
    const titles = over.map(({ text }) => text.trim());
    const ofProject = projects.has(passage) || over.some((each) => projects.has(each.passage));
    const underAims = isOfAims(titles.at(-1) ?? "") || isOfTasks(passage.text);
    return reading.mentions.flatMap((mention): ToldResult[] => {
      const [last, next] = [reading.mentions[mention.index - 1], reading.mentions[mention.index + 1]];
      if (!(isResult(mention) || (isReachedOf(mention, last) && mention.figure.quantity.looseness === "exact" && !bounded.test(mention.standing.tail))) || (mention.year !== undefined && year !== undefined && mention.year !== year)) return [];
      const { start, words } = sentenceAt(passage.text, mention.figure.offset);
      const said = passage.text.slice(start, mention.figure.offset);
      const names = namesOf(mention, last);
      const aimed = isAimedAt(said) || setTask.test(mention.standing.lead);
      if (names.length === 0 || isSingledOut(mention) || isPartial(leavesAmong(mention, said, reading.mentions) || isOfThoseContent(mention, said) ? said.replace(/其中/g, "") : said) || underAims) return [];
      return [{ names, figure: book.factOf(mention), aimed, ...(aimed && next !== undefined && isReachedOf(next, mention) ? { paired: true } : {}), ofProject, sentence: words, before: passage.text.slice(0, start), headings: titles }];
    });
  });
}

function isOfAims(title: string): boolean {
  return (aiming.test(title) || plannedUnder.test(title)) && !/完成|实现|达成/.test(title);
}

/** （三）2024年度工作任务。全年计划组织考试12次；升级考场380间: a paragraph that its own first words head so tells what is to be done, sentence by sentence. */
function isOfTasks(text: string): boolean {
  const head = /^\s*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]\s*)?([^。,;:\d]{0,4}(?:20\d\d年度?)?[^。,;:\d]{2,12})[。:]/.exec(text)?.[1] ?? "";
  return /(?:任务|目标|计划)$/.test(head);
}

const aimOf = /(?:目标|指标)值?(?:为|是)?(?:不[超高低少大小多][过于]|至少|[≥≤])?$/;

/** 发回率目标85%、实际80% · 道路目标15公里，实际16公里: what was reached, told right behind the aim that has the name. */
function isReachedOf(mention: Mention, aim: Mention | undefined): boolean {
  const together = aim !== undefined && aim.standing.frame === 0 && mention.standing.frame === 0 && aim.standing.sentence === mention.standing.sentence && aim.standing.segment === mention.standing.segment && sameKind(aim, mention);
  const plain = [aim, mention].every((each) => each !== undefined && each.figure.upTo === undefined && !each.figure.spelled && each.series === undefined && !each.prior);
  return together && plain && aimOf.test(aim.standing.lead) && /^实际(?:完成|达到?|值|为|是)*$/.test(mention.standing.lead);
}

/** What the words of a form's goal tell: what was aimed at, or reached. */
export function goalResults(goal: Fact, aimed: boolean, year: number | undefined): readonly ToldResult[] {
  const passage = { number: 0, text: halfWidth(goal.text), placeOf: () => goal.place };
  return readPassage(passage, year).mentions.flatMap((mention): ToldResult[] => {
    const { start, words } = sentenceAt(passage.text, mention.figure.offset);
    const said = passage.text.slice(start, mention.figure.offset);
    const names = namesOf(mention, undefined);
    const told = aimed ? isAimed(mention, true) : isResult(mention) && !isAimedAt(said);
    if (names.length === 0 || !told || isPartial(said) || (mention.year !== undefined && year !== undefined && mention.year !== year)) return [];
    const figure = new Fact({ aspects: { concept: "other", subject: names[0] ?? "" }, state: "figure", quantity: mention.figure.quantity, text: mention.figure.text, place: placeOf(mention), quote: quoteOf(mention) });
    return [{ names, figure, aimed, ofProject: false, sentence: words, before: passage.text.slice(0, start), headings: [] }];
  });
}

/** 交通事故起数下降14.7%: what moved, told with its verb as an indicator of it is called; 同比下降 alone names nothing. */
const movedBy = /[\u4e00-\u9fff]{4}(?:提高|提升|增长|增加|上升|下降|降低|减少|压降)(?:率|幅度)?(?:为|达到?|了)?$/;

/** What a semicolon ends tells nothing of the part, or the year before, that is behind it; a time told goes on to the end of the sentence. */
function isPartial(said: string): boolean {
  // 甲系统3套（每套4.8万元）、乙系统2套: what a bracket says of the one is none of the other.
  const own = said.slice(said.lastIndexOf(";") + 1).replace(/\([^()]*\)/g, "");
  return ofATime.test(said) || ofAPart.test(own);
}

/** 理论宣讲有9场听众不足30人, 课题有1项延期结题: so many of them, and how it was with those. */
function isSingledOut({ standing: { lead, tail } }: Mention): boolean {
  return /(?<![共计总拥设含具没])有$/.test(lead) && /^[\u4e00-\u9fff]/.test(tail);
}

/** 新购图书18426册，其中成人图书12085册、少儿图书6341册，订阅报刊462种: what is counted otherwise than the members of 其中, in a clause of its own, is none of them. */
function leavesAmong(mention: Mention, said: string, mentions: readonly Mention[]): boolean {
  const from = mention.figure.offset - said.length + said.lastIndexOf("其中");
  const members = mentions.filter((each) => each.index < mention.index && each.figure.offset > from);
  const last = members.at(-1);
  return said.includes("其中") && last !== undefined && !members.some((each) => sameKind(each, mention)) && /,[^,、]*$/.test(mention.passage.text.slice(last.figure.offset, mention.figure.offset));
}

/** 收回312份，其中表示满意的296份，满意率94.87%: of all answers, whatever 其中 counts. */
function isOfThoseContent({ standing: { lead } }: Mention, said: string): boolean {
  return /^(?:综合|总体|整体|群众|社会)*满意[率度](?:仅|为|达到?)*$/.test(lead) && /其中[:,]?[^,。;\d其中]{0,6}满意[^,。;\d]{0,4}\d/.test(said) && said.split("其中").length === 2;
}

function isResult(mention: Mention): boolean {
  // 变动率-12.5%: a stroke right before the figure is a minus or a dash, which only the form can tell.
  const signed = /[\u4e00-\u9fff”]\s*[-−–]\s*$/.test(mention.passage.text.slice(0, mention.figure.offset));
  return !signed && isAimed(mention) && mention.figure.comparator === undefined && !bounded.test(mention.standing.tail);
}

/** `orMore`: 修复水毁路段26处以上 is an aim as well. */
function isAimed({ figure, role, prior, standing, series }: Mention, orMore = false): boolean {
  const { dimension } = figure.quantity.measure;
  const { looseness } = figure.quantity;
  if (figure.upTo !== undefined || figure.spelled || (looseness !== "exact" && !(orMore && looseness === "over")) || prior || series !== undefined || standing.frame !== 0) return false;
  if (dimension === "ratio") return /^[%‰]$/.test(figure.quantity.measure.symbol) && (((role.kind === "none" || role.kind === "completion") && /(?:率|度|比例)[^,。;]{0,8}$/.test(standing.lead)) || ((role.kind === "none" || role.kind === "rate") && movedBy.test(standing.lead)));
  // 法官人均结案269件 is a result under its own name; 每场30人 is not.
  if (role.kind === "each") return /[\u4e00-\u9fff]{2}人均[\u4e00-\u9fff]{2,}$/.test(standing.lead) && !/^(?:money|none|months|years|score)$/.test(dimension);
  // 挽回经济损失486万元 is a result; what was spent is held against budgets.
  if (dimension === "money" && role.kind === "level" && worth.test(standing.lead)) return true;
  return role.kind === "level" && role.from !== true && role.arrives !== true && !/^(?:money|none|months|years|score|percentage-point)$/.test(dimension);
}

const worth = /(?:总产值|增加值|经济损失|销售额|销售收入|交易额|营业额|成交额|(?:旅游|门票|营业|经营|销售|种植|养殖|村?集体经济)[^,。;]{0,4}收入|(?:追回|挽回|收回)[^,。;]{2,8})(?:为|达到?|共)*$/;

const openers = /^(?:下达|一是|二是|三是|四是|五是|使得?|确保|让|令|其|共|全年|年内|当年|已|并|约|计划|拟|预计|目标|实际|年度|实现|达到)+/;

/** Whether words before a figure set an aim that none after them tells to be reached; a semicolon begins anew. */
function isAimedAt(said: string): boolean {
  const own = said.slice(said.lastIndexOf(";") + 1);
  const at = own.search(aiming);
  return at >= 0 && !reached.test(own.slice(at).replace(/(?:计划|目标|拟|应|预计|预期)(?:完成|实现|达到|实际)/g, ""));
}

/** The words before the figure; with those right behind a count, in one. Of 道路目标值15公里，实际16公里 the aim has the name. */
function namesOf(mention: Mention, before: Mention | undefined): readonly string[] {
  const { standing, figure } = mention;
  const lead = nameIn(standing.lead);
  const behind = figure.quantity.measure.dimension === "ratio" ? undefined : noun.exec(standing.tail)?.[1];
  const aim = before !== undefined && lead === "" && (aiming.test(before.standing.lead) || setTask.test(before.standing.lead)) && before.standing.sentence === standing.sentence && before.standing.segment === standing.segment && sameKind(before, mention);
  const named = lead !== "" ? lead : nameIn(aim ? before.standing.lead : standing.leadBefore);
  // 举办船员培训6期，培训318人次: the verb alone says again what the figure before it names in full.
  const again = before !== undefined && /^[\u4e00-\u9fff]{2}$/.test(lead) && before.standing.sentence === standing.sentence && before.standing.segment === standing.segment && !sameKind(before, mention) ? nameIn(before.standing.lead).replace(/^(?:举办|开展|组织|举行|召开|完成|实施)+/, "") : "";
  const given = behind !== undefined && /[为给向对]$/.test(standing.lead) ? receivers.exec(behind)?.[1] : undefined;
  return [...(named.length >= 2 ? [named] : []), ...(again.length > lead.length && again.endsWith(lead) ? [again] : []), ...(behind === undefined ? [] : [`${lead}${behind}`]), ...(given === undefined ? [] : [given])];
}

/** 为300名残疾人适配辅助器具: what was done for them stands behind whom it was done for. */
const receivers = /^[\u4e00-\u9fff]{0,4}?(?:残疾人|残疾儿童|学生|教师|儿童|老年人|老人|妇女|群众|居民|村民|农民|职工|患者|家庭|农户|企业)((?:适配|发放|提供|开展|免费|配发|补贴|补助|安装|接种|办理|落实|改造|实施|建立|购买)[\u4e00-\u9fff]{2,})$/;

/** 下达营造林任务6.80万亩: what is to be done, by the words of those who set it. */
const setTask = /(?:下达|分解|承担)[^,。;:]{0,14}任务数?$/;

function nameIn(words: string): string {
  return labelOf(words.replace(/(?:目标值?|指标值?|计划数?|任务数?|预期)(?:为|是|达到?)?(?:不[超高低少大小多][过于]|至少|[≥≤])?$/, "")).replace(openers, "");
}
