import { describe, expect, it } from "vitest";
import { isOfOtherCounty, sameUnit } from "../../src/model/index.js";

describe("two names of one unit", () => {
  it.each([
    ["青石县水利局", "水利局"],
    ["某市青石县水利局", "青石县水利局"],
    ["青石县水利局（盖章）", "219001-青石县水利局"],
  ])("%s and %s", (one, other) => {
    expect(sameUnit(one, other)).toBe(true);
  });

  it.each([
    ["青石县水利局", "青石县林业局"],
    ["青石县第二中学", "中学"],
    ["青石县粮食水利局", "水利局"],
  ])("are not %s and %s", (one, other) => {
    expect(sameUnit(one, other)).toBe(false);
  });
});

describe("a body of another county", () => {
  it.each([["白沙县水库管理所", "青石县水利局"], ["楚南省白沙县市政设施维护中心", "青石县城市管理局"], ["白沙旗草原站", "青石旗林业和草原局"]])("%s beside %s", (one, other) => expect(isOfOtherCounty(one, other)).toBe(true));
  it.each([["青石县水库管理所", "青石县水利局"], ["云州市青石县水库管理所", "青石县水利局"], ["市县两级水库管理所", "青石县水利局"], ["全县各水库管理所", "青石县水利局"], ["白沙市水库管理所", "青石县水利局"], ["白沙开发区管委会", "青石县水利局"], ["县水库管理所", "青石县水利局"]])("%s is none beside %s", (one, other) => expect(isOfOtherCounty(one, other)).toBe(false));
});
