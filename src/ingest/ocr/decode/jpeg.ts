import { decode } from "jpeg-js";
import { damagedPicture, type Pixels, quartersOf, tooLargePicture } from "./pixels.js";
import { Unreadable } from "../../problem.js";

export function decodeJpeg(bytes: Uint8Array, mostPixels: number): Pixels {
  const { pixels, dotsPerInch, orientation } = markersOf(bytes);
  if (pixels > mostPixels) throw new Unreadable("over-limit", tooLargePicture);
  try {
    const { width, height, data } = decode(bytes, { useTArray: true, maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 1024 });
    return { width, height, data, dotsPerInch, quarters: quartersOf(orientation) };
  } catch {
    throw new Unreadable("damaged", damagedPicture);
  }
}

/** What the markers before the picture say of its size, its scale and of how the camera was held. */
function markersOf(bytes: Uint8Array): { pixels: number; dotsPerInch: number; orientation: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = { pixels: 0, dotsPerInch: 0, orientation: 1 };
  for (let at = 2; at + 12 < bytes.length && bytes[at] === 0xff;) {
    const [marker, length] = [bytes[at + 1] ?? 0, view.getUint16(at + 2)];
    if (marker === 0xda) break;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) found.pixels = view.getUint16(at + 5) * view.getUint16(at + 7);
    if (marker === 0xe0 && bytes[at + 11] !== 0) found.dotsPerInch = view.getUint16(at + 12) * (bytes[at + 11] === 2 ? 2.54 : 1);
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) found.orientation = orientationIn(view, at + 10, Math.min(at + 2 + length, bytes.length));
    at += 2 + length;
  }
  return found;
}

const orientationTag = 0x112;

/** The orientation in an EXIF block, which is a TIFF header and its first directory. */
function orientationIn(view: DataView, start: number, end: number): number {
  if (start + 8 > end) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0, at = directory + 2; index < count && at + 12 <= end; index += 1, at += 12) {
    if (view.getUint16(at, little) === orientationTag) return view.getUint16(at + 8, little);
  }
  return 1;
}
