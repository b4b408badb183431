import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../src/document/index.js";
import { passagesOf } from "../../../src/forms/narrative/reading/index.js";

const paragraphs = (lines: readonly string[]): Paragraph[] =>
  lines.map((text, index) => ({ kind: "paragraph", text, role: "body", place: { file: "报告.txt", at: { kind: "paragraph", number: index + 1, line: index + 1 } } }));
const passages = (...lines: string[]): string[] => passagesOf(paragraphs(lines)).map((each) => each.text);

const broken = ["1.基本支出预算881300.39元，占一般公共预算支出的", "96.74%，同比减少166271.4元，下降15.87%，其中工资", "福利支出716052.51元，占基本支出预算的比重为全年", "的81.25%，同比减少148979.48元，下降17.22%。"];

describe("lines broken in mid-sentence", () => {
  it("are one passage", () => {
    expect(passages(...broken)).toEqual([broken.join("").replaceAll("，", ",")]);
  });

  it.each([
    ["（二）部门收支情况。本年度支出合计13572.61万元，较上年", "12608.80万元增加963.81万元，增长7.64%，详见表2。"],
    ["（二）部门收支情况。本年度支出合计13572.61万元，比上年增", "加963.81万元，增长7.64%，详见表2。"],
    ["各项工作取得了明显成效，部门整体支出绩效自评得分97.8分，自评等级", "为“良”。"],
    ["其中网络问卷980份、现场拦访460份；“满意”884份、“比较满意”432份、“一般”98份、“不满意”26", "份，满意度91.4%。"],
    ["公务用车运行维护费支出664.60万元，同比增加53.81万元；公务接待费支出295", ".70万元，同比减少60.14万元，下降16.9%。"],
    ["公务用车运行维护费支出664.60万元，同比增加53.81万元；公务接待费支出295.", "70万元，同比减少60.14万元，下降16.9%。"],
    ["产出指标50分，自评得47分，三级指标共12个；效益指标30分，自评得28.", "60分；满意度指标10分，自评得9.44分。"],
    ["全年新建、改建农村公路里程较计划多6.40公里，年末实际完成31.", "46公里，其中新建12.20公里。"],
    ["一、收入完成情况。1—4月一般公共预算收入累计完成24627万元，完成年初预算数", "60999万元的40.4%，比上年减收1070万元，下降4.2%。"],
    ["编外教师占比较高，在编人数与编制数之比为×100%=5986/6", "218×100%=96.27%，详见表2。"],
  ])("are one passage where a word or a figure was torn in two, be they only two: %s", (one, other) => {
    expect(passages(one, other)).toHaveLength(1);
  });

  it.each([
    ["三、2024年度一般公共预算财政拨款支出决算具体情况与上年", "2024年支出600万元，比上年增加20万元。"],
    ["四、2024年度机关运行经费及政府采购支出情况说明共计为", "1.机关运行经费支出60万元。"],
    ["合计支出12", "36"],
    ["各项指标的完成情况和得分如下，自评工作组逐项核对后确认，详见附表第3页至第5页，共计12.", "2025年将继续完善。"],
    ["年度资金总额（全年预算数）及其中当年财政拨款和上年结转资金的执行情况", "264万元"],
  ])("are not joined to a year, a numbered paragraph or a cell: %s", (one, other) => {
    expect(passages(one, other)).toHaveLength(2);
  });

  it("are one passage below a long line that is none of them", () => {
    const long = "本文件由系统自动导出，以下内容按原版式逐行给出，".repeat(6);
    expect(passages(long, ...broken)).toHaveLength(2);
  });

  it("are one passage below a title somewhat longer than they are", () => {
    expect(passages("某县综合服务中心二〇二四年度部门预算公开情况说明及有关名词解释和附表", ...broken)).toHaveLength(2);
  });

  it("go on behind a semicolon that stands at the margin they run up to, and not behind those of a list", () => {
    const wrapped = ["全年安排资金8058.21万元，用于城乡居民最低生活保障、特困人员供养和养老服务", "体系建设。资金来源方面，中央和省级补助资金6324.50万元，占全部资金的78.5%；", "县级财政资金1547.71万元，占全部资金的19.2%；福彩公益金186.00万元，占全部资", "金的2.3%。各项资金均按规定程序审批拨付，未发现截留挪用等违规违纪情况，档案", "资料完整，管理制度健全，绩效目标全部按期完成，服务对象满意度达到97.3%以上", "。"];
    expect(passages(...wrapped)).toHaveLength(1);
    expect(passages("1.城乡居民最低生活保障资金4896.48万元，全部按月足额发放到位；", "特困人员供养1438.20万元；", "养老服务体系建设872.53万元；", "残疾人两项补贴646.80万元；")).toHaveLength(4);
  });

  it("are told from the short lines of a list", () => {
    const list = ["局机关及所属事业单位工资福利支出716052.51元", "局机关日常办公及会议培训支出165247.88元", "乡镇站所", "农村公路日常养护及安全生命防护工程支出29700元"];
    expect(passages(...list, "道路养护工程已经按计划全部完成，资金按进度及时拨付到位，未发现截留挪用等违规情况，项目管理制度健全，档案资料完整。")).toHaveLength(5);
  });
});
