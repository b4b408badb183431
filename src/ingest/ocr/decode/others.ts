import webp from "@cwasm/webp";
import omggif from "omggif";
import { PNG } from "pngjs";
import utif, { type IFD } from "utif2";
import { Unreadable } from "../../problem.js";
import { damagedPicture, type Pixels, quartersOf, tooLargePicture } from "./pixels.js";

export function decodePng(bytes: Uint8Array, mostPixels: number): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  allow(bytes.length > 24 ? view.getUint32(16) * view.getUint32(20) : 0, mostPixels);
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return { width, height, data, dotsPerInch: densityOf(view) };
}

/** The chunk pHYs stands among the first ones: pixels a metre. */
function densityOf(view: DataView): number {
  for (let at = 8; at + 20 < view.byteLength;) {
    const [length, kind] = [view.getUint32(at), view.getUint32(at + 4)];
    if (kind === 0x70485973) return view.getUint8(at + 16) === 1 ? view.getUint32(at + 8) * 0.0254 : 0;
    if (kind === 0x49444154) break;
    at += 12 + length;
  }
  return 0;
}

/** The first picture of an animation. */
export function decodeGif(bytes: Uint8Array, mostPixels: number): Pixels {
  const gif = new omggif.GifReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  allow(gif.width * gif.height, mostPixels);
  const data = new Uint8Array(gif.width * gif.height * 4);
  gif.decodeAndBlitFrameRGBA(0, data);
  return { width: gif.width, height: gif.height, data };
}

export function decodeWebp(bytes: Uint8Array, mostPixels: number): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) throw new Unreadable("truncated", damagedPicture);
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  const low = (at: number): number => view.getUint16(at, true) & 0x3fff;
  const whole = view.getUint32(21, true);
  const size = kind === "VP8X" ? [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1]
    : kind === "VP8L" ? [(whole & 0x3fff) + 1, ((whole >>> 14) & 0x3fff) + 1] : [low(26), low(28)];
  allow((size[0] ?? 0) * (size[1] ?? 0), mostPixels);
  const { width, height, data } = webp.decode(bytes);
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

/** Every page of a TIFF, decoded when it is asked for: fax scans hold many. */
export function decodeTiff(bytes: Uint8Array, mostPixels: number): (() => Pixels)[] {
  const buffer = Uint8Array.from(bytes).buffer;
  const pages = utif.decode(buffer).filter((page) => first(page, "t256") > 0 && first(page, "t257") > 0);
  // Reduced copies of a page are marked so.
  return pages.filter((page) => (first(page, "t254") & 1) === 0).map((page) => () => {
    allow(first(page, "t256") * first(page, "t257"), mostPixels);
    utif.decodeImage(buffer, page);
    const { width, height } = page;
    const data = utif.toRGBA8(page);
    const inch = first(page, "t296") === 3 ? 2.54 : 1;
    return { width, height, data, dotsPerInch: first(page, "t282") * inch, quarters: quartersOf(first(page, "t274")) };
  });
}

function first(page: IFD, tag: string): number {
  const value = page[tag];
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "number" ? one : 0;
}

function allow(pixels: number, most: number): void {
  if (pixels > most) throw new Unreadable("over-limit", tooLargePicture);
}
