import { describe, expect, test } from "vitest";
import { gb18030 } from "../../fixtures/generate/gb18030.js";
import { EmfBuilder } from "../support/emf-builder.js";
import { codes, grid, lines, read, tables } from "./support/office.js";

type Part = readonly [location: string, type: string, body: string | Uint8Array, encoding?: "base64" | "quoted-printable"];

/** A web archive as Word and Excel write it, with Windows' line ends. */
function archive(parts: readonly Part[], head = "MIME-Version: 1.0"): Uint8Array {
  const lines = [head, 'Content-Type: multipart/related; boundary="----=_NextPart_01"', "", "This document is a web archive.", ""];
  for (const [location, type, body, encoding = "quoted-printable"] of parts) {
    const bytes = Buffer.from(body);
    lines.push("------=_NextPart_01", `Content-Location: ${location}`, `Content-Transfer-Encoding: ${encoding}`, `Content-Type: ${type}`, "");
    lines.push(encoding === "base64" ? bytes.toString("base64").replace(/(.{76})/g, "$1\r\n") : quoted(bytes), "");
  }
  return Buffer.from([...lines, "------=_NextPart_01--", ""].join("\r\n"), "latin1");
}

function quoted(bytes: Uint8Array): string {
  const pieces = [...bytes].map((byte) => (byte === 0x3d || byte > 0x7e || byte < 0x20 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte)));
  return pieces.join("").replace(/((?:=..|[^=]){60})/g, "$1=\r\n");
}

const excel = (head: string, body: string): Uint8Array => gb18030(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>${head}</head><body>${body}</body></html>`);

describe("a web archive", () => {
  test("of Word is read as the page it holds, in GBK, with a line for every other part", async () => {
    const page = gb18030('<html><meta charset=gb2312><p>绩效自评报告</p><table><tr><td rowspan=2>合计<td>12.94<tr><td>3</table><img src="报告.files/image001.png"></html>');
    const document = await read("报告.doc", archive([
      ["file:///C:/1/%E6%8A%A5%E5%91%8A.htm", 'text/html; charset="gb2312"', page],
      ["file:///C:/1/报告.files/image001.png".replace(/[^\x00-\x7f]/g, encodeURIComponent), "image/png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "base64"],
      ["file:///C:/1/x.files/filelist.xml", "text/xml", "<xml/>"],
    ]));
    expect(document.format).toBe("html");
    expect(lines(document)).toEqual(["绩效自评报告"]);
    expect(grid(tables(document)[0])).toEqual([["2x1:合计", "12.94"], ["3"]]);
    expect(document.parts.map((part) => [part.name, part.read])).toEqual([["报告.htm", true], ["image001.png", false], ["filelist.xml", false]]);
    expect(codes(document)).toEqual(["mislabelled"]);
  });

  test("of Excel is read sheet by sheet", async () => {
    const sheet = (name: string, source: string) => `<x:ExcelWorksheet><x:Name>${name}</x:Name><x:WorksheetSource HRef="${source}"/></x:ExcelWorksheet>`;
    const cover = excel(`<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>${sheet("基础数据", "t.files/sheet001.htm")}${sheet("项目", "t.files/sheet002.htm")}</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->`, "");
    const document = await read("台账.mht", archive([
      ["file:///C:/1/t.htm", "text/html", cover],
      ["file:///C:/1/t.files/tabstrip.htm", "text/html", "<html>tabs</html>"],
      ["file:///C:/1/t.files/sheet001.htm", "text/html", excel("", "<table><tr><td x:num=\"1.5\">1.50<td>元</table>")],
      ["file:///C:/1/t.files/sheet002.htm", "text/html", excel("", "<table><tr><td>2</table>")],
    ]));
    expect(tables(document).map((table) => [table.origin, table.name, grid(table)])).toEqual([["sheet", "基础数据", [["1.50", "元"]]], ["sheet", "项目", [["2"]]]]);
    expect(document.parts.map((part) => [part.name, part.read])).toEqual([["t.htm", true], ["tabstrip.htm", false], ["sheet001.htm", true], ["sheet002.htm", true]]);
    expect(codes(document)).toEqual([]);
  });

  test("of a browser is read with its frames, and its metafiles are looked at", async () => {
    const picture = new EmfBuilder().text(10, 10, "看得见").bytes();
    const page = '<html><p>正文</p><iframe src="cid:f@x"></iframe></html>';
    const bytes = archive([["https://a.example/1", "text/html", page], ["https://a.example/p.emf", "image/x-emf", picture, "base64"]], "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0");
    const frame = ["", "------=_NextPart_01", "Content-ID: <f@x>", "Content-Type: text/html", "", "<html>inside</html>", "", "------=_NextPart_01--"].join("\r\n");
    const document = await read("网页.mhtml", Buffer.from(Buffer.from(bytes).toString("latin1").replace("\r\n------=_NextPart_01--", frame), "latin1"));
    expect(lines(document)).toEqual(["正文"]);
    expect(document.blocks.map((block) => block.kind === "embedded" && [block.document?.blocks.length, block.previews.map((one) => one.format)])).toEqual([false, [1, []], [undefined, ["emf"]]]);
  });

  test("cut short is read as far as it goes, and without a page refused", async () => {
    const whole = archive([["a.htm", "text/html", `<p>one</p>${"<p>more</p>".repeat(50)}`]]);
    const document = await read("断.mht", whole.slice(0, -150));
    expect(lines(document)[0]).toBe("one");
    expect(codes(document)).toEqual(["truncated"]);
    expect(codes(await read("图.mht", archive([["a.png", "image/png", "x"]])))).toEqual(["unsupported"]);
    expect(codes(await read("空.mht", Buffer.from("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n")))).toEqual(["damaged"]);
  });
});
