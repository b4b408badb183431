import { describe, expect, it } from "vitest";
import { accusationsIn, relationsIn } from "./support.js";

/** `{sound|broken}`: in the twin of the text the reading is told as wrong. */
const told: readonly (readonly [string, string])[] = [
  // Numbers of things named.
  ["荣川区、梁山区、万和区、北碧区等{4|3}个区县开展试点。", "count {4|3}个 lists 4个"],
  ["局内设{5|3}个职能科室办公室、展演部、美术部、辅导部、信息部。", "count {5|3}个 lists 5个"],
  ["对{7|9}宗（东坑、西湖、南溪、北潭、大湾、石塘、上岭）水库实施加固。", "count {7|9}宗 lists 7宗"],
  ["项目涉及临水镇（甲村、乙村）、黑石镇（丙村）、石桥乡（丁村、戊村）{3|5}个乡镇。", "count {3|5}个 lists 3个"],
  ["下辖{4|6}个社区（东湖、西岭、南坡、北桥社区）。", "count {4|6}个 lists 4个"],
  ["共安排项目{3|5}个，分别为河道治理1,286.50万元、泵站改造640.00万元、水库加固1,180.00万元。", "count {3|5}个 lists 3个"],
  // Rates called by what was done of all there was.
  ["全年立刑事案件400起，破获310起，破案率{77.5|75.7}%。", "share 310起 of 400起 is {77.5|75.7}%"],
  ["发放问卷300份，回收250份，满意235份，满意度{94|97}%。", "share 235份 of 250份 is {94|97}%"],
  ["排查矛盾纠纷320件，化解312件，化解率{97.5|95.7}%。", "share 312件 of 320件 is {97.5|95.7}%"],
  // Shares of wholes under other words.
  ["2024年某局收入预算总额为910.87万元，比上年增加79.45万元，增长9.6%，原因是工资增长。其中：财政拨款收入889.65万元，占收入预算总额的{97.7|94.7}%。", "share 889.65万元 of 910.87万元 is {97.7|94.7}%"],
  ["地方财政收入完成100223万元，增长2.61%。其中：税收收入完成66342万元，增长18%，税收收入占地方财政收入{66.19|63.19}%。", "share 66342万元 of 100223万元 is {66.19|63.19}%"],
  ["一般公共预算拨款支出1493924.6元，其中：基本支出1440224.6元，项目支出53700元。\n第二部分。\n第三部分。\n第四部分。\n1.基本支出预算1440224.60元，占一般公共预算支出的{96.41|93.41}%，同比减少12602.40元。", "share 1440224.60元 of 1493924.6元 is {96.41|93.41}%"],
  ["全区销售商品1420.9万元。从种类看，销售甲型商品394.7万元；乙型312.1万元；丙型588.9万元；丁型125.2万元。占销售总量的比重分别为27.8%、{22|26}%、41.4%、8.8%。", "share 312.1万元 of 1420.9万元 is {22|26}%"],
  ["2024年度财务支出共计340.41万元。\n1.公益支出104.42万元，占总支出的30.67%。\n2.拨款支出220.43万元，占总支出的64.75%。\n3.救助活动支出2.68万元，占总支出的{0.79|0.76}%。\n4.其他支出12.88万元。", "share 2.68万元 of 340.41万元 is {0.79|0.76}%"],
  ["在编教职工198人，其中专任教师176人，占在编教职工的88.89%；双师型教师112人，占专任教师的{63.64|53.64}%。", "share 112人 of 176人 is {63.64|53.64}%"],
  ["会员单位420家，其中民营企业310家，占会员单位的73.81%；规模以上企业180家，占民营企业的{58.06|38.06}%。", "share 180家 of 310家 is {58.06|38.06}%"],
  ["在编在岗教职工198人，其中专任教师176人，占在编教职工的{88.89|83.81}%。", "share 176人 of 198人 is {88.89|83.81}%"],
  // Rates called by what the part is.
  ["开展筛查2.35万人，发现患者118例，规范管理115例，规范管理率{97.46|98.46}%。", "share 115例 of 118例 is {97.46|98.46}%"],
  ["发放问卷300份，收回问卷288份，表示满意的268份，满意度为{93.06|95.06}%。", "share 268份 of 288份 is {93.06|95.06}%"],
  // What each came to, in a bracket.
  ["甲区任务1829户，市级配套资金{182.9|152.9}万元（1000元/户）。", "product 1000元 × 1829户 = {182.9|152.9}万元"],
  ["对40个村{2000|2400}亩花椒示范园（每村50亩）进行管护。", "product 50亩 × 40个 = {2000|2400}亩"],
  ["全年发放慰问金{4.5|4.8}万元（15人，每人3000元）。", "product 3000元 × 15人 = {4.5|4.8}万元"],
];

const innocent: readonly (readonly [string, string])[] = [
  ["an open list", "甲区、乙区、丙区等9个区县开展试点。"],
  ["villages, and towns they are in", "甲村、乙村、丙村、丁村等2个乡镇的村。"],
  ["trades named in short", "涉及财政、教育、民政、水务等3个部门。"],
  ["what was done in so many towns", "在5个乡镇开展了宣传、培训、检查、评比、总结、表彰。"],
  ["answers that came back beside a rate of those content", "发放问卷500份，回收480份，满意度95.2%。"],
  ["those content by two degrees", "调查群众200人，满意180人，基本满意15人，满意度97.5%。"],
  ["cases of former years", "新立刑案100起，破获历年积案12起，破案率80%。"],
  ["parts told with their numbers", "单位共有公务用车7辆，其中：轿车2辆、越野车5辆、载客汽车0辆。"],
  ["standards that differ", "补助4个村，安排资金12万元（2万元/村，重点村另加）。"],
  ["the most that is paid", "救助20户，发放资金1.5万元（最高1000元/户）。"],
  ["a price for those of them that got it", "建档立卡户100户，其中危房户若干，补助8万元（2000元/户）。"],
  ["a rate of those who should, set beside all who live there", "全县户籍人口30万人，参保25万人，参保率95%。"],
  ["the share of a place told for another month", "1-9月财政收入完成260亿元。9月税收入库24.79亿元，占财政收入比重达到92.92%。"],
];

const twin = (text: string, which: 0 | 1): string => text.replace(/\{([^|{}]*)\|([^|{}]*)\}/g, (_: string, sound: string, broken: string) => (which === 0 ? sound : broken));

describe("a standard set in a sentence of its own", () => {
  const paid = (total: string): string[] => relationsIn(`发放直补资金${total}万元，惠及移民15324人。\n一、发放标准\n对纳入扶持范围的移民每人每年补助600元。`).filter((each) => each.startsWith("product"));

  it("is found to hold of those it was paid to, or to be a digit off, and accuses nobody otherwise", () => {
    expect(paid("919.44")).toEqual(["product 600元 × 15324人 = 919.44万元"]);
    expect(paid("959.44")).toEqual(["product 600元 × 15324人 = 959.44万元"]);
    expect(paid("903.18")).toEqual([]);
    expect(paid("919.42")).toEqual([]);
  });
});

describe("names counted, shares of wholes told elsewhere, prices in brackets", () => {
  it.each(told.map(([text, relation]) => ({ text, relation })))("$text", ({ text, relation }) => {
    expect(relationsIn(twin(text, 0))).toContain(twin(relation, 0));
    expect(accusationsIn(twin(text, 0))).toEqual([]);
    expect(relationsIn(twin(text, 1))).toContain(twin(relation, 1));
  });

  it.each(innocent as [string, string][])("accuses nobody of %s", (_, text) => {
    expect(accusationsIn(text)).toEqual([]);
    expect(relationsIn(text).filter((each) => /^(?:count|product|share)/.test(each))).toEqual([]);
  });
});

describe("rates that stand by themselves behind the parts of a total", () => {
  it.each([
    ["总收入1000万元，其中拨款612.5万元（61.25%）、事业收入387.5万元（38.75%）。", "share 612.5万元 of 1000万元 is 61.25%"],
    ["总支出1200万元，其中：基本支出900万元，比重75%；项目支出300万元，比重35%。", "share 300万元 of 1200万元 is 35%"],
  ])("are shares of it: %s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each(["总支出1200万元，其中基本支出900万元（95%），项目支出300万元（98%）。", "总支出1200万元，其中基本支出900万元，增长7%；项目支出300万元，下降3%。"])("are of something else in %s", (text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("share"))).toEqual([]);
  });
});
