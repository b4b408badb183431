import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { throughRed, turned } from "../../../src/ingest/ocr/bitmap.js";
import { picturesIn } from "../../../src/ingest/ocr/decode/index.js";
import { fullWidth, mended } from "../../../src/ingest/ocr/figures.js";
import { inkOf } from "../../../src/ingest/ocr/ink.js";
import { rulingsIn } from "../../../src/ingest/ocr/rulings.js";
import { skewOf } from "../../../src/ingest/ocr/skew.js";

function paper(width: number, height: number): { width: number; height: number; grey: Uint8Array } {
  return { width, height, grey: new Uint8Array(width * height).fill(240) };
}

type Paper = ReturnType<typeof paper>;

function draw(on: Paper, left: number, top: number, right: number, bottom: number, slope = 0): Paper {
  for (let x = left; x < right; x += 1) for (let y = top; y < bottom; y += 1) on.grey[Math.round(y + (x - left) * slope) * on.width + x] = 20;
  return on;
}

describe("figures as they are mended", () => {
  it.each([["o", "0"], ["1O.5", "10.5"], ["l2", "12"], ["12。50", "12.50"], ["1，234.56", "1,234.56"], ["3 .5", "3.5"]])("%s becomes %s", (read, meant) => {
    expect(mended(read)).toBe(meant);
  });

  it.each(["12.50", "100%", "无", "优", "", "Oil", "12，5"])("%s is left alone", (read) => expect(mended(read)).toBeUndefined());

  it("makes marks full-width in Chinese text alone", () => {
    expect([fullWidth("金额(万元):"), fullWidth("(12.5)"), fullWidth("2024年1,234.5元"), fullWidth("预算 (万元)")]).toEqual(["金额（万元）：", "(12.5)", "2024年1,234.5元", "预算（万元）"]);
  });
});

describe("ink", () => {
  it("leaves out red, and is found in shadow", () => {
    const red = throughRed(Uint8Array.of(220, 30, 30, 255, 20, 20, 20, 255, 0, 0, 0, 0), 3, 1, { red: 0, alpha: 3 });
    expect([...red.grey]).toEqual([220, 20, 255]);
    const shadow = { width: 60, height: 60, grey: new Uint8Array(3600).map((_, at) => 240 - (at % 60) * 2) };
    draw(shadow, 40, 30, 55, 32);
    expect(inkOf(shadow, 20).on.reduce((sum, one) => sum + one, 0)).toBe(30);
  });

  it("is laid straight", () => {
    const askew = paper(1000, 700);
    for (let y = 100; y < 600; y += 50) draw(askew, 50, y, 950, y + 3, Math.tan((0.8 * Math.PI) / 180));
    expect(skewOf(inkOf(askew, 25))).toBeCloseTo(0.8, 1);
  });

  it("comes round again after four quarter turns", () => {
    const one = draw(paper(30, 20), 3, 4, 9, 6);
    expect(turned(turned(turned(turned(one, 1), 1), 1), 1)).toEqual(one);
    expect(turned(turned(one, 3), 1)).toEqual(one);
  });
});

describe("ruling lines", () => {
  const table = (): Paper => {
    const page = paper(900, 600);
    for (const y of [100, 200, 300]) draw(page, 100, y, 802, y + 2);
    for (const x of [100, 400, 800]) draw(page, x, 100, x + 2, 302);
    return page;
  };

  it("are those of tables, not underlines nor boxes as small as characters", () => {
    const page = draw(table(), 150, 450, 700, 452);
    for (const y of [500, 550]) draw(page, 300, y, 352, y + 3);
    for (const x of [300, 350]) draw(page, x, 500, x + 3, 553);
    const { level, upright } = rulingsIn(inkOf(page, 25), 200 / 72).rules;
    expect([level.map((rule) => Math.round(rule.at)), upright.map((rule) => Math.round(rule.at))]).toEqual([[101, 201, 301], [101, 401, 801]]);
  });

  it("go on under what hides a stretch of them", () => {
    const page = table();
    for (let y = 160; y < 170; y += 1) for (let x = 395; x < 410; x += 1) page.grey[y * page.width + x] = 240;
    const { upright } = rulingsIn(inkOf(page, 25), 200 / 72).rules;
    expect(upright.filter((rule) => Math.round(rule.at) === 401)).toHaveLength(1);
  });
});

describe("pictures decoded", () => {
  it("reads bitmaps of 24 bits and of 1 bit by their palette, bottom up", async () => {
    const header = (bits: number, start: number): Buffer => {
      const bytes = Buffer.alloc(start + 8);
      bytes.write("BM", "latin1");
      bytes.writeUInt32LE(start, 10);
      bytes.writeUInt32LE(40, 14);
      bytes.writeInt32LE(2, 18);
      bytes.writeInt32LE(bits === 24 ? 1 : 2, 22);
      bytes.writeUInt16LE(bits, 28);
      return bytes;
    };
    const colour = header(24, 54);
    colour.set([1, 2, 3, 4, 5, 6], 54);
    const tones = header(1, 62);
    tones.set([9, 9, 9, 0, 200, 200, 200, 0], 54);
    tones.set([0b01000000, 0, 0, 0, 0b10000000], 62);
    const [first, second] = [(await picturesIn(colour))[0]?.(), (await picturesIn(tones))[0]?.()];
    expect([...(first?.data ?? [])]).toEqual([3, 2, 1, 255, 6, 5, 4, 255]);
    expect([...(second?.data ?? [])].filter((_, at) => at % 4 === 0)).toEqual([200, 9, 9, 200]);
  });

  it("refuses a picture of more pixels than any page has, before unpacking it", async () => {
    const bytes = PNG.sync.write(new PNG({ width: 2, height: 2 }));
    bytes.writeUInt32BE(40_000, 16);
    bytes.writeUInt32BE(40_000, 20);
    const [open] = await picturesIn(bytes);
    expect(() => open?.()).toThrow(/too many pixels/);
  });
});
