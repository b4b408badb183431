import { describe, expect, test } from "vitest";
import { grid, read, tables } from "../support/office.js";

const rows = [["项目", "金额"], ["甲", "12"]];
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

describe("separated values", () => {
  test.each([
    ["commas", Buffer.from("项目,金额\n甲,12\n")],
    ["semicolons", Buffer.from("项目;金额\n甲;12\n")],
    ["tabs", Buffer.from("项目\t金额\n甲\t12\n")],
    ["a first line that names the separator", Buffer.from("sep=;\n项目;金额\n甲;12\n")],
    ["line ends of Windows", Buffer.from("项目,金额\r\n甲,12\r\n")],
    ["line ends of old Macs", Buffer.from("项目,金额\r甲,12\r")],
    ["a byte order mark", Buffer.from("\ufeff项目,金额\n甲,12\n")],
    ["two bytes a character", utf16("项目,金额\r\n甲,12\r\n")],
    ["two bytes a character and tabs, as Excel saves Unicode text", utf16("项目\t金额\r\n甲\t12\r\n")],
    ["the characters of Chinese Windows", Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x32])],
  ])("are read with %s", async (_, bytes) => {
    const document = await read("明细.csv", bytes);
    expect([document.format, document.problems, grid(tables(document)[0])]).toEqual(["csv", [], rows]);
  });

  test("keep commas, line breaks and quotes inside quotes", async () => {
    const document = await read("明细.csv", Buffer.from('项目,金额,备注\n甲,"1,234.50","第一行\n他说""好"""\n'));
    expect(grid(tables(document)[0])).toEqual([["项目", "金额", "备注"], ["甲", "1,234.50", '第一行\n他说"好"']]);
  });

  test("stay the text they are: no dates, no numbers without their zeros", async () => {
    const [table] = tables(await read("明细.csv", Buffer.from("期间,编号\n2024-12,007\n")));
    expect(table?.rows[1]?.cells.map(({ kind, text }) => [kind, text])).toEqual([["text", "2024-12"], ["text", "007"]]);
  });
});
