import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../../scripts/notice-template/template.js";
import { en, zh } from "../../../scripts/notice-template/texts.js";
import { assertTemplate, type NoticeTemplate, NoticeTemplateError, type Placeholder, placeholders } from "../../../src/report/notice/index.js";
import { sampleResult } from "../../support/sample-result.js";
import { notices, ownTemplate, shipped, textOf } from "./support.js";

async function complaint(lines: readonly (string | readonly string[])[]): Promise<string> {
  return complaintOf(await ownTemplate(lines));
}

function complaintOf(template: NoticeTemplate): string {
  try {
    assertTemplate(template);
  } catch (error) {
    if (error instanceof NoticeTemplateError) return error.message;
    throw error;
  }
  return "nothing";
}

describe("the template of the notice", () => {
  it("is what its script makes (npm run notice-template)", async () => {
    for (const texts of [zh, en]) expect(Buffer.from(await templateOf(texts)).equals(Buffer.from(shipped(texts === zh ? "zh" : "en").bytes))).toBe(true);
  });

  it("may be one's own, with Chinese or English names", async () => {
    const template = await ownTemplate(["致{单位}，{year}年", "{#问题}", "{序号} {title}{#算式}：{算式}{/算式}", "{/问题}", ["{#problems}{number}", "{标题}{/problems}"]]);
    const [notice] = notices(sampleResult, { template });
    expect((await textOf(notice?.bytes ?? new Uint8Array())).split("\n")).toEqual([
      "致临溪县文化馆，2024年",
      "1 增长率与推算不符",
      "2 各项分值之和与总分不符：10 + 40 + 30 + 10 = 90分",
      "3 在职人数与基础数据表不一致",
      "1", "增长率与推算不符",
      "2", "各项分值之和与总分不符",
      "3", "在职人数与基础数据表不一致",
    ]);
  });

  it("is refused with the place and the way out", async () => {
    expect(await complaint(["好", "致{单位名}："])).toContain("正文第 2 段“致{单位名}：”：没有占位符 {单位名}");
    expect(await complaint(["{年渡}"])).toContain("是不是 {年度}？");
    expect(await complaint(["甲", "{#问题}{标题}"])).toContain("正文第 2 段“{#问题}{标题}”：{#问题} 没有对应的 {/问题}");
    expect(await complaint(["{标题}{/问题}"])).toContain("{/问题} 前面没有 {#问题}");
    expect(await complaint(["甲 {单位 乙"])).toMatch(/正文第 1 段“甲 \{单位 乙”：\{单位 .*缺少后面的 \}/);
    expect(await complaint(["{标题}"])).toContain("{标题} 只能放在 {#问题} 和 {/问题} 之间");
    expect(await complaint(["{问题}"])).toContain("{问题} 有多项，要写成 {#问题} … {/问题}");
    expect(await complaint(["{#问题}{摘录}{/问题}"])).toContain("要写成 {@摘录}，单独成段");
    expect(await complaint(["{@单位}"])).toContain("{@单位} 是文字，要写成 {单位}");
    expect(await complaint(["{#问题}", "见 {@摘录}", "{/问题}"])).toContain("要单独成段");
    expect(complaintOf({ name: "a.docx", bytes: new TextEncoder().encode("你好") })).toContain("这不是 .docx 文件");
    expect(complaintOf({ name: "a.doc", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) })).toContain("另存为 .docx");
  });

  it("tells all that is wrong at once", async () => {
    const told = await complaint(["{甲}", "{乙}"]);
    expect(told).toContain("第 1 段");
    expect(told).toContain("第 2 段");
  });

  it("has every placeholder explained", () => {
    const page = readFileSync(new URL("../../../docs/notice-template.md", import.meta.url), "utf8");
    const names = (known: readonly Placeholder[]): string[] => known.flatMap(({ zh: one, en: other, items = [] }) => [`${one}\` \`${other}`, ...names(items)]);
    expect(names(placeholders).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
