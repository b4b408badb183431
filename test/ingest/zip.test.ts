import { describe, expect, test } from "vitest";
import { Budget, openArchive } from "../../src/ingest/index.js";
import { codes, docx, p, read, zipOf } from "./support/office.js";

const opened = (bytes: Uint8Array, limits = {}) => openArchive(bytes, "材料.zip", new Budget(limits));
const listed = (bytes: Uint8Array, limits = {}) => {
  const files = opened(bytes, limits);
  if ("problem" in files) return files.problem.code;
  return files.map((file) => {
    const content = file.open();
    return [file.name, "bytes" in content ? new TextDecoder().decode(content.bytes) : content.problem.code];
  });
};

/** Overwrites bytes found after a signature, in every record that carries it. */
function patched(bytes: Uint8Array, signature: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === signature) change(view, at);
  return copy;
}
const directoryEntry = 0x02014b50;

describe("an archive", () => {
  test("lists its files with their bytes, folders and leftovers apart", () => {
    const bytes = zipOf({ "甲单位/": new Uint8Array(0), "甲单位/报告.txt": "一", "__MACOSX/._x": "x", "甲单位/~$报告.docx": "x", "甲单位/Thumbs.db": "x" });
    expect(listed(bytes)).toEqual([["甲单位/报告.txt", "一"]]);
  });

  test("reads names that Chinese Windows wrote in GBK", () => {
    // 报告.txt in GBK is 8 bytes long, and so is the name it is written over.
    const gbk = [0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74];
    const write = (offset: number) => (view: DataView, at: number) => gbk.forEach((byte, index) => view.setUint8(at + offset + index, byte));
    const bytes = patched(patched(zipOf({ "abcd.txt": "一" }), directoryEntry, write(46)), 0x04034b50, write(30));
    expect(listed(bytes)).toEqual([["报告.txt", "一"]]);
  });

  test("refuses paths that lead out of it", () => {
    const bytes = zipOf({ "../../etc/x": "1", "/abs": "2", "C:\\x": "3", "a/..b/c": "4" });
    expect(listed(bytes)).toEqual([["../../etc/x", "unreadable"], ["/abs", "unreadable"], ["C:/x", "unreadable"], ["a/..b/c", "4"]]);
  });

  test("names the file inside the archive in each problem", () => {
    const files = opened(zipOf({ "../x": "1" }));
    expect("problem" in files ? files : files[0]?.open()).toMatchObject({ problem: { place: { file: "材料.zip/../x" }, severity: "error" } });
  });

  test("keeps the sound files when one is encrypted", () => {
    const bytes = patched(zipOf({ "a.txt": "1" }), directoryEntry, (view, at) => view.setUint16(at + 8, 1, true));
    expect(listed(bytes)).toEqual([["a.txt", "encrypted"]]);
  });

  test("names the file whose content does not match its checksum", () => {
    const bytes = patched(zipOf({ "a.txt": "1", "b.txt": "2" }), directoryEntry, (view, at) => view.getUint8(at + 46) === 0x61 && view.setUint32(at + 16, 7, true));
    expect(listed(bytes)).toEqual([["a.txt", "damaged"], ["b.txt", "2"]]);
  });

  test("that breaks off says so", () => {
    expect(listed(zipOf({ "a.txt": "1" }).slice(0, -10))).toBe("truncated");
  });
});

describe("the limits of a container", () => {
  const large = zipOf({ "a.txt": "x".repeat(3_000_000), "b.txt": "y" });

  test("hold for one part, for all parts, for the ratio and the number of parts, and the rest goes on", () => {
    expect(listed(large, { partBytes: 1_000_000 })).toEqual([["a.txt", "over-limit"], ["b.txt", "y"]]);
    expect(listed(large, { totalBytes: 1_000_000 })).toEqual([["a.txt", "over-limit"], ["b.txt", "y"]]);
    expect(listed(large, { ratio: 100 })).toEqual([["a.txt", "over-limit"], ["b.txt", "y"]]);
    expect(listed(large, { parts: 1 })).toBe("over-limit");
  });

  test("hold where a part declares less than it unpacks to", () => {
    const lying = patched(large, directoryEntry, (view, at) => view.setUint32(at + 24, 10, true));
    expect(listed(lying)).toEqual([["a.txt", "damaged"], ["b.txt", "damaged"]]);
  });

  test("are told as a problem of the document", async () => {
    const bytes = docx({ body: p("正文") });
    expect(codes(await read("大.docx", bytes, { fileBytes: 100 }))).toEqual(["over-limit"]);
    expect(codes(await read("大.docx", bytes, { partBytes: 50 }))).toEqual(["over-limit"]);
  });
});
