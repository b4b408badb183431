import { describe, expect, it } from "vitest";
import { isDigitOff, isReorderedOf, isSlipOf, isSwapOf, isTenfoldOf, measureOf, Quantity } from "../../src/quantity/index.js";

const printed = (digits: string, unit = "万元"): Quantity => Quantity.printed(digits, measureOf(unit));

describe("a point a place off", () => {
  it.each([
    ["160", "16"],
    ["16", "160"],
    ["152.4", "15.24"],
    ["18338.7", "1833.87"],
    ["97.8", "9.784"],
  ])("makes %s of %s", (told, due) => {
    expect(isTenfoldOf(printed(told), printed(due))).toBe(true);
    expect(isSlipOf(printed(told), printed(due))).toBe(true);
  });

  it.each([
    ["10", "1", "one digit is any figure's"],
    ["1600", "16", "it is two places off"],
    ["16", "16", "they are the same"],
    ["165", "16", "a digit is another"],
  ])("makes no %s of %s: %s", (told, due) => expect(isTenfoldOf(printed(told), printed(due))).toBe(false));
});

describe("the same digits in another order", () => {
  it.each([["36.28", "38.26"], ["1234", "4321"]])("make %s of %s, neighbours or not", (told, due) => expect(isReorderedOf(printed(told), printed(due))).toBe(true));
  it.each([["36.2", "62.3"], ["36.28", "36.28万"], ["36.28", "38.27"]])("say nothing of so few, or others: %s, %s", (told, due) => expect(isReorderedOf(printed(told), printed(due.replace("万", ""), due.endsWith("万") ? "人" : "万元"))).toBe(false));
});

describe("a slip of the hand", () => {
  it.each([
    ["356.20", "358.20"],
    ["356.20", "356.21"],
    ["16.20", "96.20"],
    ["80", "50"],
  ])("%s is %s with one digit another", (told, due) => {
    expect(isSlipOf(printed(told), printed(due))).toBe(true);
    expect(isSwapOf(printed(told), printed(due))).toBe(false);
  });

  it.each([
    ["356.20", "365.20"],
    ["356.20", "352.60"],
    ["21", "12"],
  ])("%s is %s with two neighbours swapped, over the point as well", (told, due) => {
    expect(isSlipOf(printed(told), printed(due))).toBe(true);
    expect(isSwapOf(printed(told), printed(due))).toBe(true);
  });

  it.each([
    ["356.20", "356.20", "they are the same"],
    ["356.20", "378.20", "two digits are others"],
    ["356.20", "653.20", "those swapped are no neighbours"],
    ["356.20", "367.20", "two neighbours differ, and not by being swapped"],
    ["345.20", "454.20", "three digits are others"],
    ["356.20", "56.20", "one has a digit more"],
    ["999", "1000", "one has a digit more, though it is next to it"],
  ])("%s is no slip of %s: %s", (told, due) => {
    expect(isSlipOf(printed(told), printed(due))).toBe(false);
    expect(isSwapOf(printed(told), printed(due))).toBe(false);
  });

  it("is looked for in the unit and to the decimals of what is printed", () => {
    expect(isSlipOf(printed("356.20"), printed("3582000", "元"))).toBe(true);
    expect(isSlipOf(printed("356.2"), printed("3582000", "元"))).toBe(true);
    expect(isSwapOf(printed("3562000", "元"), printed("365.2"))).toBe(true);
  });

  it("is none between figures of two kinds", () => {
    expect(isSlipOf(printed("56", "人"), printed("58", "次"))).toBe(false);
    expect(isSwapOf(printed("56", "人"), printed("65", "次"))).toBe(false);
  });
});

describe("a digit typed twice or left out", () => {
  it.each([["33386.45", "3386.45"], ["12142", "2142"], ["1234.50", "12345.50"]])("makes %s of %s", (told, due) => expect(isDigitOff(printed(told), printed(due))).toBe(true));

  it.each([
    ["3386.45", "3386.45", "they are the same"],
    ["56.2", "356.2", "so few digits are another figure's as easily"],
    ["33386.45", "386.45", "two digits are more"],
    ["4386.45", "13386.45", "another digit differs as well"],
  ])("does not make %s of %s: %s", (told, due) => expect(isDigitOff(printed(told), printed(due))).toBe(false));

  it("is looked for among figures of one kind", () => expect(isDigitOff(printed("12142", "人"), printed("2142"))).toBe(false));
});
