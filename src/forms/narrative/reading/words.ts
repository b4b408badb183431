/**
 * The words that running text ties figures together with. Plain tables: another province's wording is one more entry.
 */

const any = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})`;

const risingWords = ["增加", "增长", "上升", "提高", "提升", "增支", "增收", "上涨", "上浮", "增幅", "增长幅度", "增产幅度", "增收幅度", "提高幅度", "提升幅度", "上升幅度", "增加幅度", "涨幅", "增长率", "升幅", "增", "多", "上调", "调增", "多支出", "增产", "扩大", "延长", "多支", "多花", "多用", "多收"];
const fallingWords = ["减少", "下降", "降低", "减支", "减收", "压减", "压缩", "缩减", "下滑", "回落", "减", "少", "降幅", "减幅", "下降幅度", "降低幅度", "减少幅度", "跌幅", "节约", "节省", "节支", "下调", "调减", "追减", "降", "缩短", "减产", "压降", "缩小", "下浮", "少支", "少支出", "少花", "少用", "少收"];

/** 增加了约 … right before the figure: how much something moved. */
export const rising = new RegExp(`${any(risingWords)}(?:率|额|金额|数|支出|经费|资金|收入|预算)?(?:为|了|高?达|约|共|近|(?<=[幅率度])达到)*$`);
export const falling = new RegExp(`${any(fallingWords)}(?:率|额|金额|数|支出|经费|资金|收入|预算)?(?:为|了|高?达|约|共|近|(?<=[幅率度])达到)*$`);
/** 增加到, 降至: the figure is where it arrived, not how far it moved. */
export const arriving = /(?:增加|增长|上升|提高|提升|减少|下降|降低|压减|压降|压缩|缩短|缩小|扩大|延长|调整|调减|调增|增|减|降|升|回落|变更|整合|合并|精简|归并|优化|改善)(?:到|至|为)(?:了|约)?(?:20\d\d年|今年|本年|年末|年底|目前|期末)?[度底末初]?的?$/;
/** 追加, 新增 bring a figure of their own; nothing is compared. */
export const bringing = /(?:追加|新增|(?<=^(?:年中|中途|年内|执行中))(?:净)?增加|增拨|增补|增配|增设|增购)[^增减升降]*$/;
/** 比上年增加安排120万元, 较上年多投入3万元: how much more was given, where a comparison is made in the clause itself. */
export const movedByGiving = /(?:增加|多|减少|少)(?:安排|投入|下达|拨付|支付|发放|筹集|征收|收取|到位|争取)(?:了|资金|经费|支出|预算|约)*$/;
/** 同比少发104起, 较上年的1327起少立179起: how many more or fewer were done, where something is compared. */
export const movedByDoing = /^(?:(?:同比|比上年|较上年|比去年|较去年)(?:同期)?)?净?[多少](?:供|销|产|售|征|种|植|供应|供水|供电|销售|生产|服务|立|发|办|结|收|接|查|破|审|立案|发案|发生|受理|办理|办结|接报|接待|接诊|收治|培训|完成|查处|开展|举办|招收|录取|出动|处理)(?:了)?$/;
/** 按同口径同比减少64万元: the base was made comparable; change and rate are of one base all the same. */
export const likeForLike = /同口径|可比口径/;
/** Template words left standing: 增加/减少0万元. The sign is anybody's guess. */
export const undecided = /(?:增加|增长|上升|提高|增)\s*[/(]\s*(?:减少|下降|降低|减)|(?:减少|下降|降低)\s*[/(]\s*(?:增加|增长|上升)/;

/** 决算数大于预算数55.93万元: how far the two are apart, told without a word of comparing. */
export const overBudget = /(?:决算|支出|收入|执行)数?(大于|高于|多于|小于|低于|少于)(?:年初|全年|调整后?的?)*预算数?(?:为|了)?$/;

/** 比上年, 同比, 与2023年相比, 较年初预算数; 经比较2020年度经费41万元 tells that it was done, and not yet with what. */
export const comparing =
  /同比|环比|(?<!经(?:对|比|对比)?)(?:对比|相?比较?|相?较|[与同和跟](?=[^,。;]{0,24}(?:相比|比较|对比|相较|持平|一致|一样|相同|相当|无变化)))于?(?=[去上前往年全本当预调批同计部财决单其20(]|采购(?:计划|预算))[^,。;]{0,24}?(?=$|相比|比较|增|减|下降|上升|降|提|升|压|节|缩|持平|一致|多|少|无|均|分|,|;|。)/;
export const unchanged = /(?<!基本)(?:持平|无变化|没有变化|无增减|没有增减|无变动|未(?:发生)?变化|保持不变|一致|相同)/;
/** Another yardstick than last year's figure as it was told: nothing to recompute. */
export const otherYardstick = /剔除|扣除|不含|年均|环比|前年|往年|近三年|五年来|累计比|占比(?:比|较)|(?:增幅|增速|增长率|降幅)(?!度?(?:为|高?达|约|是|$))|增速|比例(?:比|较)|比重(?:比|较)/;
/** 质量提升经费, 减负增效项目 are names of projects; nothing rose or fell. */
export const namedForMoving = /[^,。;]{2}(?:提升|提高|提质|增效|增收|增强|降低|降费|减负|减灾|减排|节约|压减|增设)(?:工程|行动|项目|资金|经费|支出|专项|补助|计划|费)+$/;

/** 农村供水巩固提升515万元, in a list of projects: a project's name that ends in what it is to bring about. */
export const endsInMoving = /[^,。;:]{4}(?:提升|提质|增效|减灾|降费|减负|减排)$|^(?![^,。;:]*(?:收入|产值|利润|税收|收益|效益|成本|价|工资|标准|额|量|金|费))[^,。;:]{2,3}提升$/;

/** What follows gives reasons; figures in it explain and are no members of the list. 主要问题及原因： heads what went wrong, and explains no figure. */
export const reasoning = /主要原因|(?<!(?:问题|不足|困难|差距)(?:及其|以及|[及和与、]))原因(?:主要)?(?:是|为|:|在于)|主要是(?:由于|因为?|因)|是(?:由于|因为)|由于|因为|主要系|系因|主要因/g;

/** Open lists: the members named are some of many. */
export const openEnd = /^\s*(?:等(?!级|待|额|同)|\.{3}|…|及其他(?!支出|资金|收入|项目|人员)|诸如)/;
export const openHead = /(?:主要(?:用于|包括|是|有|为|支出|由|分布|集中|支付|投向)|重点(?:用于|支持|投向)|例如|比如|如(?!下)|包含但不限于|不限于)[^,。;:]{0,10}$/;
/** Words that promise the whole. */
export const closedHead = /(?:即|分别(?:为|是|用于)|分为[^,。;]{0,6}|由|具体为|具体是)\s*$/;
/** A clause that begins so has left the list. */
export const leavesList =
  /^(?:而(?!且)|实有|加上?(?=上级|上年|中央|省|市|县|转移|调入|调用|动用|债务|年初|结转|结余|返还|补助|税收返还|一般债|专项债)|另外?|此外|同时|其余的?|剩余|结余|年末|年终|负债|净资产|所有者权益|全年共|全年累计|共计|合计|总计|累计|共(?![同享青建管产融有计])[^,。;\d]{2}|截至|截止|已|均(?!衡)|全部|(?:全面|实现|达到|确保|受益|惠及|覆盖|带动|促进|有效)(?![^,。;]*(?:资金|经费|项目|工程|专项|补助|补贴)(?:支出)?$)|涉及|占(?!补|道)|超(?!限|载|龄|声)|比(?!赛|武|较满意)|较(?!满意|好|差|大|小|重)|同比|人均|按照|根据|完成率|执行率|预算执行|为此|项目(?:资金)?已)/;
/** A name that a heading of a project's paragraph ends in. */
export const projectLike = /(?:项目|资金|经费|工程|补助|补贴|专项|费|款|计划|活动|建设|奖补|支出|采购|购置|维修|维护|改造|治理|管护|整治|培训|救助|慰问|巡查|巡展|普查|监测|抽检|防控|保护)$/;
/** A clause whose whole label is one of these tells of the same thing again (到位80万元), not of the next member. */
export const sameThingAgain =
  /^(?:已|实际|共|全年|均|并|累计|其中|总|合计|年初|当年)*(?:到位|支出|使用|执行|拨付|支付|完成|下达|安排|结余|结转|剩余|发放|补助|补贴|资金|金额|经费|投资|投入|预算|执行数|预算数|决算|决算数|涉及|计|慰问|支付金额|发放金额|发放资金|补助金额|补助资金|涉及资金|落实资金|到账)+(?:资金|金额|数|了|为|共|计|达)*$/;
/** Left over rather than spent: never the total of what follows. */
export const leftOver = /结余|结转|剩余|缺口|超支|超预算|未支付|未使用|节余|沉淀/;

/** Persons counted by the aid or activity they had: one may stand in several. */
export const aidKinds =
  /救助|助学|补助|补贴|慰问|帮扶|资助|援助|培训|体检|就业|创业|服务|参加|参与|活动|走访|减免|低保|临时|保障|保险|护理|康复|手术|筛查|住院|门诊|发放|享受|取暖|降温|生活|医疗|送|扶持|抚恤|优待|关爱|宣讲|学习|奖励|表彰|辅导|签约|接待/;

/** 完成预算的98% · 为调整后预算的98%: how much of what was due was done. */
export const completing = /^完成(?:了)?$|^为(?:年初|全年|年度|当年|本年|调整后?|变动后?)*的?(?:预算|计划|目标|任务)数?的$|执行率|完成率|完成[^,。;]{0,16}(?:预算|计划|目标|任务)|完成(?:了)?(?:年初|全年|调整|年度)|使用率|支付率|支出率|拨付率|支付比例|拨付比例|付款比例|支付进度|支出进度|拨付进度|预算执行|执行进度|到位率/;
export const perEach = /人均|户均|(?:[车辆台亩村校床班案篇]|(?<![层批档])次)均(?!衡)|每人|每户|每名|每位|每生|生均|每场|每次|每个|每村|每家|每年每|每月|每(?!年|逢|周年|当)[^,。;\d]{1,9}$|(?<!(?:总计|合计|总额|收、?支|总收入|总支出|决算|预算|[、和与][^,。;、\d]{2,12}))均(?:为|约)?$|平均|(?<!高|(?:达到?|符合|满足)[^,。;、\d]{0,8})标准(?!(?<=^的?标准)(?:发放|支付|拨付|兑付|兑现|补助|补贴|给予|安排|落实)|化|厂房|地|型|间|田|篮球|[^,。;]*(?:资金|经费|项目|工程|专项))[^,。;]{0,8}$|单价|单位成本|按每/;
export const priorYear = /(?:(?<!加)上年度?|去年|上一年度?)(?!度?(?:结转|结余|末|底|剩余|年末|滚存|旧存|积存|结存|未结|遗留))/;
