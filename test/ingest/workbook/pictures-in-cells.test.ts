import { describe, expect, test } from "vitest";
import { EmfBuilder } from "../../support/emf-builder.js";
import { inline, type Parts, read, tables, xlsx } from "../support/office.js";
import { book, written } from "../support/workbook.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rich = "http://schemas.microsoft.com/office/2017/06/relationships";
const links = (all: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(all).map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
const emf = new EmfBuilder().font(16).grid([0, 100, 200], [0, 30, 60]).text(5, 5, "图中").text(110, 5, "12.5").bytes();

/** As Excel writes it: the second value metadata is a picture in the file, the third one on the web, the first something else. */
const parts: Parts = {
  "xl/_rels/workbook.xml.rels": links({
    r1: [`${office}/worksheet`, "worksheets/sheet1.xml"], r2: [`${office}/styles`, "styles.xml"], r3: [`${office}/sheetMetadata`, "metadata.xml"],
    r4: [`${rich}/rdRichValue`, "richData/rdrichvalue.xml"], r5: [`${rich}/rdRichValueStructure`, "richData/rdrichvaluestructure.xml"],
    r6: ["http://schemas.microsoft.com/office/2022/10/relationships/richValueRel", "richData/richValueRel.xml"],
  }),
  "xl/metadata.xml": `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><metadataTypes count="2"><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{x}"/></extLst></bk></futureMetadata><futureMetadata name="XLRICHVALUE" count="3">${[0, 1, 2].map((index) => `<bk><extLst><ext uri="{y}"><xlrd:rvb i="${index}"/></ext></extLst></bk>`).join("")}</futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="3">${[0, 1, 2].map((index) => `<bk><rc t="2" v="${index}"/></bk>`).join("")}</valueMetadata></metadata>`,
  "xl/richData/rdrichvalue.xml": '<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="3"><rv s="0"><v>8</v><v>18</v></rv><rv s="1"><v>0</v><v>5</v></rv><rv s="2"><v>0</v><v>1</v></rv></rvData>',
  "xl/richData/rdrichvaluestructure.xml": '<rvStructures xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="3"><s t="_error"><k n="errorType" t="i"/><k n="subType" t="i"/></s><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s><s t="_webimage"><k n="WebImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>',
  "xl/richData/richValueRel.xml": `<richValueRels xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel" xmlns:r="${office}"><rel r:id="rId1"/></richValueRels>`,
  "xl/richData/_rels/richValueRel.xml.rels": links({ rId1: [`${office}/image`, "../media/image1.emf"] }),
  "xl/media/image1.emf": emf,
};
const value = (ref: string, metadata: string, formula = ""): string => `<c r="${ref}" t="e"${metadata}>${formula}<v>#VALUE!</v></c>`;

describe("a picture in a cell of Excel", () => {
  const cells = `<row r="1">${inline("A1", "甲")}${value("B1", ' vm="2"')}${value("C1", "")}${value("D1", ' vm="1"')}${value("E1", ' vm="3"', '<f>_xlfn.IMAGE("https://example.invalid/a.png")</f>')}${value("F1", ' vm="9"')}</row>`;

  test("is no failed formula, whatever the cell says to older programs; other errors stay errors", async () => {
    const document = await read("自评表.xlsx", xlsx(cells, { parts }));
    expect(tables(document)[0]?.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ["text", "甲"], ["text", "[图片]"], ["error", "#VALUE!"], ["error", "#VALUE!"], ["text", "[图片]"], ["error", "#VALUE!"],
    ]);
  });

  test("is told at its cell, and read where it is made of words", async () => {
    const document = await read("自评表.xlsx", xlsx(cells, { parts }));
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", place: { at: { ref: "B1" } }, message: { zh: expect.stringContaining("B1、E1") } }]);
    expect(document.blocks[1]).toMatchObject({ kind: "embedded", place: { at: { ref: "B1" } }, previews: [{ format: "emf" }] });
  });

  test("whose file lost what describes it is an error like any other", async () => {
    const document = await read("自评表.xlsx", xlsx(cells, { parts: { ...parts, "xl/richData/rdrichvaluestructure.xml": "<rvStructures/>" } }));
    expect(tables(document)[0]?.rows[0]?.cells.map((cell) => cell.kind)).toEqual(["text", "error", "error", "error", "error", "error"]);
  });
});

describe("a picture in a cell of WPS", () => {
  test.each([
    ["formula", '<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_7F",1)</f><v>=DISPIMG("ID_7F",1)</v></c>'],
    ["formula that Excel could not compute", '<c r="B1" t="e"><f>_xlfn.DISPIMG("ID_7F",1)</f><v>#NAME?</v></c>'],
    ["text, its formula lost", '<c r="B1" t="inlineStr"><is><t>=DISPIMG("ID_7F",1)</t></is></c>'],
  ])("is a picture, kept as a %s", async (_, cell) => {
    const document = await read("自评表.xlsx", xlsx(`<row r="1">${inline("A1", "甲")}${cell}</row>`));
    expect(tables(document)[0]?.rows[0]?.cells[1]).toMatchObject({ kind: "text", text: "[图片]" });
    expect(document.problems).toMatchObject([{ code: "not-read", severity: "note", place: { at: { ref: "B1" } } }]);
  });

  test("is a picture in .xls, too", async () => {
    const document = await read("自评表.xls", written(book({ 自评表: { "!ref": "A1", A1: { t: "s", v: '=DISPIMG("ID_7F",1)' } } }), "biff8"));
    expect(tables(document)[0]?.rows[0]?.cells[0]).toMatchObject({ kind: "text", text: "[图片]" });
  });

  test("is not seen in a text that only speaks of one", async () => {
    const document = await read("自评表.xlsx", xlsx(`<row r="1">${inline("A1", "公式=DISPIMG(&quot;ID_7F&quot;,1)不显示")}</row>`));
    expect([tables(document)[0]?.rows[0]?.cells[0]?.text, document.problems]).toEqual(['公式=DISPIMG("ID_7F",1)不显示', []]);
  });
});
