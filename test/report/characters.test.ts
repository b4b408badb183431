import { describe, expect, test } from "vitest";
import { charactersOf } from "../../src/report/characters.js";

const text = "2024年支出1,234.50万元，其中项目13.50万元，增长6.7%，设财务股、业务股。";

function shown(value: string, quote: string, offset?: number, length?: number): string | undefined {
  const at = { kind: "paragraph" as const, number: 1, ...(offset === undefined ? {} : { offset }), ...(length === undefined ? {} : { length }) };
  const found = charactersOf({ place: { file: "甲.docx", at }, quote, value }, text);
  return found && text.slice(found.from, found.to);
}

describe("the characters of a figure in its paragraph", () => {
  test.each([
    ["where its place says, from 1", "1234.50", "支出1,234.50万元", 8, 10, "1,234.50万元"],
    ["without its sign", "-6.7", "增长6.7%", 33, 4, "6.7%"],
    ["a list that is counted", "2", "财务股、业务股", 37, 7, "财务股、业务股"],
    ["in the quote where the place tells something else", "13.50", "项目13.50万元", 1, 5, "13.50"],
    ["in the quote where the place runs over the end", "13.50", "项目13.50万元", 90, 5, "13.50"],
    ["in the quote where there is no place", "1234.50", "支出1,234.50万元", undefined, undefined, "1,234.50"],
    ["the quote alone where the figure is worded otherwise", "0.067", "增长6.7%", undefined, undefined, "增长6.7%"],
    ["anywhere, where it stands once", "13.50", "项目：13.50", undefined, undefined, "13.50"],
    ["no part of a longer figure", "234.50", "另一处", undefined, undefined, undefined],
    ["nothing where nothing fits", "99", "另一处", undefined, undefined, undefined],
  ])("%s", (_, value, quote, offset, length, expected) => {
    expect(shown(value, quote, offset, length)).toBe(expected);
  });
});
