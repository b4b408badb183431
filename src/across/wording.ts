import { plainUnitName } from "../model/index.js";
import { halfWidth } from "../quantity/index.js";

/** Where names, and words for the unit itself, stood. */
const self = "○";
const ownWords = /[我本该](?:[局校院镇乡县区市站馆所委办会中]心?|单位|部门|街道|学校|医院)/g;
/** 一是, (二), 3. before a clause. */
const ordinal = /^(?:第?[一二三四五六七八九十]{1,3}是|\(?[一二三四五六七八九十\d]{1,3}[)、.])/;
const figure = /\d[\d,.]*%?/g;
const year = /(?:19|20)\d{2}(?=年)/g;
const money = /\d[\d,.]*(?:万|亿)?元/g;

/**
 * Words that any unit's report on its budget is made of: a clause of nothing else says nothing of who wrote it.
 */
const setPhrases =
  /年度|全年|本年|当年|年初|年末|年中|预算数?|决算数?|收入|支出|基本|项目|经费|资金|财政|拨款|一般公共|政府性基金|国有资本经营|社会保险基金|结转|结余|执行|完成|[万亿]?元|人员|公用|工资福利|商品和?服务|对个人和?家庭的?补助|“?三公”?|公务用车|购置|运行|维护费?|公务接待费?|因公出国\(?境?\)?|绩效|自评|评价|目标|指标|得分|满分|分值|总分|评分|整体|部门|单位|情况|其中|主要|用于|包括|分别|共计|合计|总计|上年|同比|相比|增加|减少|增长|下降|调整|安排|下达|批复|实际|金额|总额|数量|质量|时效|成本|产出|效益|满意度|社会|经济|生态|可持续|影响|服务对象|编制|在职|实有|职工|退休|内设|机构|[股科]室|达到|设置|根据|关于|报告|日常|正常|运转|保障|工作|[率比数个人为的和与及其等了在是对按占项费年月日○0%]/g;
/** Law, notices and plans are quoted in the same words by everybody. */
const quotation = /《|〔|文件|习近平|党的[一二三四五六七八九十]+[大届]|党中央|国务院|[省市县区]委|^(?:根据|依据|按照|遵照|为(?:了|贯彻|落实|进一步|深入|全面|加强|切实|规范)|认真贯彻|深入贯彻|坚持以|以习近平|全面贯彻)/;

/** Duties are what the law and the 三定 give every unit of a kind; with a figure it is something done. */
const duty = /^(?:\(?\d{1,2}[)、.])?(?:依法)?(?:负责|承担|承办|贯彻|执行|落实|拟订|制定|起草|指导|协助|办理|领导|保护|维护|管理|统筹|组织(?:实施|协调|指导|拟订|编制)|监督|宣传|协调|开展.{0,12}教育|完成.{0,14}(?:交办|布置))[^0]*$/;
const dutiesTold = /^[^,。;]{0,20}(?:职责|职能|任务)(?:是|为|包括|有|如下|:)/;

/** A paragraph that tells what the unit is there for. */
export function tellsDuties(text: string): boolean {
  return dutiesTold.test(halfWidth(text).replace(/\s+/g, ""));
}

export interface Clause {
  readonly words: string;
  /** How many characters are more than set phrases; 0 for what is quoted. */
  readonly weight: number;
}

/** The names a report may call its own unit by, longest first: 某县某局, 某局. */
export function ownNames(unit: string): readonly string[] {
  const plain = plainUnitName(unit);
  const places = [...plain.matchAll(/.{2,4}?[省市县区旗州盟](?=.{2})|.{2,4}?(?:镇|乡|街道)(?=.{2})/gu)].map(([place]) => place);
  const short = places.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), plain);
  return [...new Set([plain, short, ...places])].filter((name) => name.length >= 3).sort((one, other) => other.length - one.length);
}

/** Half-width, without blanks, with its own names taken out. */
export function unnamed(text: string, names: readonly string[]): string {
  const plain = halfWidth(text).replace(/\s+/g, "");
  return names.reduce((rest, name) => rest.replaceAll(name, self), plain).replace(ownWords, self);
}

/** Its clauses as they are held beside others': the figures and the number before them taken out; short ones go with the next. */
export function clausesOf(plain: string): readonly Clause[] {
  return plain.split(/[。;!?！？；]/).flatMap((sentence) => {
    const clauses: Clause[] = [];
    let held = "";
    for (const part of sentence.replace(figure, "0").split(/[,:，：]/)) {
      held += part.replace(ordinal, "");
      if (held.length < 8) continue;
      clauses.push(clauseOf(held));
      held = "";
    }
    return held.length >= 4 ? [...clauses, clauseOf(held)] : clauses;
  });
}

function clauseOf(words: string): Clause {
  const bare = words.replace(/["“”‘’'()（）、]/g, "");
  return { words: bare, weight: quotation.test(words) || duty.test(words) ? 0 : (bare.replace(setPhrases, "").match(/\p{Script=Han}/gu)?.length ?? 0) };
}

/** The paragraph with its figures, the years in it taken out. */
export function withoutYears(plain: string): string {
  return plain.replace(year, "");
}

/** How many figures it tells besides years and numbers of paragraphs, and how many of them are sums of money. */
export function figuresIn(plain: string): { readonly figures: number; readonly sums: number } {
  const bare = withoutYears(plain).replace(/[(（]?\d{1,2}[)）.、](?!\d)/g, "");
  // Anybody may have spent nothing on many things.
  const count = (of: RegExp): number => (bare.match(of) ?? []).filter((printed) => /[1-9]/.test(printed)).length;
  return { figures: count(figure), sums: count(money) };
}
