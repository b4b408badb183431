import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";

describe("cells of a form that ran together", () => {
  it.each([
    ["年度资金总额：8500.58500.5100%10 其中：财政拨款8500.58500.5100%，按时拨付到位。", ["completion 8500.5 of 8500.5 is 100%", "completion 8500.5 of 8500.5 is 100%"]],
    ["数量指标改造管网长度≥12公里12.5公里2020", ["aim 12公里 has 12.5公里"]],
    ["效益指标门诊收入达到3亿元3亿元3.2亿元10", ["aim 3亿元 has 3.2亿元"]],
  ])("are parted where that is possible in one way and holds: %s", (text, found) => {
    expect(relationsIn(text).filter((each) => /^(?:aim|completion)/.test(each))).toEqual(found);
  });

  it.each(["年度资金总额：40003600100%10", "数量指标改造管网长度≥12公里9.5公里2020", "质量指标满意度90%290%40", "资金总额：4000400090%9", "5月1日5月3日10时开工"])("are left alone where it does not come out: %s", (text) => {
    expect(relationsIn(text).filter((each) => /^(?:aim|completion)/.test(each))).toEqual([]);
  });
});
