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
