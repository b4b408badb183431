import { strToU8, zipSync } from "fflate";
import type { Random } from "./random.js";
import { overlapping } from "./overlapping.js";

/** Hostile files made from nothing, by what they try. Sizes vary with chance. */
export const traps: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  "a part of zeroes": (random) => wordWith("", { "word/media/image1.emf": new Uint8Array(random.pick([2, 20, 60]) * 1024 ** 2) }),
  "text that unpacks without end": (random) => wordWith(`<w:p><w:r><w:t>${"0".repeat(random.pick([1, 8, 30]) * 1024 ** 2)}</w:t></w:r></w:p>`),
  "many entries": (random) => zipSync(Object.fromEntries(Array.from({ length: random.pick([3000, 9990, 12_000]) }, (_, number) => [`${number}.txt`, new Uint8Array(0)]))),
  "entries over one another": (random) => overlapping(random.pick([100, 5000]), random.pick([1, 20]) * 1024 ** 2),
  "a billion laughs": () => wordWith("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", {}, `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}]>`),
  "nested elements": (random) => {
    const name = random.pick(["w:p", "w:r", "w:tbl", "w:tc", "w:sdt", "w:ins", "mc:AlternateContent", "w:txbxContent", "w:smartTag", "x"]);
    const depth = random.pick([300, 5000, 100_000]);
    return wordWith(`<${name}>`.repeat(depth) + `</${name}>`.repeat(random.pick([0, depth])));
  },
  "tables in tables": (random) => {
    const depth = random.pick([20, 90, 130]);
    return wordWith("<w:tbl><w:tr><w:tc><w:p/>".repeat(depth) + "<w:p/></w:tc></w:tr></w:tbl>".repeat(depth));
  },
  "giant attributes": (random) => wordWith(`<w:p w:x="${"a".repeat(random.pick([1, 10]) * 1024 ** 2)}" ${Array.from({ length: 20_000 }, (_, n) => `w:a${n}="${n}"`).join(" ")}/>`),
  "wide cells": (random) => wordWith(`<w:tbl>${"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='1000000000'/><w:vMerge/></w:tcPr></w:tc></w:tr>".repeat(1 + random.below(3000))}</w:tbl>`),
  "far cells": (random) => sheetWith(Array.from({ length: 1 + random.below(2000) }, (_, n) => `<row r='${n * 523 + 1}'><c r='XFD${n * 523 + 1}'><v>1</v></c></row>`).join("")),
  "merges over merges": (random) => sheetWith("<row r='1'><c r='A1'><v>1</v></c></row>", `<mergeCells>${"<mergeCell ref='A1:XFD1048576'/>".repeat(1 + random.below(20_000))}</mergeCells>`),
  "a number of many digits": (random) => sheetWith(`<row r='1'><c r='A1' s='0'><v>${"9".repeat(random.pick([400, 100_000, 5_000_000]))}</v></c><c r='B1'><v>1e${random.pick(["308", "999999999"])}</v></c></row>`),
  "documents in documents": (random) => {
    let bytes = wordWith("<w:p><w:r><w:t>底</w:t></w:r></w:p>");
    for (let depth = random.pick([3, 6, 60]); depth > 0; depth -= 1) bytes = random.below(2) === 0 ? zipSync({ "报告.docx": bytes }) : embedding(bytes, 1 + random.below(2));
    return bytes;
  },
  "many documents in one": (random) => {
    let bytes = wordWith("<w:p><w:r><w:t>底</w:t></w:r></w:p>");
    for (let depth = 0; depth < 4; depth += 1) bytes = embedding(bytes, random.pick([2, 12]));
    return bytes;
  },
  "rich text in groups": (random) => strToU8(`{\\rtf1 ${"{".repeat(random.pick([100, 10_000, 1_000_000]))}\\trowd\\cellx100 x\\cell\\row ${"}".repeat(random.pick([0, 10_000]))}`),
  "rich text without end": (random) => strToU8(`{\\rtf1\\ansicpg936 ${"\\trowd\\cellx1\\intbl\\itap9999 a\\nestcell\\nestrow\\cell\\row\\bin99999999 \\u-1?\\'".repeat(1 + random.below(5000))}`),
  "a web page of open tags": (random) => strToU8(`<html><body>${`<${random.pick(["div", "table", "table><tr><td", "b", "ul><li"])}>`.repeat(random.pick([500, 20_000, 200_000]))}`),
  "wide cells of a web page": (random) => strToU8(`<html><table>${"<tr><td colspan=1000000000 rowspan=1000000000>x</td></tr>".repeat(1 + random.below(500))}</table></html>`),
  "a PDF of pages inside themselves": (random) => pdf(random.pick(["<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000/Parent 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 99999999>>", "2 0 R", "<</Type/Pages/Kids 2 0 R/Count -1>>"])),
  "a PDF of forms inside themselves": () => pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", "/Resources<</XObject<</F 5 0 R>>>>", "/F Do /F Do "),
  "a PDF of many operators": (random) => pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", "", random.pick(["q ", "0 0 m 9 9 l S ", "BT (x) Tj ET ", "[[[[ ", "0 0 9 9 re W n "]).repeat(random.pick([1000, 100_000, 600_000]))),
  "one long line": (random) => strToU8(random.pick(["，", "a\t", "1.", "（", "其中：", "1,\"", "一、", "“", " ", "9", "项目\t\t", "\t\n"]).repeat(random.pick([1000, 100_000, 1_000_000]))),
  "many commas": (random) => strToU8(`${",".repeat(random.pick([100, 20_000]))}\n`.repeat(random.pick([3, 200]))),
};

/** Where the PDF engine itself does not come back, and nothing but the wall around the reader holds: to be stopped is the right answer. */
export const walled: ReadonlySet<string> = new Set(["a PDF of forms inside themselves"]);

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>');

function relationships(...targets: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array {
  const each = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`);
  return strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`);
}

function wordWith(body: string, parts: Record<string, Uint8Array> = {}, head = ""): Uint8Array {
  const document = strToU8(`${head}<w:document ${word}><w:body>${body}</w:body></w:document>`);
  return zipSync({ "[Content_Types].xml": types, "_rels/.rels": relationships(["r1", "officeDocument", "word/document.xml"]), "word/document.xml": document, ...parts });
}

export function embedding(inner: Uint8Array, times: number): Uint8Array {
  const names = Array.from({ length: times }, (_, number) => `embeddings/inner${number}.docx`);
  const objects = names.map((_, number) => `<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Word.Document.12" r:id="e${number}"/></w:object></w:r></w:p>`);
  return wordWith(objects.join(""), {
    "word/_rels/document.xml.rels": relationships(...names.map((name, number) => [`e${number}`, "package", name] as const)),
    ...Object.fromEntries(names.map((name) => [`word/${name}`, inner])),
  });
}

function sheetWith(rows: string, after = ""): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return zipSync({
    "[Content_Types].xml": types,
    "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": relationships(["s1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/workbook.xml": strToU8(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`),
  });
}

/** Without a table of objects: whoever opens it looks for them. Object 5 is a form that draws itself. */
function pdf(pages: string, page = "", content = "BT ET"): Uint8Array {
  const stream = (head: string) => `<<${head}/Length ${content.length}>>stream\n${content}\nendstream`;
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", pages, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R ${page}>>`, stream(""), stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")];
  return strToU8(`%PDF-1.4\n${objects.map((object, number) => `${number + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer<</Root 1 0 R/Size 6>>\n%%EOF\n`);
}
