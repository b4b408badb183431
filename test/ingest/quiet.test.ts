import { afterEach, describe, expect, test, vi } from "vitest";
import { quietly } from "../../src/ingest/workbook/sheet-js.js";
import { read, xlsx, zipOf } from "./support/office.js";

afterEach(() => vi.restoreAllMocks());

describe("the libraries underneath", () => {
  test("print nothing, whatever they are given", async () => {
    const spies = (["log", "warn", "error"] as const).map((method) => vi.spyOn(console, method).mockImplementation(() => undefined));
    await read("坏.xlsx", xlsx("<row><c r='A1' t='s'><v>9</v></c></row>"));
    await read("坏.ods", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office:x/>", "META-INF/manifest.xml": "<m/>" }));
    await read("坏.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]));
    expect(spies.map((spy) => spy.mock.calls)).toEqual([[], [], []]);
  });

  test("leave the console as it was, even when they throw", () => {
    const before = { ...console };
    expect(() => quietly(() => { throw new Error("x"); })).toThrow("x");
    expect({ ...console }).toEqual(before);
  });
});
