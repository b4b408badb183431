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
