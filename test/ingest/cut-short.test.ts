import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/document/index.js";
import { lines, read, tables } from "./support/office.js";
import { wordBinary } from "./doc/support/word-binary.js";

const from = (path: string) => Uint8Array.from(readFileSync(new URL(path, import.meta.url)));

/** What a document says, each piece of it by where it stands. */
const said = (document: Document): readonly string[] => [
  ...tables(document).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== "").map(({ place, text }) => `${JSON.stringify(place.at)} ${text}`))),
  ...document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
];

const workbook = from("workbook/files/floats.xls");
const word = from("doc/files/embedded.doc");

describe("an old Office file whose end is missing", () => {
  test.each([["xls", workbook], ["doc", word]])("of kind .%s is read in part or refused, is told to be incomplete, and says nothing that the whole does not", async (ending, whole) => {
    const all = new Set(said(await read(`全.${ending}`, whole)));
    let inPart = 0;
    for (let length = 600; length < whole.length - 512; length += 509) {
      const document = await read(`断.${ending}`, whole.subarray(0, length));
      expect(document.problems.filter(({ code, severity }) => code === "truncated" && severity === "error").length, `${length}`).toBeGreaterThan(0);
      expect(said(document).filter((one) => !all.has(one)), `${length}`).toEqual([]);
      if (said(document).length > 0) inPart += 1;
    }
    expect(inPart).toBeGreaterThan(0);
  }, 30_000);

  test("names the file and the way out", async () => {
    const document = await read("自评表.xls", workbook.subarray(0, Math.floor(workbook.length * 0.9)));
    expect(document.problems[0]?.message.zh).toMatch(/^自评表\.xls：文件不完整，只读取了其中完好的部分.*请重新取得该文件$/);
  });

  test("is refused when nothing of its main stream is left", async () => {
    const document = await read("断.doc", wordBinary({ pieces: [{ text: "正文\r" }] }).subarray(0, 2000));
    expect([document.blocks, document.problems.map(({ code }) => code)]).toEqual([[], ["truncated"]]);
  });
});

test("a stream whose chain of sectors breaks off inside the file is told to be incomplete, too", async () => {
  const bytes = wordBinary({ pieces: [{ text: `${"长".repeat(9000)}\r末段\r` }] });
  const view = new DataView(bytes.buffer);
  const chains = 512 * (1 + view.getUint32(76, true));
  let broken = 0;
  for (let sector = 0; sector < 127 && broken < 1; sector += 1) {
    if (view.getUint32(chains + sector * 4, true) !== sector + 1 || sector < 20) continue;
    view.setUint32(chains + sector * 4, 0xfffffffe, true);
    broken += 1;
  }
  const document = await read("断.doc", bytes);
  expect(document.problems.map(({ code }) => code)).toContain("truncated");
  expect(lines(document).join("")).not.toContain("末段");
});
