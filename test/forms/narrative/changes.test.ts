import { describe, expect, it } from "vitest";
import { accusationsIn, narrativeOf, relationsIn } from "./support.js";

describe("changes told in the text", () => {
  it("are quoted from the head of their clause, which no comma inside a figure begins", () => {
    const [change] = narrativeOf("2024年部门预算总额1,268.40万元，比上年的1,195.20万元增加73.20万元，增长6.12%。").relations;
    const delta = change?.kind === "change" ? change.delta : undefined;
    expect(delta?.quote).toBe("比上年的1,195.20万元增加73.20万元");
  });

  it.each([
    ["支出总额110万元，比上年增加10万元，增长10%。", "change prior-year 110万元 by 10万元 at 10%"],
    ["接待费2.4万元，较2023年减少0.6万元，下降20%。", "change prior-year 2.4万元 by -0.6万元 at -20%"],
    ["税收12463万元，同比增长7.9%，增收913万元。", "change prior-year 12463万元 by 913万元 at 7.9%"],
    ["支出8237万元，比年初预算增加1317万元。", "change budget 8237万元 by 1317万元"],
    ["项目支出7855万元，较2023年的6955万元增加900万元，增长12.94%。", "change prior-year 7855万元 from 6955万元 by 900万元 at 12.94%"],
    ["接待费由上年的5.6万元下降到4.2万元，下降25%。", "change prior-year 4.2万元 from 5.6万元 at -25%"],
    ["收入382万元，为当年拨款。较2023年度决算数减少58万元，下降13.2%。", "change prior-year 382万元 by -58万元 at -13.2%"],
    ["用车费支出4.39万元，完成预算100%。用车费支出决算比2023年减少6.22万元，下降58.62%。", "change prior-year 4.39万元 by -6.22万元 at -58.62%"],
    ["公务用车运行维护费2万元，与上年持平。", "change prior-year 2万元 by 0万元"],
    ["项目支出50万元，比上年增加10万元，增幅为25%。", "change prior-year 50万元 by 10万元 at 25%"],
    ["销售11294.44万元，较去年同期增长2698.88万元，增幅高达31.40%。", "change prior-year 11294.44万元 by 2698.88万元 at 31.40%"],
    ["项目支出40万元，比上年减少10万元，下降幅度达到20%。", "change prior-year 40万元 by -10万元 at -20%"],
    ["项目支出50万元，比上年增加10万元（增长25%），主要原因是任务增加。", "change prior-year 50万元 by 10万元 at 25%"],
    ["总支出856万元，较上年812万元增加44万元，增长5.4%，较年初预算800万元增加56万元。", "change budget 856万元 from 800万元 by 56万元"],
    ["预算1720万元，较年初增加160万元。", "change budget 1720万元 by 160万元"],
    ["用车费500万元（购置费100万元，运行费400万元），比上年减少5万元。", "change prior-year 500万元 by -5万元"],
    ["经费支出842.10万元，按同口径同比增加42.10万元，增长5.26%。", "change untold 842.10万元 by 42.10万元 at 5.26%"],
    ["三公经费62.40万元。其中：接待费8.20万元，用车费54.20万元。比上年减少15.60万元，下降20%。", "change prior-year 62.40万元 by -15.60万元 at -20%"],
    ["2024年度公用经费由上年的320万元降至272万元，下降15%。", "change prior-year 272万元 from 320万元 at -15%"],
    ["合作社收益从12.5万元提高到14万元，增长12%。", "change untold 14万元 from 12.5万元 at 12%"],
    ["会议费支出9.20万元，用于全年会议。较 2023 年度决算数增加 1.20 万元，增长 15%。", "change prior-year 9.20万元 by 1.20万元 at 15%"],
    ["下达补助资金8400万元，比上年增加安排1400万元，增长20%。", "change prior-year 8400万元 by 1400万元 at 20%"],
    ["项目支出500万元。\n与上年相比，2024年度的项目支出减少了125万元，下降20%。", "change prior-year 500万元 by -125万元 at -20%"],
    ["会议费支出1.5万元。\n会议费支出比预算无增减变化，比去年增加0.5万元，增长50%。", "change prior-year 1.5万元 by 0.5万元 at 50%"],
    ["本年招收学员1150名，去年招收1000名，增长15%。", "change prior-year 1150人 from 1000人 at 15%"],
    ["全年门诊人次52300，同比增加2300人次，增幅4.6%。", "change prior-year 52300人次 by 2300人次 at 4.6%"],
    ["2024年预算33万元，其中：接待费8万元，用车费25万元。\n2023年决算30万元，其中：接待费10万元，用车费20万元。\n2024年预算较2023年增加3万元，其中接待费较上年减少2万元，下降20%。", "change prior-year 8万元 from 10万元 by -2万元 at -20%"],
    ["植被覆盖度由治理前的38%提高到45%，提高9个百分点。", "change untold 45个百分点 from 38个百分点 by 9个百分点"],
    ["超限率由上年的0.62%降至0.46%，下降0.16个百分点。", "change untold 0.46个百分点 from 0.62个百分点 by -0.16个百分点"],
    ["2024年支出由年初预算247.84亿元调整至269.4亿元，调增21.56亿元。", "change untold 269.4亿元 from 247.84亿元 by 21.56亿元"],
    ["支出年初预算为120万元，支出决算为150万元，完成年初预算的125%，决算数大于年初预算数30万元。", "change budget 150万元 from 120万元 by 30万元"],
    ["公务用车购置及运维费30万元。\n公务用车购置及运行维护费较上年减少2万元，下降6.25%。", "change prior-year 30万元 by -2万元 at -6.25%"],
    ["经比较2024年度镇本级经费45万元，较上年减少5万元，下降10%。", "change prior-year 45万元 by -5万元 at -10%"],
    ["2024年三公经费预算为20万元，其中：公务接待费9万元，公务用车运行维护费11万元。\n三公经费支出共计8万元，较年初预算数减少12万元，下降60%。", "change budget 8万元 from 20万元 by -12万元 at -60%"],
    ["群众满意度96.3%，比上年的94.1%提高2.2个百分点。", "change untold 96.3个百分点 from 94.1个百分点 by 2.2个百分点"],
  ])("%s", (text, expected) => {
    expect(relationsIn(text)).toContain(expected);
  });

  it("are of the figure compared with, though what moved is told in the sentence before", () => {
    expect(relationsIn("与上年支出1679.48万元相比，增加106.08万元，增长6.32%。").join()).toContain("from 1679.48万元 by 106.08万元 at 6.32%");
  });

  it("are not taken from points that another rate moved", () => {
    expect(relationsIn("参保率从95.2%提升至97.6%，城乡居民缴费率提高3个百分点。").filter((each) => each.startsWith("change"))).toEqual([]);
    expect(relationsIn("执行率98.4%，比上年提高1.2个百分点。").filter((each) => each.startsWith("change"))).toEqual([]);
  });

  it.each([
    ["the change of a change", "支出21405万元，增幅同比提高30.9个百分点。"],
    ["another subject", "支出21405万元，其中教育类增长38.36%。"],
    ["template words left standing", "因公出国费1万元，比上年增加/减少0.5万元，增长/下降5%。"],
    ["reasons", "基本支出100万元，主要原因是比上年增加人员5人、经费增加3万元。"],
    ["all appropriations where only those of the general budget moved", "财政拨款支出1870.91万元。\n一般公共预算财政拨款支出较上年增加27.44万元，增长2.22%。"],
    ["another year than the last", "支出100万元，比2019年增加30万元，增长42%。"],
    ["a list's last member or its total, nobody knows", "三公经费3.5万元，其中接待费1.2万元，用车费2.3万元，较上年减少1.5万元。"],
    ["like-for-like growth", "收入100万元，剔除不可比因素，同比增长5%。"],
    ["like-for-like growth beside a change that is not", "收入100万元，同口径增长5%。"],
  ])("are not taken from %s", (_, text) => {
    expect(relationsIn(text).filter((each) => /^change (?:prior-year|budget)/.test(each))).toEqual([]);
  });
});

describe("changes of parts", () => {
  const moved = (total: string, budget = "0.5"): string => `三公经费较上年减少${total}万元，下降8%，较年初预算数减少${budget}万元。主要是落实过紧日子十条举措，严控一般性支出。其中：公务用车购置及运行维护费较上年减少1.4万元，较年初预算数减少0.1万元；公务接待费较上年减少1.8万元，较年初预算数减少0.4万元。`;

  it("make up the change of the whole, from last year and from the budget, behind a sentence of reasons", () => {
    expect(relationsIn(moved("3.2"))).toEqual(expect.arrayContaining(["partition -3.2万元 = -1.4万元 + -1.8万元", "partition -0.5万元 = -0.1万元 + -0.4万元"]));
    expect(accusationsIn(moved("3.2"))).toEqual([]);
    expect(accusationsIn(moved("3.2", "0.9"))).toEqual(["partition -0.9万元 = -0.1万元 + -0.4万元"]);
  });

  const withAbroad = (total: string): string => `三公经费支出30万元，较上年减少${total}万元。其中：因公出国费0万元；公务用车购置及运行维护费18万元，较上年减少3.1万元；公务接待费12万元，较上年减少2.31万元。`;

  it("leave room for what fell to nought without a word, but for no slip of the hand", () => {
    expect(accusationsIn(withAbroad("8.65"))).toEqual([]);
    expect(accusationsIn(withAbroad("5.81"))).toEqual(["partition -5.81万元 = -3.1万元 + -2.31万元"]);
  });
});

describe("shares, completion and figures a head", () => {
  it.each([
    ["收入合计400万元，其中：拨款收入300万元，占75%；事业收入100万元，占25%。", "share 100万元 of 400万元 is 25%"],
    ["总支出200万元。\n基本支出150万元，占总支出的75%。", "share 150万元 of 200万元 is 75%"],
    ["税收3511万元，占年初预算8465万元的41.5%。", "completion 3511万元 of 8465万元 is 41.5%"],
    ["全年预算数200万元，全年支出190万元，执行率95%。", "completion 190万元 of 200万元 is 95%"],
    ["上级下达补助资金118.92万元，全年发放108.61万元。经自查，预算执行率91.33%。", "completion 108.61万元 of 118.92万元 is 91.33%"],
    ["送清凉资金1万元，慰问139人，人均72元。", "per-head 1万元 for 139人 is 72元"],
    ["慰问资金5万元，全年慰问退役军人523人，人均219元，氛围良好。", "per-head 5万元 for 523人 is 219元"],
    ["慰问职工45人，发放慰问金2.25万元，人均900元。", "per-head 2.25万元 for 45人 is 900元"],
    ["慰问困难家庭120户，每户500元，共计6万元。", "per-head 6万元 for 120户 is 500元"],
    ["人均公用经费4206元（按在职31人计算）。\n基本支出100万元，其中商品和服务支出13.04万元。", "per-head 13.04万元 for 31人 is 4206元"],
    ["支出总额200万元，其中项目支出占45%。\n2024年项目支出100万元。", "share 100万元 of 200万元 is 45%"],
    ["以上项目支出522万元，占全年总支出685万元的76.2%。", "share 522万元 of 685万元 is 76.2%"],
  ])("%s", (text, expected) => {
    expect(relationsIn(text)).toContain(expected);
  });

  it.each([
    ["完成预算 without a budget told", "收入总额130.80万元，完成收入预算100%。"],
    ["完成预算 beside the year's first budget only", "年初预算100万元，支出决算120万元，完成预算的100%。"],
    ["a share of nothing named", "接待费1.52万元，占100%。"],
    ["a share of which nobody knows the part", "民生资金950万元，其中教育资金600万元、卫生资金350万元，占总支出的72.5%。"],
    ["the spending of one project among shares", "项目支出170万元，占总支出的8%。\n1、甲资金到位4万元，支出3万元。"],
    ["a standard", "补助学生9人6万元，人均补助标准为0.6万元/生·年。"],
  ])("are not taken from %s", (_, text) => {
    expect(relationsIn(text).filter((each) => !/^(?:selection|partition|aim)/.test(each))).toEqual([]);
  });
});

describe("two years side by side", () => {
  it.each([
    ["接待费决算9.85万元，2023年为11.20万元，减少1.53万元，下降12.05%。", "change prior-year 9.85万元 from 11.20万元 by -1.53万元 at -12.05%"],
    ["2024年接待费9.85万元，2023年11.20万元，减少1.35万元。", "change prior-year 9.85万元 from 11.20万元 by -1.35万元"],
    ["2023年支出50万元，2024年支出60万元，增长25%。", "change prior-year 60万元 from 50万元 at 25%"],
    ["2023年办理案件120件，2024年150件，增加40件，增长25%。", "change prior-year 150件 from 120件 by 40件 at 25%"],
  ])("%s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each([
    ["of different things", "2024年培训人员120人，2023年结余10人，增加3人。"],
    ["of two works", "2023年建成道路12公里，2024年建成渠道16公里，增长25%。"],
    ["of the year before last", "2024年接待费9.85万元，2022年11.20万元，减少1.53万元。"],
  ])("are left alone where they are %s", (_, text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("change"))).toEqual([]);
  });
});

describe("what something is compared with, told inside the comparison", () => {
  it.each([
    ["培训费3.2万元，较上年4.5减少1.3万元，28.89%。", "change prior-year 3.2万元 from 4.5万元 by -1.3万元 at -28.89%"],
    ["水费30万元，比上年累计支出24万元增加6万元，增长25%。", "change prior-year 30万元 from 24万元 by 6万元 at 25%"],
    ["门诊收入980万元，与上年的800万元相比增加180万元，增长22.5%。", "change prior-year 980万元 from 800万元 by 180万元 at 22.5%"],
  ])("is read with it: %s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each(["会议费1.6万元，较上年2月减少0.4万元。", "接待费较上年减少1.6万元，20%的任务由他人承担。", "床位使用率较上年78提高4.1个百分点。"])("is not made up of a month or another rate: %s", (text) => {
    expect(relationsIn(text).filter((each) => / from | at /.test(each))).toEqual([]);
  });
});

describe("changes of the parts of a whole", () => {
  it.each([
    ["费用5.5万元，较上年8万元减少2.5万元。其中：接待费0.5万元，较上年2.5万元减少2万元；用车费5万元，较上年5.5万元减少0.5万元。", "partition 8万元 = 2.5万元 + 5.5万元"],
    ["预算12.5万元，较上年增加0.5万元。其中：拨款8万元，较上年无增减；其他收入4.5万元，较上年增加0.5万元。", "partition 0.5万元 = 0万元 + 0.5万元"],
    ["三公经费较上年减少6万元，较年初预算减少3万元。主要是厉行节约。其中：公务用车费较上年减少4万元，较年初预算减少2万元；公务接待费较上年减少2万元，较年初预算减少1万元。", "partition -6万元 = -4万元 + -2万元"],
    ["三公经费较上年减少6万元，较年初预算减少3万元。主要是厉行节约。其中：公务用车费较上年减少4万元，较年初预算减少2万元；公务接待费较上年减少2万元，较年初预算减少1万元。", "partition -3万元 = -2万元 + -1万元"],
  ])("add up: %s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it("need not add up where 其中 may name but the largest", () => {
    expect(relationsIn("运行经费120万元，比上年减少10万元，其中办公费减少6万元，印刷费减少2万元。").filter((each) => each.startsWith("partition"))).toEqual([]);
  });
});

describe("a change told in a sentence of its own", () => {
  it.each([
    ["项目支出936.50万元，其中：工程费812.30万元，设计费124.20万元。较2023年的780万元增加165.50万元，增长20.06%。", "change prior-year 936.50万元 from 780万元 by 165.50万元 at 20.06%"],
    ["公用经费96万元。比上年减少4万元，下降4%。", "change prior-year 96万元 by -4万元 at -4%"],
  ])("is of what the sentence before began with: %s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each(["工资福利支出812.30万元，商品和服务支出124.20万元。较上年增加165.50万元。"])("is of nobody knows what after %s", (text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("change"))).toEqual([]);
  });
});
