import { describe, expect, it } from "vitest";
import { leftoverIn, sayingsIn } from "../../src/model/index.js";

describe("words of a template left in", () => {
  it.each([
    "全年支出比上年增加/减少，主要原因是人员变动。",
    "产出指标占  %，效益指标占 %。",
    "（简要概述项目绩效目标完成情况）",
    "偏差原因及改进措施（100字以内）",
    "××县认真落实过紧日子要求",
    "补助农户**户，发放资金**万元。",
    "满意度≥XX%",
    "安排资金XX万元",
    "本年支出    万元",
    "（三）……",
    "填报日期：   年  月  日",
    "自评等级为优/良/中/差",
  ])("%s", (text) => expect(leftoverIn(text)).toBeDefined());

  it.each([
    "比上年增加5万元，增减变化的主要原因是人员变动。",
    "占总支出的32.10 %。",
    "预算执行率未达到90%的需说明原因（100字以内）；年中发生预算调整的，应单独说明理由。",
    "慰问困难职工张××、李**等5人。",
    "开展宣传、培训、督查……各项工作有序推进。",
    "2024 年 7 月 5 日",
    "主要负责人签名：        年    月    日",
    "二〇〇八年以来",
    "评价等级分为优、良、中、差四档。",
    "（详见附件3）",
    "新建文化广场数量（≥**个） ≥4个",
    "受益脱贫人口数≥**人 >=29人",
    "带动村集体增收( >=**万元 )",
  ])("not: %s", (text) => expect(leftoverIn(text)).toBeUndefined());
});

describe("what prose says without a figure", () => {
  it.each([
    ["截至年末，项目资金已全部拨付到位。", "all-spent"],
    ["资金支付完毕。", "all-spent"],
    ["各项绩效指标均已完成。", "all-done"],
    ["圆满完成年度绩效目标。", "all-done"],
    ["全年各项工作任务均已完成。", "all-done"],
    ["“三公”经费控制在预算以内。", "within-budget"],
    ["各项支出未超预算。", "within-budget"],
    ["年末无结余。", "no-balance"],
  ])("%s", (text, kind) => expect(sayingsIn(text).map((each) => each.kind)).toContain(kind));

  it.each(["确保资金全部拨付到位。", "因条件变化未执行完毕，结转下年使用。", "力争圆满完成年度目标。", "下一步将推动资金全部支付。", "尚未全部完成目标任务。", "上级资金足额到位。", "防汛任务全部完成。", "全校教学任务均已完成，本科上线率80%。"])("not: %s", (text) => expect(sayingsIn(text)).toEqual([]));
});
