import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import { ownTemplate, textOf } from "../report/notice/support.js";
import { folderWith, gouji } from "../support/command.js";

const submitted = generateSubmission({ seed: 5, packaging: "docx", errors: ["weight-sum"] }).files[0]?.bytes ?? new Uint8Array();

it("writes a letter to the unit, from the shipped template or from one's own", async () => {
  const own = await ownTemplate(["致{单位}", "{#问题}{标题}{/问题}"]);
  const folder = await folderWith({ "报告.docx": submitted, "模板/我局.docx": own.bytes });
  await gouji("check", join(folder, "报告.docx"), "--out", join(folder, "一"), "--write", "notice,json");
  const [letter = ""] = await readdir(join(folder, "一", "notices"));
  expect(await textOf(await readFile(join(folder, "一", "notices", letter)))).toContain("整改情况反馈表");
  await gouji("report", join(folder, "一", "result.json"), "--out", join(folder, "二"), "--write", "notice", "--notice-template", join(folder, "模板", "我局.docx"));
  expect(await textOf(await readFile(join(folder, "二", "notices", letter)))).toMatch(/^致.+\n各项分值之和与总分不符/);
});

it("refuses a faulty template before anything is written", async () => {
  const faulty = await ownTemplate(["致{单位名}"]);
  const folder = await folderWith({ "报告.docx": submitted, "模板/坏.docx": faulty.bytes });
  const { code, err } = await gouji("check", join(folder, "报告.docx"), "--out", join(folder, "结果"), "--notice-template", join(folder, "模板", "坏.docx"));
  expect(code).toBe(2);
  expect(err).toContain("没有占位符 {单位名}");
  expect(await readdir(folder)).not.toContain("结果");
  expect((await gouji(join(folder, "报告.docx"), "--out", join(folder, "结果"), "--notice-template", join(folder, "无.docx"))).err).toContain("打不开");
});
