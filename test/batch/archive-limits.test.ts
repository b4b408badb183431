import { describe, expect, test } from "vitest";
import { type FileLimits, openReader } from "../../src/batch/index.js";
import { docx, p, zipOf } from "../ingest/support/office.js";

async function outcomes(bytes: Uint8Array, limits: Partial<FileLimits> = {}): Promise<string[]> {
  const read: string[] = [];
  for await (const { document } of openReader({ isolated: false, limits }).read({ path: "材料.zip", bytes })) {
    read.push(`${document.name} ${document.problems[0]?.code ?? "read"}`);
  }
  return read;
}

describe("the files of one archive", () => {
  test("share what it may unpack to, the parts of documents and the archives inside it among that", async () => {
    const two = zipOf({ "一.docx": docx({ body: p("正文".repeat(5000)) }), "里.zip": zipOf({ "二.docx": docx({ body: p("正文".repeat(5000)) }), "三.txt": "三" }) });
    expect(await outcomes(two)).toEqual(["材料.zip/一.docx read", "材料.zip/里.zip/二.docx read", "材料.zip/里.zip/三.txt read"]);
    expect(await outcomes(two, { archiveBytes: 50_000 })).toEqual(["材料.zip/一.docx read", "材料.zip/里.zip/二.docx over-limit", "材料.zip/里.zip/三.txt read"]);
  });

  test("are counted together with those of the archives inside it", async () => {
    const nested = zipOf({ "一.txt": "一", "里.zip": zipOf({ "二.txt": "二", "三.txt": "三" }) });
    expect(await outcomes(nested, { parts: 4 })).toEqual(["材料.zip/一.txt read", "材料.zip/里.zip/二.txt read", "材料.zip/里.zip/三.txt read"]);
    expect(await outcomes(nested, { parts: 3 })).toEqual(["材料.zip/一.txt read", "材料.zip/里.zip over-limit"]);
  });

  test("may each be as large as a file by itself, whatever a part may be", async () => {
    const bytes = zipOf({ "大.txt": "字".repeat(1000) });
    expect(await outcomes(bytes, { partBytes: 100 })).toEqual(["材料.zip/大.txt over-limit"]);
    expect(await outcomes(bytes, { partBytes: 4000, fileBytes: 3000 })).toEqual(["材料.zip/大.txt read"]);
  });

  test("of one name twice are both read", async () => {
    const bytes = zipOf({ "a.txt": "一", "b.txt": "二二" });
    const renamed = Uint8Array.from(bytes, (byte, at) => (byte === 0x62 && bytes[at + 1] === 0x2e && bytes[at + 2] === 0x74 ? 0x61 : byte));
    const read = [];
    for await (const file of openReader({ isolated: false }).read({ path: "材料.zip", bytes: renamed })) read.push(file.bytes);
    expect(read).toEqual([3, 6]);
  });

  test("ten thousand of them are read one by one", async () => {
    const bytes = zipOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`${number}.txt`, "一"])));
    expect((await outcomes(bytes)).filter((told) => told.endsWith("read"))).toHaveLength(10_000);
  }, 60_000);

  test("are bounded in depth: an archive in an archive in an archive is not opened", async () => {
    const deep = zipOf({ "一.zip": zipOf({ "二.zip": zipOf({ "三.zip": zipOf({ "x.txt": "x" }) }) }) });
    expect(await outcomes(deep)).toEqual(["材料.zip/一.zip/二.zip unsupported"]);
  });
});
