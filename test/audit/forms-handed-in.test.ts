import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../src/batch/index.js";
import { rulebookFor } from "../../src/cli/rulebook.js";

const rulebook = await rulebookFor({ rules: [] });
const reader = openReader({ isolated: false });

const form = ["项目支出绩效自评表（2024年度）", "项目名称\t路面维修\t主管部门\t甲县文化局", "一级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", "产出指标\t维修路面\t12公里\t12公里\t100\t100", "总分\t\t\t\t100\t100"].join("\n");

const report = (sentence: string): string => `甲县文化局2024年度绩效自评报告\n（二）项目支出情况\n2024年实施的项目共3个，支出30万元。${sentence}\n`;

async function countTold(sentence: string, file?: string): Promise<string[]> {
  const files = file === undefined ? [{ path: "报告.txt", text: `${report(sentence)}\n${form}\n` }] : [{ path: "报告.txt", text: report(sentence) }, { path: file, text: form }];
  const { findings } = await checkFiles(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })), rulebook, { language: "zh", version: "test", passes: false, reader });
  return findings.filter(({ rule }) => rule === "unit.project-count-told-differently").map(({ message }) => message);
}

describe("fewer forms than the report tells projects", () => {
  it("are asked about", async () => expect(await countTold("")).toHaveLength(1));

  it.each(["其余2个项目自评表另行报送财政局。", "随报告选报路面维修项目自评表1份，其余项目自评表已在一体化系统填报。", "其余项目自评表单独报送。", "附重点项目自评表。"])("are not where it says that the others went elsewhere: %s", async (sentence) => expect(await countTold(sentence)).toEqual([]));

  it.each([["项目支出绩效自评表（部分）.txt", 0], ["重点项目自评表.txt", 0], ["部门项目支出绩效自评表.txt", 1]])("are not where their file is called so: %s", async (file, times) => expect(await countTold("", file)).toHaveLength(times));
});
