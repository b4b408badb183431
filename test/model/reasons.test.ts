import { describe, expect, it } from "vitest";
import { explainedBy } from "../../src/model/index.js";

describe("a reason for an adjusted budget", () => {
  it.each(["年初预算426万元，年中上级追加318万元。", "年度中间省级财政下达专项资金120万元。"])("is who gave the money: %s", (sentence) => expect(explainedBy(sentence)).toContain("budget-adjustment"));
  it.each(["年中追加318万元。", "上级补助资金全部到位。", "年初安排上级补助120万元。"])("is not told by %s", (sentence) => expect(explainedBy(sentence)).toEqual([]));
});
