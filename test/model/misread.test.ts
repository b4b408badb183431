import { describe, expect, it } from "vitest";
import { mayBeMisread, unitMayBeMisread } from "../../src/model/index.js";

describe("two names that recognition may have made of one", () => {
  it.each([
    ["道路养护", "道路养沪"],
    ["道路养护", "道路 养护"],
    ["道路养护", "道路护"],
    ["农村饮水安全巩固提升工程", "农村饮水安仝巩固捉升工程"],
  ])("%s and %s", (one, other) => expect([mayBeMisread(one, other), mayBeMisread(other, one)]).toEqual([true, true]));

  it.each([
    ["道路", "道格"],
    ["青石县水利局", "青石县教育局"],
    ["道路养护", "河道清淤"],
    ["", "道路养护"],
  ])("but not %s and %s", (one, other) => expect([mayBeMisread(one, other), mayBeMisread(other, one)]).toEqual([false, false]));

  it("of units, though one leaves out the place it belongs to", () => {
    expect(unitMayBeMisread("石桥市青石县水利局", "青石县水刊局（盖章）")).toBe(true);
  });
});
