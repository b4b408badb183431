import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { annotate, type Note } from "../../src/annotate/index.js";
import { gridOf } from "../../src/annotate/convert/word/grid.js";
import type { Block, Cell, Format, Table } from "../../src/document/index.js";
import { ingest } from "../../src/ingest/index.js";
import { convertedByLibreOffice, hasProgram } from "../support/programs.js";
import { hostile, noteAt, notesEverywhere, words } from "./support.js";

const samples = ["fixtures/formats/报告", "fixtures/formats/嵌入工作表", "test/ingest/doc/files"].flatMap((folder) =>
  readdirSync(folder).filter((name) => /\.(?:doc|wps|rtf|odt|fodt|html|mht)$|Word 2003/.test(name)).map((name) => ({ name, path: `${folder}/${name}` })));

async function converted(path: string, notesOf: (blocks: readonly Block[]) => readonly Note[]) {
  const bytes = new Uint8Array(readFileSync(path));
  const before = await ingest({ path, bytes });
  const notes = notesOf(before.blocks);
  const made = await annotate({ path, bytes, format: before.format as Format }, notes, words);
  if (!("bytes" in made)) throw new Error(made.zh);
  const again = await annotate({ path, bytes, format: before.format as Format }, notes, words);
  return { before, notes, made: made.bytes, remarks: made.remarks, again: "bytes" in again ? again.bytes : undefined };
}

/** The text that each comment is about, in the order of the notes. */
function commented(bytes: Uint8Array): string[] {
  const body = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return [...body.matchAll(/<w:commentRangeEnd w:id="(\d+)"\/>/g)].sort((one, other) => Number(one[1]) - Number(other[1])).map(({ 1: id = "", index }) => {
    const from = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    return body.slice(from, index).replaceAll("<w:br/>", "\n").replaceAll("<w:tab/>", "\t").replaceAll(/<[^>]*>/g, "");
  });
}

/** Paragraphs with their numbers, cells with their columns, whatever they are counted as; what only the copy says is left out. */
function told(blocks: readonly Block[], exact: boolean): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === "embedded") return told(block.document?.blocks ?? block.previews[0]?.blocks ?? [], exact);
    if (block.kind === "paragraph") return block.role === "header" || block.role === "footer" || /^〔.*〕$/.test(block.text) ? [] : [[block.label ?? "", block.text]];
    const first = Math.min(...block.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    const cells = block.rows.flatMap((row) => row.cells.filter(({ text, tables }) => text.trim() !== "" || tables !== undefined));
    return cells.map(({ column, columnSpan, text, tables = [] }) => [exact ? [column - first + 1, columnSpan] : "", text.trim(), told(tables, exact)]);
  });
}

describe("a converted copy of a text", () => {
  it.each(samples)("tells the same in the same order, with each note at its figure: $name", async ({ path }) => {
    const { before, notes, made, remarks, again } = await converted(path, (blocks) => notesEverywhere({ blocks }).filter(({ place: { part, at } }) => at.kind !== "picture" && !/headers|footers/.test(part?.[0] ?? "")));
    const exact = !before.blocks.some((block) => block.kind === "table" && block.grid !== "exact");
    expect(told((await ingest({ path: "copy.docx", bytes: made })).blocks, exact)).toEqual(told(before.blocks, exact));
    const about = commented(made);
    expect(about).toHaveLength(notes.length);
    for (const [index, { value, quote }] of notes.entries()) expect([value, quote.trim()].some((words) => words === "" ? about[index] === "" : about[index]?.includes(words) === true), `${value} in ${quote}: ${about[index]}`).toBe(true);
    expect(remarks.map(({ zh }) => zh).join()).toContain("以原件为准");
    expect(Buffer.from(made).equals(Buffer.from(again ?? []))).toBe(true);
  });

  it("tells where a note belongs that has no place in it: beside what is embedded, else at the beginning", async () => {
    const { made } = await converted("fixtures/formats/嵌入工作表/自评报告.doc", (blocks) => {
      const preview = blocks.flatMap((block) => (block.kind === "embedded" ? block.previews : []))[0];
      const place = { file: "自评报告.doc", part: [preview?.name ?? ""], at: { kind: "picture" as const, x: 1, y: 1 } };
      return [noteAt(place), noteAt({ ...place, part: ["没有"] })];
    });
    expect(commented(made)).toEqual(["〔以下是嵌入的文件〕", expect.stringContaining("年度")]);
    expect(strFromU8(unzipSync(made)["word/comments.xml"] ?? new Uint8Array()).match(/位置：某处/g)).toHaveLength(2);
  });

  it("keeps cells apart that claim the same place, and fills what no cell claims", () => {
    const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1): Cell => ({ row, column, rowSpan, columnSpan, kind: "text", text: `${row}.${column}`, place: { file: "报告", at: { kind: "cell", table: 1, row, column } } });
    const table: Table = { kind: "table", origin: "table", grid: "exact", rows: [{ cells: [cell(1, 2, 2, 2), cell(1, 3)] }, { cells: [cell(2, 2), cell(2, 6)] }, { cells: [] }], place: { file: "报告", at: { kind: "file" } } };
    expect(gridOf(table).rows.map((slots) => slots.map(({ column, span, cell: told, down = "" }) => `${column}+${span} ${told?.text ?? ""}${down}`))).toEqual([
      ["1+1 1.2first", "2+1 1.3", "3+3 "],
      ["1+1 on", "2+1 2.2", "3+2 ", "5+1 2.6"],
    ]);
  });

  it("has figures where they were, whatever XML cannot hold", async () => {
    const html = "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td><td>3</td></tr></table><p>\u0001共\ud83d\ude00 7 人 &lt;w:t&gt;</p>";
    const bytes = new TextEncoder().encode(`<html><meta charset=utf-8><body>${html}</body></html>`);
    const { blocks } = await ingest({ path: "a.html", bytes });
    const notes = notesEverywhere({ blocks });
    const made = await annotate({ path: "a.html", bytes, format: "html" }, notes.map((note) => ({ ...note, heading: hostile })), words);
    if (!("bytes" in made)) throw new Error(made.zh);
    expect(commented(made.bytes)).toEqual(["甲", "1", "2", "3", "7"]);
  });

  it.skipIf(!hasProgram("soffice"))("is read by LibreOffice, comments at their figures and all", { timeout: 120_000 }, async () => {
    const { made, notes } = await converted("fixtures/formats/嵌入工作表/自评报告.doc", (blocks) => notesEverywhere({ blocks }).filter(({ value, place: { at } }) => /\./.test(value) && at.kind !== "picture"));
    const read = convertedByLibreOffice(made, "docx", "fodt");
    const told = [...read.matchAll(/<office:annotation [^>]*office:name="([^"]*)"[^>]*>.*?<dc:creator>勾稽<.*?甲与乙不符.*?<\/office:annotation>(.*?)<office:annotation-end office:name="\1"/gs)].map(({ 2: about = "" }) => about.replaceAll(/<[^>]*>/g, ""));
    expect(told).toHaveLength(notes.length);
    expect(told.filter((about, index) => !about.includes(notes[index]?.value ?? ""))).toEqual([]);
    expect(read).toContain("转换的副本");
  });
});
