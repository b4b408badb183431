import type { CompletionRelation, ShareRelation } from "../../../model/index.js";
import { type FactBook, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind, sentenceAt } from "../reading/index.js";

const rated = /(?:满意|合格|到会|参会|出席|参保|参合|优良|优秀|达标|入学|回收|成功|及格|通过|办结|命中|就业|录取|有效|办理|签约|到课|出勤|覆盖|破案|侦破|结案|审结|执结|化解|整改|答复|回复)率(?:为|达到?|是)*$|(?:^|[^,。;]{0,8})满意度(?:为|达到?|是)*$/;
const ofAll = /应|发放|检查|抽查|调查|抽检|总|共|参加|收到|受理|接收|接受|呼入|送检|申报|报名|全[县市区镇]|符合|走访|访问|排查|发现|受案|收案|(?:^|[新共年内])立[^,。;]{0,8}案/;
/** 结案38件，结案率55.88%: a rate called by what the figure before it did. */
const calledAfter = /^([\u4e00-\u9fff]{2,4})率(?:为|达到?|是)*$/;
const otherRates = /增长|下降|上升|降低|减少|提高|死亡|毛利|收益|周转|负债|贡献/;
/** What was left of the year before may be in the whole that the rate is of, and not in the figure told. */
const carriedOver = /新收|新增|旧存|结转|上年|积存|遗留|历年|往年|积案/;
const ofCases = /破案|侦破|结案|审结|执结|化解|整改/;
const ofPart = /实|合格|满意|有效|回收|达标|成功|优良|优秀|通过|办结|到会|出席|就业|参保|及格|破获|侦破|破案|结案|审结|执结|化解|整改|答复|回复/;
/** A rate of those content is of answers that were, and not of answers that came back. */
const ofContent = /满意/;

const controlled = /(?:编制|在职人员|人员)控制率(?:为|达到?|是)*$/;

/** 核定编制84名，实有80人，编制控制率95.24%: the staff by the posts they may fill, each told once in the sentence. */
export function controlRatesIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return reading.mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || !controlled.test(rate.standing.lead)) return [];
    const here = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && each.role.kind === "level" && /^(?:person|个)$/.test(each.figure.quantity.measure.dimension));
    const [posts, staff, ...others] = here;
    const said = posts !== undefined && /编制?(?:人?数|总数|人员)?(?:合计|总计|共|为|有|是)*$/.test(posts.standing.lead) && !/在编|实有|在职/.test(posts.standing.lead);
    if (!said || staff === undefined || others.length > 0 || posts.prior || staff.prior || !/实有|在职|在编|在岗|实际/.test(staff.standing.lead) || /其中|分别/.test(staff.standing.lead) || posts.figure.quantity.isZero) return [];
    book.countAsPersons([posts, staff]);
    return [{ kind: "completion", actual: book.factOf(staff), budget: book.factOf(posts), rate: book.factOf(rate), quote: quoteAcross([posts, staff, rate]), place: placeOf(rate) }];
  });
}

function verbOf({ standing }: Mention): string | undefined {
  const verb = calledAfter.exec(standing.lead)?.[1];
  return verb === undefined || otherRates.test(verb) ? undefined : verb;
}

/** 检查企业120家，合格114家，合格率95%: the two counts before a rate that is of nothing else. */
export function ratiosIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    const stem = stemOf(rate.standing.lead);
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.figure.comparator !== undefined || (!rated.test(rate.standing.lead) && verbOf(rate) === undefined && stem === undefined)) return [];
    const counts = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && each.standing.segment === rate.standing.segment && each.role.kind === "level" && !each.prior && each.figure.quantity.looseness === "exact");
    const part = counts.at(-1);
    const whole = counts.at(-2);
    if (part === undefined || whole === undefined || part.index !== rate.index - 1 || !sameKind(part, whole) || part.figure.quantity.measure.dimension === "money") return [];
    if (part.figure.quantity.compare(whole.figure.quantity) > 0 || whole.figure.quantity.isZero) return [];
    const holds = rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(whole.figure.quantity));
    const verb = verbOf(rate);
    const called = verb !== undefined && part.standing.lead.includes(verb) && !whole.standing.lead.includes(verb) && !carriedOver.test(sentenceAt(reading.passage.text, rate.figure.offset).words);
    const content = ofContent.test(rate.standing.lead) === ofContent.test(part.standing.lead) && !/基本满意|较满意/.test(part.standing.lead);
    const settled = content && !/人口/.test(whole.standing.lead) && !carriedOver.test(ofCases.test(rate.standing.lead) ? sentenceAt(reading.passage.text, rate.figure.offset).words : "") && (ofAll.test(reading.passage.text.slice(whole.standing.clauseStart, whole.figure.offset)) || (ofContent.test(part.standing.lead) && /回收|收回/.test(whole.standing.lead))) && (ofPart.test(part.standing.lead) || called) && whole.index === part.index - 1 && rate.figure.quantity.looseness === "exact";
    const named = content && stem !== undefined && part.standing.lead.includes(stem) && whole.index === part.index - 1 && !carriedOver.test(sentenceAt(reading.passage.text, rate.figure.offset).words) && !ofOther.test(`${whole.standing.lead}${part.standing.lead}${rate.standing.lead}`);
    if (!holds && !settled && !(named && rate.figure.quantity.looseness === "exact" && isClose(rate, part, whole))) return [];
    return [{ kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([whole, part, rate]), place: placeOf(rate) }];
  });
}

/** 规范管理 of 规范管理率, 满意 of 满意度: what the part before it must be called for the rate to be of the two. */
function stemOf(lead: string): string | undefined {
  return /(?:^|[,、])(?:[^,、]{0,6}?)([^,、的]{2,6}?)(?:率|(?<=满意)度)(?:为|达到?|是)*$/.exec(lead)?.[1];
}

/** What is planned, or of another year, makes no rate with what was done. */
const ofOther = /计划|目标|任务|上年|去年|同比|预计|人口|其中|平均/;
const points = 3;

/** A rate as near to the two counts as a slip leaves it: one far off is of other counts. */
function isClose(rate: Mention, part: Mention, whole: Mention): boolean {
  const due = part.figure.quantity.dividedBy(whole.figure.quantity);
  return isSlipOf(rate.figure.quantity, due) || due.minus(rate.figure.quantity).absolute().value.lte(points);
}
