import { describe, expect, it } from "vitest";
import { scanFigures } from "../../src/quantity/index.js";

const figures = (text: string): string[] => scanFigures(text).map((each) => `${each.quantity}${each.upTo === undefined ? "" : `~${each.upTo}`}${each.comparator ?? ""}`);

const units =
  "元 美元 % ‰ 倍 人次 人 名 位 户次 户 家庭 家 对 床位 床 批次 批 团组 场次 场 班次 次 期 轮 届 起 宗 例 件套 件 项 个 份 篇 册 幅 张 部 本 条 块 面 辆 台套 台 套 座 所 处 间 栋 幢 盏 艘 架 组 支 队 站 平方公里 平方米 立方米 公里 公顷 公斤 千克 千瓦时 千瓦 米 亩 吨 斤 度 头 只 羽 株 棵 尾 枚 瓶 箱 袋 盒 周岁 岁 个月 年 天 小时 学时 课时 分钟 分 村 社区 学校 类 方面 段".split(
    " ",
  );

describe("what is counted", () => {
  it.each(units)("has its unit: 35%s", (unit) => {
    const [one, ...others] = scanFigures(`共35${unit}。`);
    expect([one?.length, one?.after, others]).toEqual([2 + unit.length, "。", []]);
    expect(one?.quantity.measure.dimension).not.toBe("none");
  });

  it.each(units.filter((unit) => !"% ‰ 元 美元 年 分 度".split(" ").includes(unit)))("may be counted in words: 三十五%s", (unit) => {
    expect(scanFigures(`共三十五${unit}。`).map(({ length, quantity }) => [length, quantity.digits()])).toEqual([[3 + unit.length, "35"]]);
  });

  it.each([["30元人民币", "30元"], ["30人民币", "30元"], ["30平米", "30平方米"], ["30㎡", "30平方米"], ["30千米", "30公里"], ["30名", "30人"], ["提高2个百分点", "2个百分点"], ["提高2百分点", "2个百分点"]])("may go by another name: %s", (text, read) => expect(figures(text)).toEqual([read]));

  it("of percentage points is no share of anything", () => expect(scanFigures("提高2个百分点")[0]?.quantity.measure.dimension).toBe("percentage-point"));

  it.each([
    "3元旦", "3元素", "3人均", "3人才", "3人大", "3名称", "3名单", "3位于", "3户均", "3户籍", "3家级", "3对口", "3批复", "3批准", "3场所", "3场地", "3项目", "3个人", "3部门", "3本级", "3本年", "3面积", "3台账", "3处理", "3处置", "3架构", "3组织", "3支出", "3支付", "3度假", "3年度", "3分析", "3分别", "3村级", "3社区居", "3类似", "3类别", "3段落",
  ])("is nothing that merely begins like a unit: %s", (text) => expect(scanFigures(`：${text}`).every(({ quantity }) => quantity.measure.dimension === "none")).toBe(true));

  it.each([["3百元", "300"], ["3千元", "3000"], ["3万元", "30000"], ["3百万元", "3000000"], ["3千万元", "30000000"], ["3亿元", "300000000"], ["3万亿元", "3000000000000"], ["3 万 元", "30000"]])("may be in powers of ten: %s", (text, yuan) => {
    const [one] = scanFigures(text);
    expect(one?.quantity.value.times(one.quantity.measure.scale).toFixed()).toBe(yuan);
    expect(one?.quantity.measure.dimension).toBe("money");
  });

  it("may leave its unit out after the power", () => expect(figures("收入3万，支出2亿")).toEqual(["3万", "2亿"]));
});

describe("a figure of running text", () => {
  it("is not begun in the middle, and keeps the place of its own text", () => {
    const text = "：１，２３４．５０ 万元 ，其中";
    const [one] = scanFigures(text);
    expect([one?.offset, one?.text, one?.before, one?.after, String(one?.quantity)]).toEqual([1, "１，２３４．５０ 万元", ":", " 、其中", "1234.50万元"]);
  });

  it("has twelve characters on either side at most", () => {
    const [one, two] = scanFigures("甲乙丙丁戊己庚辛壬癸子丑寅卯35人甲乙丙丁戊己庚辛壬癸子丑寅卯共计三十五户甲乙丙丁戊己庚辛壬癸子丑寅卯");
    expect([one?.before, one?.after]).toEqual(["丙丁戊己庚辛壬癸子丑寅卯", "甲乙丙丁戊己庚辛壬癸子丑"]);
    expect([two?.offset, two?.length, two?.text, two?.before, two?.after]).toEqual([33, 4, "三十五户", "辛壬癸子丑寅卯共计".padStart(12, "戊己庚").slice(-12), "甲乙丙丁戊己庚辛壬癸子丑"]);
  });

  it.each([["增加-5万元", ["-5万元"]], ["-5万元", ["-5万元"]], ["（-5万元）", ["-5万元"]], ["同比: -3.2%", ["-3.2%"]], ["增幅为 -3%", ["-3%"]], ["项目-5万元", ["5万元"]], ["由3-5万元", ["3万元~5万元"]]])("is negative only where a sign stands for itself: %s", (text, read) => expect(figures(text)).toEqual(read));

  it.each([
    ["金额，30万元", "30万元"], ["3，500元", "3|500元"], ["３，５００元", "3500元"], ["共３，甲５００元", "3|500元"], ["甲，５００元", "500元"], ["12,345,678元", "12345678元"], ["1,2345元", "1|2345元"],
  ])("is grouped by commas of its own width alone: %s", (text, read) => expect(figures(text).join("|")).toBe(read));

  it.each([
    ["不低于30人", "≥"], ["不少于 30人", "≥"], ["≥ 30人", "≥"], ["至少30人", "≥"],
    ["不超过30人", "≤"], ["不高于 30人", "≤"], ["控制在30人", "≤"], ["≤30人", "≤"], ["30人以内", "≤"], ["30人以下", "≤"], ["30人之内", "≤"],
    ["超过30人", ">"], ["高于 30人", ">"], ["满30人", ">"], [">30人", ">"],
    ["低于30人", "<"], ["少于 30人", "<"], ["<30人", "<"],
    ["共30人", undefined], ["不低于去年的30人", undefined], ["不超过去年30人", undefined], ["超过去年30人", undefined], ["低于去年30人", undefined], ["30人，以下为名单", undefined],
  ])("is a bound where the words next to it say so: %s", (text, comparator) => expect(scanFigures(text)[0]?.comparator).toBe(comparator));

  it.each([
    ["约30人", "about"], ["约 30人", "about"], ["签约30人", "exact"], ["节约30元", "exact"], ["约有职工30人", "exact"], ["大概30人", "about"], ["30人左右", "about"], ["30人 上下", "about"], ["30人，左右两侧", "exact"],
    ["近30人", "under"], ["接近 30人", "under"], ["不足30人", "under"], ["附近30人", "exact"], ["近年来30人", "exact"],
    ["30余人", "over"], ["30多人", "over"], ["30人余", "over"], ["30人多", "over"], ["30人以上", "over"], ["30人 以上", "over"], ["逾30人", "over"], ["逾 30人", "over"], ["突破30人", "over"], ["突破 30人", "over"], ["逾期30天", "exact"], ["突破性30项", "exact"],
    ["30人多次", "exact"], ["30种多样", "exact"], ["30人，多家", "exact"], ["30人，余下", "exact"],
    ["近三十人", "under"], ["三十余人", "over"], ["三十人左右", "about"], ["占百分之三十左右", "about"], ["约百分之三十", "about"], ["百分之三十", "exact"],
  ])("is as loose as the words next to it: %s, %s", (text, looseness) => expect(scanFigures(text)[0]?.quantity.looseness).toBe(looseness));

  it.each([["50元-100元", "50元~100元"], ["5～8天", "5天~8天"], ["5至8天", "5天~8天"], ["5到8天", "5天~8天"], ["1,000-2,000元", "1000元~2000元"], ["3万元至5万元", "3万元~5万元"]])("may be a range: %s", (text, read) => expect(figures(text)).toEqual([read]));
});

describe("a figure in words", () => {
  it.each([["百分之十二", "12%"], ["百分之零点五", "0.5%"], ["百分之九十八点零五", "98.05%"], ["下降三成", "30%"], ["两成半", "25%"], ["增长一成二", "12%"], ["二百五十户", "250户"], ["三万元人民币", "3万元"], ["十二亿元人民币", "12亿元"]])("%s is %s", (text, read) => expect(figures(text)).toEqual([read]));

  it.each(["第三届", "每十户", "这两个", "上三级", "一次", "一个", "三成果", "百分之一二", "百分之百百", "两成立", "一二人", "三五天", "百姓", "同十人", "十一国庆"])("is none in %s", (text) => expect(figures(text)).toEqual([]));

  it("is one even where the word before the last says which", () => expect(figures("第一批共三十户，上报十二人")).toEqual(["30户", "12人"]));
});

describe("digits that are no figure", () => {
  it.each([
    "2024年", "2024 年", "2023-2024年", "2023至2024年度", "2020届", "2020级学生", "12月", "1-3月", "3、4月份", "5日", "2024-12", "2024.6.30", "2024/6/30", "8:30", "15:45", "25年末", "21年计划",
    "第12期", "NO.12", "no12", "A12", "x_12", "G12", "12号", "12 号", "12#", "12A栋", "1/2", "〔2021〕12号", "[12]", "【12】", "（12）", "12:30:45", "13812345678", "3·8节", "1、工作", "2.目标", "3）措施", "(4)任务", "：1. 工作", "5.",
  ])("%s", (text) => expect(figures(text)).toEqual([]));

  it.each([
    ["12月均支出", "12"], ["3日均", "3"], ["2020级别", "2020"], ["1、2、3", "1|2|3"], ["共10、20和30万元", "10|20|30万元"], ["123、项目", "123"], ["有3.5万元", "3.5万元"], ["30km", "30公里"], ["30m2", "30平方米"], ["30KW", "30"], ["30m²", "30平方米"], ["30.5hm", "30.5公顷"], ["3.2km²", "3.2平方公里"], ["30 m3", "30立方米"], ["3m网", "3米"], ["10M网", ""],
    ["(12人)", "12人"], ["〔12人〕", "12人"], ["1234567元", "1234567元"], ["1234567 元", "1234567元"], ["1234567人", "1234567人"], ["1234567万元", "1234567万元"], ["12345678.5元", "12345678.5元"], ["2024.43万元", "2024.43万元"], ["2012.05元", "2012.05元"], ["12:3", "12|3"], ["12年计划", ""], ["32年计划", "32年"],
  ])("unlike those of %s", (text, read) => expect(figures(text).join("|")).toBe(read));
});
