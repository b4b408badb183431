import { describe, expect, test } from "vitest";
import { gb18030 } from "../../fixtures/generate/gb18030.js";
import type { Document } from "../../src/document/index.js";
import { codes, grid, inline, lines, paragraphs, read, tables, xlsx } from "./support/office.js";

/** Chinese as Word for Windows writes it: every byte of GBK as \'xx. */
const gbk = (text: string): string => [...gb18030(text)].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
/** Chinese as WPS and LibreOffice write it. */
const unicode = (text: string): string => [...text].map((char) => `\\u${char.charCodeAt(0) > 32767 ? char.charCodeAt(0) - 65536 : char.charCodeAt(0)}?`).join("");
const fonts = "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 " + gbk("宋体") + "{\\*\\falt SimSun};}{\\f2\\fnil\\fcharset2 Wingdings;}{\\f3\\fnil\\fcharset136 MingLiU;}}";
const head = `{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1${fonts}`;
const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
const rtf = (body: string): Promise<Document> => read("报告.rtf", bytes(`${head}${body}}`));

const cellx = (...edges: (number | string)[]): string => edges.map((edge) => (typeof edge === "number" ? `\\cellx${edge}` : edge)).join("");
const row = (definition: string, ...texts: string[]): string => `\\trowd\\trleft0${definition}\\pard\\intbl ${texts.map((text) => `{${text}}\\cell `).join("")}\\row`;

describe("the text of a rich text file", () => {
  test("is in the code page of its font, of the document where the font names none, or in Unicode", async () => {
    const document = await rtf(`\\pard {\\f1 ${gbk("项目支出")}}{ 12.94}{\\f0 ${gbk("万元")}}\\par{\\f3 \\'a4\\'a4}\\par ${unicode("执行率")}\\par`);
    expect(lines(document)).toEqual(["项目支出 12.94万元", "中", "执行率"]);
    expect(codes(document)).toEqual([]);
  });

  test("may have the second byte of a character in clear, a brace among them", async () => {
    // 乗 is 81 5C, 亄 81 7B, 丂 81 40 in GBK
    expect(lines(await rtf("\\f1 \\'81\\\\\\'81\\{\\'81@\\par"))).toEqual(["乗亄丂"]);
    expect(lines(await read("报告.rtf", Buffer.concat([bytes(`${head}\\f1 `), gb18030("八位字节"), bytes("\\par}")])))).toEqual(["八位字节"]);
  });

  test("passes over what stands in for a Unicode character in older programs, as many bytes as \\uc says", async () => {
    expect(lines(await rtf("{\\uc2\\u39033\\'cf\\'ee\\u30446\\'c4\\'bf}{\\uc0\\u-27187 x}\\u8220\\ldblquote a\\par"))).toEqual(["项目闍x“a"]);
  });

  test("keeps line ends of the file apart from line ends of the text", async () => {
    expect(lines(await rtf("\\pard one\r\ntwo\\line three\\tab 4\\~5\\par\r\n\\par last"))).toEqual(["onetwo\nthree\t4\u00a05", "last"]);
    expect(paragraphs(await rtf("a\\par\\par b\\par"))[1]?.place.at).toEqual({ kind: "paragraph", number: 3 });
  });

  test("shows a field's result, never its instruction, and the character of a symbol field", async () => {
    const field = "{\\field{\\*\\fldinst { REF total \\\\h }}{\\fldrslt {12.94}}}";
    expect(lines(await rtf(`${field}{\\field{\\*\\fldinst SYMBOL 82 \\\\f "Wingdings 2"}{\\fldrslt }}\\par`))).toEqual(["12.94☑"]);
  });

  test("leaves out deletions nobody has accepted, and hidden text, keeps insertions, and says so", async () => {
    const document = await rtf("a{\\revised b}{\\deleted\\revauthdel1 c}{\\deleted \\par}d\\par{\\v hidden}");
    expect(lines(document)).toEqual(["abd"]);
    expect(document.problems.map(({ code, severity }) => [code, severity])).toEqual([["not-read", "note"], ["not-read", "note"]]);
  });

  test("has the automatic numbers as labels, which the file spells out", async () => {
    const number = (text: string) => `{\\listtext\\pard\\plain\\f1 ${gbk(text)}\\tab}`;
    expect(lines(await rtf(`${number("一、")}\\f1 ${gbk("基本情况")}\\par {\\pntext\\f2 \\'6c\\tab}\\f0 x\\par`))).toEqual(["<一、>基本情况", "<●>x"]);
  });

  test("puts notes, headers and footers behind the body, each in its role, and a text box after its paragraph", async () => {
    const box = "{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard box\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext \\pard box\\par}}}}";
    const document = await rtf(`{\\header \\pard top\\par}{\\footerr \\pard foot\\par}one{\\super\\chftn{\\footnote \\pard note\\par}}${box} more\\par two\\par{\\*\\annotation remark}`);
    expect(paragraphs(document).map(({ role, text }) => [role, text])).toEqual([["body", "one more"], ["textbox", "box"], ["body", "two"], ["note", "note"], ["header", "top"], ["footer", "foot"]]);
    expect(document.parts).toEqual([{ name: "annotations", format: "rtf", read: false, why: "批注，不属于正文" }]);
  });

  test("skips what is marked as skippable and not known", async () => {
    expect(lines(await rtf("{\\*\\themedata 504b0304}{\\*\\wpsjunk {\\b x}}{\\info{\\title t}}a\\par"))).toEqual(["a"]);
  });
});

describe("a table in a rich text file", () => {
  test("stands on the grid that all its rows' edges make", async () => {
    const document = await rtf(row(cellx(3000), unicode("合计")) + row(cellx(1000, 3000), "a", "b") + row(cellx(1000, 2000, 3000), "c", "d", "e") + "\\pard after\\par");
    expect(grid(tables(document)[0])).toEqual([["1x3:合计"], ["a", "1x2:b"], ["c", "d", "e"]]);
    expect(tables(document)[0]?.rows[2]?.cells[1]?.place.at).toEqual({ kind: "cell", table: 1, row: 3, column: 2 });
    expect(document.blocks.map((block) => block.kind)).toEqual(["table", "paragraph"]);
  });

  test("joins cells across and down as the rows say", async () => {
    const first = cellx("\\clvmgf\\cellx1000", "\\clmgf\\cellx2000", "\\clmrg\\cellx3000");
    const second = cellx("\\clvmrg\\cellx1000", 2000, 3000);
    const document = await rtf(row(first, "a", "b", "hidden") + row(second, "hidden", "c", "d") + row(cellx(1000, 2000, 3000), "e", "f", "g"));
    expect(grid(tables(document)[0])).toEqual([["2x1:a", "1x2:b"], ["c", "d"], ["e", "f", "g"]]);
  });

  test("takes its rows' layout before the cells or after them, as Word writes it twice", async () => {
    const document = await rtf("\\pard\\plain \\intbl{a\\cell }\\pard\\intbl{b\\cell }\\pard\\intbl{\\trowd\\trleft-108\\cellx1000\\cellx2000\\row }\\pard x\\par");
    expect(grid(tables(document)[0])).toEqual([["a", "b"]]);
  });

  test("keeps a nested table in its cell", async () => {
    const inner = "\\pard\\intbl\\itap2 i1\\nestcell i2\\nestcell{\\*\\nesttableprops\\trowd\\trleft100\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
    const document = await rtf(`\\trowd\\trleft0\\cellx1000\\cellx2000\\pard\\intbl outer\\par ${inner}\\pard\\intbl\\itap1 \\cell right\\cell\\row\\pard end\\par`);
    expect(grid(tables(document)[0])).toEqual([["outer", "right"]]);
    expect(grid(tables(document)[0]?.rows[0]?.cells[0]?.tables?.[0])).toEqual([["i1", "i2"]]);
  });

  test("puts the number of a list into the cell, but no bullet, and drops rows that tracked changes delete", async () => {
    const numbered = "{\\listtext 1.\\tab}" + "x";
    const document = await rtf(row(cellx(1000, 2000), numbered, "{\\pntext\\f2 \\'6c\\tab}5") + row(cellx(1000, 2000), "{\\deleted gone}", "") + row(cellx(1000, 2000), "", "y"));
    expect(grid(tables(document)[0])).toEqual([["1.x", "5"], ["", "y"]]);
  });

  test("is kept as far as it goes where the file is cut short, and the cut is told", async () => {
    const document = await read("报告.rtf", bytes(`${head}${row(cellx(1000, 2000), "a", "b")}\\trowd\\cellx1000\\cellx2000\\pard\\intbl c\\cell d`));
    expect(grid(tables(document)[0])).toEqual([["a", "b"], ["c", "d"]]);
    expect(codes(document)).toEqual(["truncated"]);
  });
});

describe("what is embedded in a rich text file", () => {
  const hex = (content: Uint8Array): string => Buffer.from(content).toString("hex").replace(/(.{64})/g, "$1\r\n");
  const counted = (text: string): Buffer => Buffer.concat([Buffer.from(Uint32Array.of(text.length + 1).buffer), Buffer.from(`${text}\0`, "latin1")]);
  const none = Buffer.alloc(4);
  const ole = (name: string, content: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from("0105000002000000", "hex"), counted(name), none, none, Buffer.from(Uint32Array.of(content.length).buffer), content, Buffer.alloc(8)]);
  const book = xlsx(`<row r="1">${inline("A1", "分值")}${inline("B1", "10")}</row>`);

  test("is opened where it stands, a workbook with its picture", async () => {
    const picture = "{\\result{\\pict\\pngblip 89504e470d0a1a0a}}";
    const document = await rtf(`a\\par{\\object\\objemb{\\*\\objclass Excel.Sheet.12}{\\*\\objdata ${hex(ole("Excel.Sheet.12", book))}}${picture}}\\par b\\par`);
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "embedded", "paragraph"]);
    const [, block] = document.blocks;
    expect(block?.kind === "embedded" && block.document && grid(tables(block.document)[0])).toEqual([["分值", "10"]]);
    expect(document.parts.map(({ name, format, read: isRead }) => [name, format, isRead])).toEqual([["object1", "xlsx", true], ["picture1", "image", false]]);
  });

  test("is followed into a packager object and raw binary data", async () => {
    const packed = Buffer.concat([Buffer.from([2, 0]), Buffer.from("b.xlsx\0c:\\b.xlsx\0", "latin1"), Buffer.from([0, 0, 3, 0]), counted("c:\\b"), Buffer.from(Uint32Array.of(book.length).buffer), book]);
    const wrapped = ole("Package", packed);
    for (const data of [hex(wrapped), `\\bin${wrapped.length} ${wrapped.toString("latin1")}`]) {
      const document = await rtf(`{\\object\\objemb{\\*\\objdata ${data}}}\\par`);
      const [block] = document.blocks;
      expect(block?.kind === "embedded" && block.document?.format).toBe("xlsx");
    }
  });

  test("is told when it is only a link, or damaged", async () => {
    const linked = await rtf("{\\object\\objautlink{\\*\\objdata 00}{\\result \\pard shown\\par}}x\\par");
    expect(lines(linked)).toEqual(["shown", "x"]);
    expect(codes(linked)).toEqual(["not-read"]);
    const broken = await rtf("{\\object\\objemb{\\*\\objdata 0105}}x\\par");
    expect(broken.parts).toMatchObject([{ name: "object1", read: false }]);
  });
});

describe("a hostile rich text file", () => {
  test("may nest a hundred thousand groups", async () => {
    const document = await read("深.rtf", bytes(`{\\rtf1 a${"{".repeat(100_000)}deep${"}".repeat(100_000)}b\\par}`));
    expect(lines(document)).toEqual(["ab"]);
    expect(codes(document)).toEqual(["over-limit"]);
  });

  test("may lie about the length of binary data", async () => {
    const document = await read("长.rtf", bytes("{\\rtf1 a\\par\\bin4000000000 b\\par}"));
    expect(lines(document)).toEqual(["a"]);
    expect(codes(document)).toEqual(["truncated"]);
  });

  test("may ask for tables without end", async () => {
    const nested = Array.from({ length: 3000 }, (_, index) => `\\pard\\intbl\\itap${index + 1} x\\par`).join("");
    expect((await read("表.rtf", bytes(`{\\rtf1${nested}\\pard\\itap2000000000 y\\cell\\row\\pard end\\par}`))).blocks.length).toBeGreaterThan(0);
    const document = await read("表.rtf", bytes(`{\\rtf1 ${row(cellx(1, 2), "a", "b").repeat(20)}}`), { cells: 10 });
    expect(tables(document)[0]?.rows).toHaveLength(5);
    expect(codes(document)).toEqual(["over-limit"]);
  });
});
