import { describe, expect, test } from "vitest";
import { codes, docx, grid, inline, lines, p, read, tables, tbl, tc, tr, xlsx } from "./support/office.js";
import { unzipSync } from "fflate";

/** A Word document as Word writes it under “XML document”: every part in one file. */
function flat(zip: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(zip)).map(([name, content]) => {
    const isXml = /\.(?:xml|rels)$/.test(name);
    const text = Buffer.from(content).toString("utf8").replace(/^<\?xml[^?]*\?>/, "");
    const data = isXml ? `<pkg:xmlData>${text}</pkg:xmlData>` : `<pkg:binaryData>${Buffer.from(content).toString("base64").replace(/(.{76})/g, "$1\r\n")}</pkg:binaryData>`;
    return `<pkg:part pkg:name="/${name}" pkg:contentType="x">${data}</pkg:part>`;
  });
  const xml = `<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join("")}</pkg:package>`;
  return new TextEncoder().encode(xml);
}

describe("a Word document in one XML file", () => {
  test("is read as the .docx it stands for, whatever its name", async () => {
    const bytes = flat(docx({ body: p("支出 &lt; 12.94万元") + tbl(tr(tc("合计", '<w:gridSpan w:val="2"/>')), tr(tc("a"), tc("b"))) }));
    const document = await read("报告.xml", bytes);
    expect([document.format, lines(document), grid(tables(document)[0]), codes(document)]).toEqual(["docx", ["支出 < 12.94万元"], [["1x2:合计"], ["a", "b"]], []]);
    expect(codes(await read("报告.doc", bytes))).toEqual(["mislabelled"]);
  });

  test("has its embedded workbooks opened", async () => {
    const object = '<w:p><w:r><w:object><o:OLEObject r:id="rObject"/></w:object></w:r></w:p>';
    const book = xlsx(`<row r="1">${inline("A1", "分值")}</row>`);
    const document = await read("报告.xml", flat(docx({ body: object, relations: { rObject: ["package", "embeddings/a.xlsx"] }, parts: { "word/embeddings/a.xlsx": book } })));
    const [block] = document.blocks;
    expect(block?.kind === "embedded" && block.document && grid(tables(block.document)[0])).toEqual([["分值"]]);
  });

  test("cut short is read as far as it goes, or explained", async () => {
    const bytes = flat(docx({ body: p("one") + p("two").repeat(20) }));
    const document = await read("断.xml", bytes.slice(0, bytes.length - 400));
    expect(document.problems.length).toBeGreaterThan(0);
  });
});
