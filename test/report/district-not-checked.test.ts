import { expect, it } from "vitest";
import type { UnitPart } from "../../src/model/index.js";
import { NotChecked } from "../../src/report/district/not-checked.js";
import { wordsOf } from "../../src/report/words.js";

const unit = (name: string): UnitPart["unit"] => ({ name, files: [], forms: [] });
const check = (rule: string, notChecked: readonly { why: string; count: number }[], failed = 0): UnitPart["checks"][number] => ({ rule, title: `查 ${rule}`, passed: 1, findings: 0, notChecked: [...notChecked], failed, ...(failed > 0 ? { failures: ["除以零"] } : {}) });

it("what was not checked in a district is put together by rule and reason, what concerns most units first", () => {
  const open = new NotChecked(wordsOf("zh"));
  expect(open.sheet()).toEqual([]);
  open.add(unit("甲局"), [check("a", [{ why: "没有总分行", count: 2 }, { why: "没有分值", count: 9 }]), check("b", [], 1)]);
  open.add(unit("乙局"), [check("a", [{ why: "没有总分行", count: 1 }])]);
  const [sheet] = open.sheet();
  expect(sheet?.name).toBe("未能核对");
  expect(sheet?.rows?.slice(1)).toEqual([
    ["查 a", "没有总分行", 3, 2, "甲局、乙局", "a"],
    ["查 a", "没有分值", 9, 1, "甲局", "a"],
    ["查 b", expect.stringMatching(/：除以零$/), 1, 1, "甲局", "b"],
  ]);
});
