/** 中央120万元、省级60万元: where money came from. */
const source = /中央|省级|市级|县级|区级|州级|镇级|本级|自筹|配套|财政|基金|自有|债券|贷款|社会资本|年初|结转|追加/;
/** 产业类、基建类项目: kinds of things. */
const kind = /类(?:别|型|项目|工程|支出|任务)?$|方面$/;
/** 甲镇、乙县: where the things are. */
const place = /^.{1,6}[省市县区旗州盟镇乡村](?:资金|支出|安排|下达|分配|拨付)*$/;

/** Whether what is listed may be sources, kinds or places rather than the things that were counted: of those there may be fewer. */
export function mayBeKinds(names: readonly string[]): boolean {
  return names.some((name) => source.test(name) || kind.test(name.trim())) || names.every((name) => place.test(name.trim()));
}

const divides = /(?:下设|下分|分设|设立|设置|设有|分为|涵盖|包含|包括|设)(?=[^下分设立置有为涵盖包含括]{2,})/;
const parts = /^(?:个|大|类)*(?:支持|建设|工作|重点|实施|具体|二级|子|业务)*(?:方向|板块|类别|专题|模块|环节|领域|大类)(?:[,。;(]|$)/;

/**
 * 专项下设研发补助、认定奖励、平台建设、成果转化四个支持方向: names behind a verb that divides, each of a few characters, up to how many they are. A name may hold a pause of its own (研发、生产补助),
 * so that only a number greater than the names is wrong. Of 道路、路灯、绿化5个子项 one name may stand for several.
 */
export function areAllDivisions(names: readonly string[], noun: string, said: number): boolean {
  const [first = "", ...others] = names;
  const opened = divides.exec(first);
  const own = opened === null ? "" : first.slice(opened.index + opened[0].length);
  return opened !== null && others.length >= 2 && parts.test(noun) && said > names.length && said - names.length <= 2 && [own, ...others].every((name) => /^[^\d,。;:]{2,16}$/.test(name.trim()) && !/[和与及或等]|主要|部分|其他/.test(name));
}

/** What a name of some length is one of: no 项目 or 工程, of which one name may stand for several. */
const tasks = /^(?:[\u4e00-\u9fff]{0,4}?)(?:任务|工作|政策|制度|险种|职责|措施|行动|机制|待遇|补贴|补助)(?![与和及的])/;
const begins = /^(?:[^、]{0,12}?(?:安排|实施|开展|完成|包括|涉及|推进|落实|承担|负责|支持|用于|涵盖|出台|建立|制定|执行))(?=[\u4e00-\u9fff]{4,})/;

/**
 * 落实耕地地力保护补贴、农机购置补贴、稻谷生产者补贴、大豆种植补贴4项政策: names of some length behind a verb, up to how many tasks or policies they are. Short ones may be what one task is of (水稻、玉米、大豆2项补贴), and
 * one that is wrong by more than three is of something else.
 */
export function areTasks(names: readonly string[], noun: string, said: number): boolean {
  const [first = "", ...others] = names;
  const opened = begins.exec(first);
  const all = [opened === null ? "" : first.slice(opened[0].length), ...others];
  return opened !== null && others.length >= 2 && tasks.test(noun) && Math.abs(said - names.length) <= 3 && all.every((name) => /^[\u4e00-\u9fff]{4,16}$/.test(name.trim()) && !/[和与及或等]|主要|部分|其他/.test(name));
}
