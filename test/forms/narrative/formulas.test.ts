import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";

describe("a formula printed with its figures", () => {
  it.each([
    ["在职人员控制率=(在职人员数/编制数)×100%=(47/50)×100%=94%,得5分。", "completion 47 of 50 is 94%"],
    ["采购执行率=(实际采购金额86.4万元÷采购预算数90万元)×100%=96%。", "completion 86.4万元 of 90万元 is 96%"],
    ["预算执行率：决算数1235.6万元/（年初预算1100万元+追加预算150万元）*100%=98.85%。", "completion 1235.6万元 of 1250万元 is 98.85%"],
    ["接待费变动率=[（本年度预算8-上年度预算10）/上年度预算10]×100%=-20%", "change untold 8 from 10 at -20%"],
    ["公用经费控制率=实际支出45万元÷预算安排50万元×100%=90%。", "completion 45万元 of 50万元 is 90%"],
  ])("is worked out again: %s", (text, relation) => {
    expect(relationsIn(text)).toEqual([relation]);
  });

  it.each([
    "在职人员控制率=(在职人员数/编制数)×100%,以100%为标准,每超过1个百分点扣0.5分。",
    "完成进度=(一期40+二期50)/200=45%×0.5。",
    "补助标准30元/人=100%。",
    "预算完成率=522/500=100%(按100%计)。",
    "执行率=(预算执行数/预算数)×100%=98.5%。",
  ])("of names alone, or of something else, says nothing: %s", (text) => {
    expect(relationsIn(text)).toEqual([]);
  });
});
