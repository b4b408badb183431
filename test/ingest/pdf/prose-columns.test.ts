import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/ingest/index.js";
import { pdf, text } from "./write-pdf.js";

const paragraphs = async (content: string): Promise<string[]> => {
  const document = await ingest({ path: "自评.pdf", bytes: pdf([{ content }]) });
  return document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [block.kind]));
};

/** Text set in lines of so many characters at a place, from the top down. */
const column = (x: number, top: number, words: string, wide = 20): string =>
  (words.match(new RegExp(`.{1,${wide}}`, "gu")) ?? []).map((words, index) => text(x, top - index * 17, words)).join("");

const told = "全年收入三千四百八十五万元较上年增加一百七十五万元，其中财政拨款收入二千九百八十六万元，事业收入四百一十二万元，其他收入八十六万元，各项收入均按规定纳入单位预算统一核算和管理，没有坐收坐支、截留挪用的情况，年末结转结余资金全部按规定上缴国库或者结转下年继续使用。全年支出三千四百二十四万元，其中基本支出二千四百一十八万元，项目支出一千零五万元，项目支出主要用于实训基地建设、助学金发放和教师培训等方面，均已按合同和进度支付完毕，没有超出预算安排的支出";

describe("running text in two columns", () => {
  it("is read down the left one and then down the right one", async () => {
    const title = text(200, 780, "某校二〇二四年度自评报告情况说明");
    const document = await paragraphs(title + column(72, 740, told.slice(0, 120)) + column(310, 740, told.slice(120)));
    expect(document).toEqual(["某校二〇二四年度自评报告情况说明", told]);
  });

  it("is not seen in short labels with what is filled in beside them", async () => {
    const rows = ["单位名称", "项目名称", "主管部门", "实施单位", "联系人", "联系电话", "填报日期"].map((label, index) => text(72, 740 - index * 17, label) + text(310, 740 - index * 17, "某某县图书馆及其下属的社区分馆，共七家"));
    expect((await paragraphs(rows.join(""))).join("")).toContain("单位名称 某某县图书馆");
  });
});
