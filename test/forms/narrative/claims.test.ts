import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";

const claims = (text: string): string[] => relationsIn(text).filter((each) => each.startsWith("claim"));

describe("which figure is said to be more", () => {
  it.each([
    ["支出年初预算为22万元，支出决算为8.77万元，完成预算的39.86%，决算数大于年初预算数的主要原因是人员增加。", "claim 决算数大于年初预算数 has 8.77万元 against 22万元"],
    ["“三公”经费支出预算为22万元，支出决算为8.77万元，完成预算的39.86%。2024年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。", "claim 支出决算数小于预算数 has 8.77万元 against 22万元"],
    ["公务接待费1.2万元，较上年减少0.3万元，下降20%，决算数较上年增加的主要原因是任务增加。", "claim 决算数较上年增加 has -0.3万元 against 0万元"],
    ["接待费1.2万元，较上年减少0.3万元，下降20%。用车费5万元，较上年增加1万元，增长25%，决算数较上年增加的主要原因是车辆老旧。", "claim 决算数较上年增加 has 1万元 against 0万元"],
  ])("is set against the figures: %s", (text, found) => {
    expect(claims(text)).toEqual([found]);
  });

  it.each([
    ["another thing's", "培训费预算5万元，决算6万元，完成预算的120%。会议费决算数小于预算数的主要原因是会议减少。"],
    ["either of two budgets", "支出年初预算为20万元，全年预算30万元，支出决算为25万元，完成全年预算的83.3%，决算数大于预算数的主要原因是追加。"],
    ["figures that are alike as printed", "支出年初预算为100万元，支出决算为100万元，完成年初预算的100%，决算数小于年初预算数的主要原因是压减。"],
    ["figures told after it", "决算数大于预算数的主要原因是追加。年初预算为100万元，支出决算为90万元，完成年初预算的90%。"],
    ["no figures", "决算数小于预算数的主要原因是厉行节约。决算数较上年增加的主要原因是任务增加。"],
  ])("is not held against %s", (_, text) => {
    expect(claims(text)).toEqual([]);
  });
});
