import { describe, expect, it } from "vitest";
import { relationsIn } from "./support.js";

const retold = (text: string): string[] => relationsIn(text).filter((each) => each.startsWith("restated"));

describe("a figure told again", () => {
  it.each([
    ["县财政下达补助资金278.8万元用于危房改造。经核查，发放补助资金为278.8万元。", "restated 278.8万元 278.8万元"],
    ["项目预算经费为3483万元。\n2022年支付3483万元。", "restated 3483万元 3483万元"],
    ["全市建成22个养老服务站。年底22个养老服务站全部运营。", "restated 22个 22个"],
    ["收入预算调增102620万元，主要是补助增加。\n支出预算调增102620万元。", "restated 102620万元 102620万元"],
    ["公务接待费9.95万元，下降5.5%。其中国内公务接待221批次，1768人，共计支出9.95万元。", "restated 9.95万元 9.95万元"],
    ["下达衔接资金115万元，用于油茶产业。\n衔接资金115万足额到位。", "restated 115万元 115万元"],
    ["发放救助金13053492元。\n全年发放救助金1305.35万元。", "restated 13053492元 1305.35万元"],
  ])("under the same words, or with so many digits, agrees with itself: %s", (text, found) => {
    expect(retold(text)).toEqual([found]);
  });

  it.each([
    "甲项目资金20万元。\n接待费用20万元。",
    "甲村、乙村各安排30万元、30万元。",
    "下达补助资金278.8万元。\n发放补助资金276.8万元。",
    "资金约300万元。\n下达资金300万元。",
  ])("is told from figures that are as large by chance, and one that differs accuses nobody: %s", (text) => {
    expect(retold(text)).toEqual([]);
  });
});
