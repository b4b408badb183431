import { symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import type { AuditResult } from "../../src/model/index.js";
import { folderWith, gouji } from "../support/command.js";

const good = generateSubmission({ seed: 5, packaging: "docx" }).files[0]?.bytes ?? new Uint8Array();

describe("bad input", () => {
  it.each([
    ["an empty file", "空.docx", new Uint8Array(), "empty"],
    ["a truncated file", "半截.docx", good.slice(0, Math.floor(good.length / 2)), undefined],
    ["a file of an unknown kind", "怪.docx", new Uint8Array([1, 2, 3, 4, 200, 201, 0, 0, 7]), undefined],
  ])("%s is named with its path, and the others are audited", async (_, name, bytes, code) => {
    const folder = await folderWith({ [name]: bytes, "好.docx": good });
    const ran = await gouji("check", folder, "--format", "json");
    const result = JSON.parse(ran.out) as AuditResult;
    const bad = result.files.find((file) => file.path.endsWith(name));
    expect(ran.code).toBe(3);
    expect(bad?.problems.filter((problem) => problem.severity === "error")).toHaveLength(1);
    if (code !== undefined) expect(bad?.problems[0]?.code).toBe(code);
    expect(result.summary.unreadable).toBe(1);
    expect(result.summary.passed).toBeGreaterThan(0);
    expect(ran.err).toContain(name);
  });

  it("a missing path beside others is named, and the others are audited", async () => {
    const folder = await folderWith({ "好.docx": good });
    const ran = await gouji("check", folder, join(folder, "没有.docx"));
    expect(ran.code).toBe(3);
    expect(ran.out).toContain("没有.docx");
    expect(ran.out.replaceAll("\n", "")).toContain("找不到这个文件");
  });

  it("nothing but missing paths is a wrong use", async () => {
    const ran = await gouji("check", "/没有/这个 文件.docx");
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("找不到 /没有/这个 文件.docx");
  });

  it("an empty folder is a wrong use", async () => {
    const ran = await gouji("check", await folderWith({}));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("没有可以审核的文件");
  });

  it.each([
    ["an empty archive", zipSync({})],
    ["an archive of leftovers alone", zipSync({ "__MACOSX/._报告.docx": strToU8("x"), "~$报告.docx": strToU8("x") })],
  ])("%s does not vanish from the result", async (_, archive) => {
    const folder = await folderWith({ "材料.zip": archive, "好.docx": good });
    const ran = await gouji("check", folder, "--format", "json");
    const result = JSON.parse(ran.out) as AuditResult;
    expect(ran.code).toBe(3);
    expect(result.files.map(({ path, bytes, problems }) => [path.split("/").at(-1), bytes, problems.map(({ code }) => code)])).toEqual([
      ["好.docx", good.length, []],
      ["材料.zip", archive.length, ["empty"]],
    ]);
    expect(ran.err).toContain("压缩包里没有可以审核的文件");
  });

  it("a report without one figure to check does not pass for a clean one", async () => {
    const folder = await folderWith({ "报告.txt": "某县图书馆2023年度部门整体支出绩效自评报告\n一、部门概况\n本馆负责全县图书借阅工作。\n" });
    const ran = await gouji("check", folder);
    expect(ran.code).toBe(3);
    expect(ran.out).toMatch(/没有一项能核对|什么也没有核对/);
    expect(ran.out).not.toContain("没有发现对不上的数");
  });

  it("an unread file is named even where the summary alone was asked for", async () => {
    const folder = await folderWith({ "空.docx": new Uint8Array(), "好.docx": good });
    const ran = await gouji("check", folder, "--quiet");
    expect([ran.code, ran.err.includes("空.docx: 文件是空的")]).toEqual([3, true]);
  });

  it("a link that leads round in a circle is told in words", async () => {
    const folder = await folderWith({});
    const circle = join(folder, "圈.docx");
    const linked = await symlink(circle, circle).then(() => true, () => false);
    const { code, out } = await gouji("check", circle, "--quiet", "--format", "json");
    expect(code).toBe(linked ? 3 : 2);
    if (linked && process.platform !== "win32") expect(out).toContain("链接绕成了圈（ELOOP）");
  });

  it("a file name that would repaint the screen is defused in what is told of it", async () => {
    if (process.platform === "win32") return;
    const folder = await folderWith({ "~$\u001b[2J.docx": "x", "好.docx": good });
    expect((await gouji("check", folder)).err).not.toContain("\u001b");
  });

  it("a file with no form in it is named, and the run does not pass for a check", async () => {
    const folder = await folderWith({ "通知.txt": "关于召开会议的通知\n请各单位按时参加。\n" });
    const ran = await gouji("check", folder);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain("通知.txt");
  });
});

describe("wrong use", () => {
  it.each([
    [["--formt", "json", "x"], "没有选项 --formt\n您要的是 --format 吗？"],
    [["check", "x", "--format", "xml"], "选项 --format 的值“xml”不对，可用：table, html"],
    [["check", "x", "--out"], "选项 --out <dir> 后面缺少内容"],
    [["check", "x", "--fail-on", "fatal"], "选项 --fail-on 的值“fatal”不对"],
    [["chek", "文件.docx"], "没有这个命令或路径：chek\n命令有 check、watch、report、"],
    [["inspct", tmpdir()], "没有这个命令或路径：inspct"],
    [["check", "chek"], "找不到 chek"],
    [["inspect", "--profile", "hunan", "x"], "没有选项 --profile\n用 gouji --help"],
    [[], "请给出要审核的文件"],
    [["rules", "no.such-rule"], "没有规则 no.such-rule"],
    [["rules", "--profile", "nowhere"], "没有口径 nowhere。随附的有："],
    [["rules", "--rules", "没有.yaml"], "没有.yaml 打不开"],
  ])("%j is told in Chinese with the way out", async (args, message) => {
    const ran = await gouji(...args);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain(`用法不对：`);
    expect(ran.err).toContain(message);
  });

  it("is told in English where English is asked for", async () => {
    expect((await gouji("check", "x", "--lang", "en", "--nope")).err).toContain("no option --nope");
  });

  it("a faulty rule pack is named with line and column", async () => {
    const folder = await folderWith({ "坏.yaml": "- id: a.b\n  severity: fatal\n" });
    const ran = await gouji("rules", "--rules", join(folder, "坏.yaml"));
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/坏\.yaml:\d+:\d+/);
  });
});
