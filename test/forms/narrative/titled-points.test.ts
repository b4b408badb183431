import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";

const form = (titles: string): string => `项目自评表 单位名称:区农业局 一级指标 三级指标 年初目标值 实际完成值 得分 受益户数 300 310 10 ${titles} 数量指标 质量指标 总分 20 100 签名: 年 月 日`;
const sums = (text: string): readonly string[] => relationsIn(text).filter((each) => each.includes("80分"));

describe("points in the titles of a form whose cells are out of order", () => {
  it.each([
    "年度绩效目标(80分) 产出指标(50分) 时效指标 效益指标(30分)",
    "年度 绩效 目标 (80 分) 产出指标 (40 分) 社会效益指标 (20分) 效益 指标 (30 分) 满意度指标(10分) 服务对象满意度指标(10分)",
  ])("come to what the indicators have between them: %s", (titles) => {
    expect(sums(form(titles))).toHaveLength(1);
  });

  it.each([
    "年度绩效目标1(80分) 产出指标(50分) 年度绩效目标2(40分) 效益指标(30分)",
    "年度绩效目标(80分) 产出指标(50分) 产出指标(30分)",
    "年度绩效目标(80分) 产出指标(50分) 效益指标(20分) 满意度指标 10",
  ])("are left alone where there are several goals, a title twice, or one without its points: %s", (titles) => {
    expect(sums(form(titles))).toEqual([]);
  });

  it("are left alone where they come to less and the form's end is cut off", () => {
    expect(sums(form("年度绩效目标(80分) 产出指标(50分) 效益指标(20分)").replace(/总分.*/, ""))).toEqual([]);
  });
});
