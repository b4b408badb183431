import { describe, expect, it } from "vitest";
import XLSX, { type WorkSheet } from "xlsx";
import { listRows } from "../../../src/audit/index.js";
import { listWords } from "../../../src/cli/reviewed-list.js";
import { ingest } from "../../../src/ingest/index.js";

async function rowsOf(sheets: Readonly<Record<string, WorkSheet | unknown[][]>>) {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, Array.isArray(sheet) ? XLSX.utils.aoa_to_sheet(sheet) : sheet, name);
  const bytes = new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return listRows(await ingest({ path: "清单.xlsx", bytes }), listWords());
}

const print = "0cc175b9c0f1b6a8";

describe("rows of a reviewed list", () => {
  it("are found under headers in any row, in any order, with columns of the reviewer's own between them", async () => {
    const { rows } = await rowsOf({ 问题清单: [["某局审核记录"], [], ["指纹", "我的栏", "审核人", " 处理意见 ", "备 注", "规则", "问题"], [print, "x", "王审核", "误报 ", "口径不同", "a.b", "总分不符"], [], ["", "我加的一行"]] });
    expect(rows).toEqual([
      expect.objectContaining({ sheet: "问题清单", row: 4, ref: "D4", decision: "mistaken", remark: "口径不同", reviewer: "王审核", fingerprints: [print], rule: "a.b", title: "总分不符", waived: false }),
    ]);
  });

  it("are known in English, and on every sheet that has the headers", async () => {
    const head = ["decision", "remark", "fingerprint"];
    const { rows } = await rowsOf({ 甲局: [head, ["True but explained", "waived: agreed", print]], 乙局: [head, ["corrected", "", print]] });
    expect(rows).toMatchObject([{ sheet: "甲局", decision: "explained", remark: "agreed", waived: true }, { sheet: "乙局", decision: "corrected", remark: "" }]);
  });

  it("are not taken from the sheets that show the submitted files' own words", async () => {
    const row = [["处理意见", "备注", "审核人", "指纹"], ["误报", "单位自己写的", "某", print]];
    expect((await rowsOf({ 原表片段: row, 汇总: row, Files: row })).faults).toHaveLength(1);
    expect((await rowsOf({ 问题清单: [["处理意见", "指纹"], ["确认", print]], 原表片段: row })).rows).toMatchObject([{ decision: "confirmed" }]);
  });

  it.each(["2027/12/31", "2027-12-31", "2027年12月31日", "2027.12.31"])("name a last day as a person writes it: %s", async (until) => {
    expect((await rowsOf({ 问题清单: [["处理意见", "有效期至", "指纹"], ["误报", until, print]] })).rows).toMatchObject([{ lastDay: "2027-12-31" }]);
  });

  it.each(["m/d/yy", "yyyy/m/d h:mm", "dddd, mmmm dd, yyyy", "d-mmm"])("name a last day that the program stores as a date and shows as %s", async (z) => {
    const sheet = XLSX.utils.aoa_to_sheet([["处理意见", "有效期至", "指纹"], ["误报", 0, print]]);
    sheet["B2"] = { t: "n", v: 46752, z };
    expect((await rowsOf({ 问题清单: sheet })).rows).toMatchObject([{ lastDay: "2027-12-31" }]);
  });

  it.each(["明年", "2027-02-30", "12/31/27"])("say so where the last day is none: %s", async (until) => {
    const [row] = (await rowsOf({ 问题清单: [["处理意见", "有效期至", "指纹"], ["误报", until, print]] })).rows;
    expect(row).toMatchObject({ until, lastDay: undefined });
  });

  it.each(["1.23457E+15", `${print}\n1.2E+15`, "0CC175B9C0F1B6A8", ""])("have no fingerprints where any of them was changed: %j", async (fingerprint) => {
    const [row] = (await rowsOf({ 问题清单: [["处理意见", "指纹"], ["误报", fingerprint]] })).rows;
    expect(row).toMatchObject({ decision: "mistaken", fingerprints: undefined });
  });
});
