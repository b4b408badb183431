/** Words by which rows and columns of any table are known. All are held against squashed text. */
import { squash } from "../words.js";

const total = /^(?:计|合计|总计|共计|总分|总得分|总和|合计数|总计数|总额|合计金额|金额合计|总合计|本年合计|全年合计|(?:[\u4e00-\u9fff]{1,10})(?:合计|总计|总额)|总["“”]?[\u4e00-\u9fff]{0,6}["“”]?(?:经费)?(?:支出|收入|费用|投资))(?:数|金额)?(?:\([^)]*\))?$/;
const subtotal = /^(?:.{0,12})小计(?:\([^)]*\))?$/;
const nested = /^(?:其中|#|内含)/;
/** Rows that stand beside the sum, not in it. */
const beside = /^(?:本页|累计|占(?!地|道|用|补)|比重|占比|平均|人均|上年|去年|同比|环比|增减|增幅|增长|结余$|执行率|完成率|(?:备注|说明|注)(?:$|[:：\d])|(?:填表|制表|审核|复核|经办)(?:$|人|[:：])|(?:单位)?负责人|联系(?:$|人|电话|方式)|栏次|单位[:：])/;
/** 2024年比2023年增减%, 预算执行率: a row of rates, which do not add up across. */
const ratedRow = /(?:(?:增减|增长|变动|变化|下降|降低|完成|执行|支付|使用)(?:率|比例|百分比)|增幅|降幅|升幅|占比|比重|百分比|[%％]\)?)$/;
/** Of those, the ones that compare: they stand beside the rows above them, whereas 完成率 may be a row like the others, with points. */
const comparedRow = /(?:增减|增长|变动|变化|下降|降低|同比|比上年|占比|比重)[^,。;]{0,4}[%％]\)?$|占比$|比重$|占.{1,12}(?:比例|百分比)$/;
/** Columns that do not add up downwards, whatever stands below them. */
const unsummable = /率|比例|占比|比重|单价|均价|价格$|平均|[人户亩校班日月年次床车辆台套件村镇]均(?!衡)|均值|标准|序号|行次|栏次|年份|年度$|日期|时间|电话|编码|代码|评分|增长$|增幅|[减降升涨跌]幅|幅度|同比|环比|%|进度|排名|面积单价|规格|型号|编号/;

/** What is told as it stands at a time, and does not add up over times: of three months' 累计支出 the last is the whole. */
const stock = /累计|余额|结余|存量|在册|在职|实有|编制|人数|户数|月末|季末|年末|期末|年初|期初|结转/;
const time = /^(?:(?:20\d\d年?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末)?|(?:20\d\d年?)?第?[一二三四1-4]季度?|20\d\d年?(?:度|底|末)?|[上下]半年)$/;

/** Which in its order a label's time is: the year, the month of the year, the quarter. */
export function timeOf(label: string): { readonly of: "year" | "month" | "quarter"; readonly at: number } | undefined {
  const year = /^(20\d\d)年?(?:度|底|末)?(?:$|[^\d月季])/.exec(label)?.[1];
  if (year !== undefined) return { of: "year", at: Number(year) };
  const month = /^(\d{1,2})月(?:份)?$/.exec(label)?.[1];
  if (month !== undefined) return { of: "month", at: Number(month) };
  const quarter = /^第?([一二三四1-4])季度?$/.exec(label)?.[1];
  return quarter === undefined ? undefined : { of: "quarter", at: "一二三四".indexOf(quarter) + 1 || Number(quarter) };
}

/** Whether a label names a time: 3月, 第一季度, 2023年. */
export const isTime = (label: string): boolean => time.test(label);
export const isStock = (heading: string): boolean => stock.test(heading);

/** 本年累计: what the months above it come to so far. */
export const isRunningRow = (label: string): boolean => /^(?:本年|全年|年度|本期|自年初|截至.{1,8})?累计(?:数|额|金额)?(?:\([^)]*\))?$/.test(label);

/** 1人中途转学，按学期补助500元 · 含上年补发 · 扣回多发部分: whether a remark may say why a row is not worked out as the others are. */
export const explains = (remark: string): boolean => /\d|因|[含扣退补]|中途|停|质保|转[学出入校]/.test(remark);

/** A row that says there are more: …… 略 等. */
export const isElision = (label: string): boolean => /^(?:[.…。·•]{2,}|略|等|其余略|\(略\))$/.test(label);
/** Persons and households by what reaches them: one may stand in several rows. */
export const mayOverlap = (heading: string): boolean => /(?:受益|惠及|覆盖|服务|参与|参加|救助|补助|享受|受助|资助|帮扶|培训|扶持|保障)[^次]*(?:人|户|对象|群众|人口|村|家庭)/.test(heading) && !/人次|户次/.test(heading);

/** Columns of words that tell of what another column names: 资金来源, 责任科室, 规格型号, 取得日期, 是否超支. */
export const isAttribute = (heading: string): boolean => /来源$|性质$|标准$|^档[次级]$|类型$|级次$|地点$|方式$|规格|型号|品牌|编[号码]$|日期$|时间$|年[份度]$|^是否|^(?:计量)?单位$|^(?:责任|实施|承办|主管|牵头|使用|存放|项目)(?:单位|部门|科室|股室|位置)/.test(heading);

/** 单位：元, 编制单位：某某局 in the row of a title: told of the whole table, and no heading of a column. */
const caption = /^(?:(?:金额|计量|货币)?单位|(?:编制|填报|填表|制表|报送|编报|公开|预算|主管)(?:单位|部门|日期|时间|人)|(?:单位|部门|项目)名称|日期|表号|附表\d*):/;
export const isCaption = (text: string): boolean => caption.test(text);

export const isTotalWord = (text: string): boolean => total.test(text);
export const isSubtotalWord = (text: string): boolean => subtotal.test(text);
export const isNestedWord = (text: string): boolean => nested.test(text);
export const isRatedRow = (label: string): boolean => ratedRow.test(label);
export const isBesideWord = (text: string): boolean => beside.test(text) || comparedRow.test(text) || isRunningRow(text);
export const isSummable = (heading: string): boolean => heading !== "" && !unsummable.test(heading);

/** 增长额, 比上年增减: of what moved a part may be more than the whole, where the other parts moved the other way. */
export const isMovement = (heading: string): boolean => /增减|增长|增加|减少|变动|变化|调整(?!后|预算)|同比|环比|[比较]上[年期月]/.test(heading);

/** 增、减金额, 增（减）额, 增/减%: 增减 by any of its spellings. */
export const columnWords = (heading: string): string => squash(heading).replace(/增(?:[、/]减|\(减\))/g, "增减");

/** 全年, 年度合计, 四年累计 beside quarters, months or years: all of them together. */
const ofWholeYear = /^(?:全年|年度|本年)(?:合计|总计|累计|小计)?(?:数|金额)?(?:\([^)]*\))?$/;
const ofAllTimes = /^(?:[两三四五六七八九十\d]年|各[年月季]度?|历年)?(?:合计|总计|累计|小计)(?:\([^)]*\))?$/;

/** Whether a column takes together the times that others of the table tell of: 全年 all four quarters or twelve months, or it has more in it. */
export function isOverTime(columns: readonly { readonly own: string }[]): (column: { readonly own: string }) => boolean {
  const times = columns.filter(({ own }) => isTime(own)).map(({ own }) => own);
  const isWholeYear = times.every((own) => /季/.test(own)) ? times.length === 4 : times.every((own) => /月/.test(own)) ? times.length === 12 : times.every((own) => /半年/.test(own));
  return ({ own }) => times.length >= 2 && (ofAllTimes.test(own) || (isWholeYear && ofWholeYear.test(own)));
}

/** A column that is the sum of others: 合计, 小计, 总额. */
export const isTotalColumn = (heading: string): boolean => /^(?:计|合计|总计|共计|小计|总额|合计数|合计金额|金额合计)(?:\([^)]*\))?$/.test(heading);

/** 总分 beside 决策, 过程, 产出, 效益, or beside the subjects: it may be weighed, which the rows then show. */
export const isTotalScore = (heading: string): boolean => /^总(?:分|得分|成绩)(?:\([^)]*\))?$/.test(heading);

export const isDifference = (heading: string): boolean =>
  /增减(?!率|幅|比|变动率|%)|差额|差异(?!率)|差值|(?:增加|减少|增长|变动|变化)(?:额|数|值)|结余|余额|净值$|净额$|盈亏|(?:^|[^超])(?:空编|缺编|超编)|扣分$|失分$|^未[\u4e00-\u9fff]{2,8}(?:\([^)]*\))?$|剩余|结转(?:数|额|金额|资金)?$/.test(heading) && !/率|%|占|年初|上年(?:结|末)|年末|期初/.test(heading);
export const isRate = (heading: string): boolean => /率|占比|比重|比例|百分比|完成比|进度|增幅|[减降升涨跌]幅|增长$|±%|\(%\)|%$/.test(heading) && !/税率|利率|汇率|费率|标准/.test(heading);
/** 分值, 权重（%）, 自评得分: points, be they printed as percentages. */
export const isPoints = (heading: string): boolean => /^(?:指标)?(?:分值|权重|标准分|满分)|得分(?!率)/.test(heading);
/** 增减（%）: a rate, whatever else its heading says, and in none of the table's units. */
export const inPercent = /[（(]\s*[%％]\s*[)）]/;
/** 增减率, 同比(%), 幅度, or a bare %: of 满意率, 完成率 and 占比 nothing moved. */
export const isGrowth = (heading: string): boolean => isMovement(heading) || /增|减|幅|升|降|涨|差异率|偏差|±|^[（(]?[%％][)）]?$/.test(heading);
export const isPrice = (heading: string): boolean => /单价|均价|标准|价格|人均/.test(heading);
/** 户均, 人均补助: an amount shared out among as many as another column counts. */
export const isAverage = (heading: string): boolean => /(?:[人户亩校班床车场台件村次生]均(?!衡)|^平均每.)/.test(heading) && !/率|标准|纯收入|可支配/.test(heading);
/** 平均, 平均分, 均值: the mean of what stands beside it. */
export const isMeanWord = (heading: string): boolean => /^(?:总|综合|算术)?平均(?:值|数|分|分数|得分|成绩|水平)?(?:\([^)]*\))?$|^均[值分](?:\([^)]*\))?$|^[年月季]均(?:值|数|额)?(?:\([^)]*\))?$/.test(heading);
/** 期末, 年末数, 结存: what is left of an opening figure after what came and what went. */
export const isClosing = (heading: string): boolean => /期末|年末|月末|季末|结存|结余|余额|调整后/.test(heading) && !/率|%/.test(heading);
export const isOpening = (heading: string): boolean => /期初|年初|月初|季初|上[年期月季](?:末|结转|结余|余额)|^结转/.test(heading);
const came = /增|购|收入|转入|追加|调入|入库|接收|到位|拨入|下达|新进|招录|录用|新收/;
const went = /减|处置|支出|转出|报废|核销|发放|领用|出库|使用|支付|调出|上缴|退休|离职|辞职|办结|审结|偿还|归还/;
/** Which way a movement goes between 期初 and 期末; undefined where its words do not say. 增减 goes by its own sign. */
export const directionOf = (heading: string): "came" | "went" | undefined => (/增减/.test(heading) ? "came" : came.test(heading) === went.test(heading) ? undefined : came.test(heading) ? "came" : "went");
/** What is counted rather than paid: 单位：万元 above the table is not its unit. */
export const isCount = (heading: string): boolean => /(?:人|户|份|次|场|个|件|台|套|辆|篇|期|册|天|月|村|镇|家|项|亩|头|只|株|座|处|所)数(?:\([^)]*\))?$|(?:人次|户次|数量|面积|里程)(?:\([^)]*\))?$|\((?:人|户|份|次|场|个|件|台|套|辆|期|册|天|月|村|家|项|亩|头|只|株|座|处|所|人次|公里|平方米|公顷)\)$/.test(heading);
export const isAmount = (heading: string): boolean => /金额|合计|小计|总价|总额|原值|价值|经费|费用|资金|支出|补助|补贴|应发|实发/.test(heading) && !isPrice(heading);

/** Columns of money by their words, where no unit is printed. */
export const isMoneyColumn = (heading: string): boolean => /金额|支出|预算|决算|经费|资金|执行数|收入|拨款|费用|投资|补助/.test(heading);

const numberings: readonly RegExp[] = [
  /^第?[一二三四五六七八九十]{1,3}[、.．]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[、.．](?!\d)/,
  /^\(\d{1,2}\)/,
  /^[①-⑳]/,
];

/** Which kind of number a label begins with, the outermost 0; undefined for none. */
export function numberingOf(label: string): number | undefined {
  const found = numberings.findIndex((pattern) => pattern.test(label));
  return found === -1 ? undefined : found;
}

/** The code of a budget subject (201, 20101, 2010101), by itself or before its name. */
export function subjectCode(label: string): string | undefined {
  return /^(\d{3}(?:\d{2}){0,2})(?!\d|[.,年月日%])/.exec(label)?.[1];
}
