import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generateSubmission } from "../../fixtures/generate/index.js";
import { ingest } from "../../src/ingest/index.js";
import { folderWith, gouji } from "../support/command.js";

const bytesOf = (packaging: "docx" | "folder" | "text") => generateSubmission({ seed: 5, packaging, errors: ["weight-sum"] }).files;

describe("gouji check --write annotated", () => {
  it("puts the whole wording at the chief figure, and leaves the original alone", async () => {
    const submitted = bytesOf("docx")[0]?.bytes ?? new Uint8Array();
    const folder = await folderWith({ "某局/自评.docx": submitted });
    await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated");
    const made = unzipSync(await readFile(join(folder, "结果/annotated/自评.docx")));
    const comments = new TextDecoder().decode(made["word/comments.xml"]);
    expect(comments).toContain("【错误】第 1 条：各项分值之和与总分不符");
    expect(comments).toContain("见第 1 条：各项分值之和与总分不符");
    expect(Buffer.from(submitted).equals(await readFile(join(folder, "某局/自评.docx")))).toBe(true);
    const manifest = JSON.parse(await readFile(join(folder, "结果/gouji.manifest.json"), "utf8")) as { outputs: { of?: string }[] };
    expect(manifest.outputs[0]?.of).toBe(join(folder, "某局/自评.docx").replaceAll("\\", "/"));
  });

  it("puts comments into workbooks", async () => {
    const files = Object.fromEntries(bytesOf("folder").map(({ path, bytes }) => [path, bytes]));
    const folder = await folderWith(files);
    await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated");
    const manifest = JSON.parse(await readFile(join(folder, "结果/gouji.manifest.json"), "utf8")) as { outputs: { path: string }[] };
    const made = manifest.outputs.find(({ path }) => path.endsWith(".xlsx"));
    const parts = unzipSync(await readFile(join(folder, "结果", made?.path ?? "")));
    expect(new TextDecoder().decode(parts["xl/comments1.xml"])).toContain("第 1 条：各项分值之和与总分不符");
  });

  it("appends highlights to PDFs", async () => {
    const folder = await folderWith({ "自评报告.pdf": await readFile("fixtures/formats/报告/自评报告.pdf") });
    await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated");
    const [submitted, made] = [await readFile(join(folder, "自评报告.pdf")), await readFile(join(folder, "结果/annotated/自评报告.pdf"))];
    expect(made.subarray(0, submitted.length).equals(submitted)).toBe(true);
    expect(made.subarray(submitted.length).toString("latin1")).toContain("/Subtype /Highlight");
  });

  it("names the files that take no notes, and why, in the manifest too", async () => {
    const files = Object.fromEntries(bytesOf("text").map(({ path, bytes }) => [path, bytes]));
    const folder = await folderWith(files);
    const { err } = await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated");
    expect(err).toMatch(/没有批注 .*文件里写不了批注，只有 \.docx、\.xlsx 和 \.pdf 可以/);
    const manifest = JSON.parse(await readFile(join(folder, "结果/gouji.manifest.json"), "utf8")) as { leftOut?: { why: { en: string } }[] };
    expect(manifest.leftOut?.[0]?.why.en).toContain(".docx, .xlsx and .pdf files only");
  });
});

describe("a signed file", () => {
  it("is annotated in a copy, and what that means for the signature is told", async () => {
    const submitted = bytesOf("docx")[0]?.bytes ?? new Uint8Array();
    const folder = await folderWith({ "自评.docx": zipSync({ ...unzipSync(submitted), "_xmlsignatures/origin.sigs": new Uint8Array() }) });
    const { err } = await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated");
    expect(err).toMatch(/annotated\/自评\.docx：原件带电子签名：.*签名在副本里失效/);
    const manifest = JSON.parse(await readFile(join(folder, "结果/gouji.manifest.json"), "utf8")) as { outputs: { remarks?: { en: string }[] }[] };
    expect(manifest.outputs[0]?.remarks?.[0]?.en).toContain("its signature is void");
  });
});

describe("gouji check --convert", () => {
  it("annotates an old workbook in a copy converted to .xlsx, the same each time, and says what it loses", async () => {
    const files = Object.fromEntries(generateSubmission({ seed: 5, packaging: "old", errors: ["weight-sum"] }).files.map(({ path, bytes }) => [path, bytes]));
    const folder = await folderWith(files);
    const plain = await gouji("check", folder, "--out", join(folder, "没有转换"), "--write", "annotated");
    expect(plain.err).toMatch(/xls 文件里写不了批注；加上 --convert/);
    const { err } = await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated", "--convert");
    expect(err).toMatch(/\.converted\.xlsx：这是转换成 \.xlsx 的副本/);
    const manifest = JSON.parse(await readFile(join(folder, "结果/gouji.manifest.json"), "utf8")) as { outputs: { path: string; of: string; sha256: string }[] };
    const made = manifest.outputs.find(({ path }) => path.endsWith(".converted.xlsx"));
    expect(made?.of).toMatch(/\.xls$/);
    const document = await ingest({ path: "副本", bytes: await readFile(join(folder, "结果", made?.path ?? "")) });
    expect(document.problems).toEqual([]);
    const parts = unzipSync(await readFile(join(folder, "结果", made?.path ?? "")));
    expect(new TextDecoder().decode(parts["xl/comments1.xml"])).toContain("第 1 条：各项分值之和与总分不符");
    // A zip notes times in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await gouji("check", folder, "--out", join(folder, "再来"), "--write", "annotated", "--convert");
    const again = JSON.parse(await readFile(join(folder, "再来/gouji.manifest.json"), "utf8")) as typeof manifest;
    expect(again.outputs.map(({ sha256 }) => sha256)).toEqual(manifest.outputs.map(({ sha256 }) => sha256));
  });

  it("annotates a .doc in a copy converted to .docx, in which the same findings are found", async () => {
    const folder = await folderWith({ "某局 材料/自评 报告.doc": await readFile("fixtures/formats/嵌入工作表/自评报告.doc") });
    const { err } = await gouji("check", folder, "--out", join(folder, "结果"), "--write", "annotated", "--convert");
    expect(err).toMatch(/自评 报告\.converted\.docx：这是转换成 \.docx 的副本/);
    const copy = join(folder, "结果/annotated/自评 报告.converted.docx");
    const parts = unzipSync(await readFile(copy));
    expect(new TextDecoder().decode(parts["word/header1.xml"])).toContain("转换副本：由“自评 报告.doc”");
    const [before, after] = [await findingsIn(folder), await findingsIn(copy)];
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
    expect(new TextDecoder().decode(parts["word/comments.xml"])).toContain(before[0]?.title);
  });

  it("asks for a folder", async () => {
    const { code, err } = await gouji("check", ".", "--convert");
    expect([code, err]).toEqual([2, expect.stringContaining("--convert 要与 --out 一起用")]);
  });
});

async function findingsIn(path: string) {
  const { out } = await gouji("check", path, "--format", "json");
  const { findings } = JSON.parse(out) as { findings: { rule: string; title: string; subject?: string; message: string }[] };
  return findings.map(({ rule, title, subject, message }) => ({ rule, title, subject, message }));
}
