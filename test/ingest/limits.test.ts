import { expect, test } from "vitest";
import { problemsOf } from "../../src/ingest/index.js";
import { codes, docx, inline, p, read, tables, xlsx } from "./support/office.js";
import { embedding } from "../../fuzz/traps.js";

test("documents that hold documents, many each, are bounded in number, and the rest is read", async () => {
  const inner = docx({ body: p("底") });
  const document = await read("外.docx", embedding(embedding(inner, 4), 4), { embedded: 12 });
  expect(problemsOf(document).map(({ code }) => code)).toContain("over-limit");
  expect(problemsOf(await read("外.docx", embedding(embedding(inner, 4), 4), { embedded: 20 }))).toEqual([]);
});

test("a text longer than a part may be is not read", async () => {
  expect(codes(await read("长.txt", new TextEncoder().encode("字".repeat(50)), { partBytes: 100 }))).toEqual(["over-limit"]);
});

test("a row numbered beyond all sheets does not make two thousand million of them", async () => {
  const rows = `<row r="1">${inline("A1", "合计")}</row><row r="2147483648" hidden="1"><c r="B2147483648"><v>1</v></c></row>`;
  expect(tables(await read("远.xlsx", xlsx(rows)))[0]?.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain("合计");
});
