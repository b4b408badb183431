import { describe, expect, it } from "vitest";
import { gb18030 } from "../../../fixtures/generate/gb18030.js";
import { decodeText, readText } from "../../../src/ingest/text/index.js";

const words = "支出130.80万元\n";

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};

/** 支出1 in GB18030. */
const gb = new Uint8Array([0xd6, 0xa7, 0xb3, 0xf6, 0x31]);

describe("an encoding", () => {
  it("is told by its byte order mark", () => {
    expect(decodeText(new TextEncoder().encode(`\uFEFF${words}`))).toEqual({ text: words, encoding: "utf-8" });
    expect(decodeText(utf16(`\uFEFF${words}`, true))).toEqual({ text: words, encoding: "utf-16le" });
    expect(decodeText(utf16(`\uFEFF${words}`, false))).toEqual({ text: words, encoding: "utf-16be" });
  });

  it("is told without a mark by zero bytes, strict UTF-8, then GB18030", () => {
    expect(decodeText(utf16(words, true))?.encoding).toBe("utf-16le");
    expect(decodeText(utf16(words, false))?.encoding).toBe("utf-16be");
    expect(decodeText(new TextEncoder().encode(words))).toEqual({ text: words, encoding: "utf-8" });
    expect(decodeText(gb)).toEqual({ text: "支出1", encoding: "gb18030" });
  });

  it("forgives one character cut off at the end, and only there", () => {
    expect(decodeText(new TextEncoder().encode("支出").subarray(0, 5))).toEqual({ text: "支", encoding: "utf-8" });
    expect(decodeText(gb.subarray(0, 3))).toEqual({ text: "支", encoding: "gb18030" });
    expect(decodeText(new Uint8Array([0xff, 0x20, 0xff]))).toBeUndefined();
  });

  it.each(["元", "元,1.5", "煤", "小,9\n支,1", "为1", "1堍", "1涠"])("is GB18030 for %j, which is UTF-8 by accident", (text) => {
    expect(decodeText(gb18030(text))).toEqual({ text, encoding: "gb18030" });
  });

  it.each(["¥100", "café", "±0.5", "5×3", "α=0.05", "36°", "Ωm", "Müller", "naïve", "Привет", "元 Ԫ", "½", "m²", "a·b", "ﬁ"])("is UTF-8 for %s, which makes sense so", (text) => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8" });
  });

  it("is refused to bytes that are no text", () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 0, 0, 5]);
    expect(decodeText(zip)).toBeUndefined();
    expect(readText("假.txt", zip, { file: "假.txt" })).toMatchObject({ blocks: [], problems: [{ code: "unreadable", severity: "error" }] });
    expect(readText("空.txt", new Uint8Array(), { file: "空.txt" }).problems).toMatchObject([{ code: "empty" }]);
  });
});
