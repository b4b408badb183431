import { describe, expect, it } from "vitest";
import { reviewedList } from "../../../src/audit/index.js";
import { listWords } from "../../../src/cli/reviewed-list.js";
import { documentOf, table } from "../../support/table.js";

const print = "0cc175b9c0f1b6a8";
const head = "处理意见 | 备注 | 审核人 | 有效期至 | 指纹";
const listed = (...rows: readonly string[]) => reviewedList(documentOf([{ ...table([head, ...rows].join("\n")), name: "问题清单" }], "清单.xlsx"), listWords());
const faultsOf = (...rows: readonly string[]): string[] => listed(...rows).faults.map(({ file, what }) => `${file}: ${what.zh}`);

describe("a list that somebody went through", () => {
  it("waives what was explained or mistaken, with the remark as reason", () => {
    expect(listed(`属实但已说明 | 主管部门批准 | 王审核 | 2027-12-31 | ${print}`, `误报 | 口径不同 | 李审核 | | ${print} ${"b".repeat(16)}`, `确认 | | | | ${print}`, `已整改 | | | | ${print}`)).toEqual({
      faults: [],
      waivers: [
        { fingerprints: [print], reason: "主管部门批准", by: "王审核", until: "2027-12-31", source: { file: "清单.xlsx", sheet: "问题清单", ref: "A2" } },
        { fingerprints: [print, "b".repeat(16)], reason: "口径不同", by: "李审核", source: { file: "清单.xlsx", sheet: "问题清单", ref: "A3" } },
      ],
    });
  });

  it("waives nothing while any of it wants a reason, a name, a day or its fingerprint", () => {
    expect(faultsOf(`误报 | | 王审核 | | ${print}`)).toEqual(["清单.xlsx 问题清单!A2: 备注里要写明理由"]);
    expect(faultsOf(`误报 | 口径不同 | | | ${print}`)).toEqual(["清单.xlsx 问题清单!A2: 审核人要写明是谁"]);
    expect(faultsOf(`误报 | 口径不同 | 王审核 | 明年 | ${print}`)).toEqual(["清单.xlsx 问题清单!A2: 有效期至写得不对：“明年”，应如 2025-12-31"]);
    expect(faultsOf("误报 | 口径不同 | 王审核 | | 1.2E+15")).toEqual(["清单.xlsx 问题清单!A2: 指纹被删去或改动了，请从原来的清单抄回"]);
    expect(faultsOf("误报 | | | | ", `误报 | 口径不同 | 王审核 | | ${print}`)).toHaveLength(3);
    expect(listed("误报 | | | | ", `误报 | 口径不同 | 王审核 | | ${print}`).waivers).toEqual([]);
    expect(faultsOf("确认 | | | | ")).toEqual([]);
  });

  it("is none without the headers of one", () => {
    const { waivers, faults } = reviewedList(documentOf([table("备注 | 指纹\n口径不同 | x")], "清单.xlsx"), listWords());
    expect(waivers).toEqual([]);
    expect(faults).toMatchObject([{ file: "清单.xlsx", what: { zh: expect.stringContaining("不是审核过的问题清单") as string } }]);
  });

  it("passes over lines of the reviewer's own and blank ones", () => {
    expect(listed(" | 合计 3 条 | | | ", " | | | | ").faults).toEqual([]);
    expect(listed(" | 合计 3 条 | | | ", " | | | | ").waivers).toEqual([]);
  });
});
