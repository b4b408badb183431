import { damagedPicture, type Pixels, tooLargePicture } from "./pixels.js";
import { Unreadable } from "../../problem.js";

/** A Windows bitmap without compression: 1, 4 or 8 bits by a palette, 24 or 32 bits of colour. Source: BITMAPINFOHEADER. */
export function decodeBmp(bytes: Uint8Array, mostPixels: number): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 54) throw new Unreadable("truncated", damagedPicture);
  const [start, header, width, signedHeight, bits, compression] = [view.getUint32(10, true), view.getUint32(14, true), view.getInt32(18, true), view.getInt32(22, true), view.getUint16(28, true), view.getUint32(30, true)];
  const height = Math.abs(signedHeight);
  if (header < 40 || width <= 0 || height === 0 || ![1, 4, 8, 24, 32].includes(bits) || ![0, 3].includes(compression)) throw new Unreadable("unsupported", damagedPicture);
  if (width * height > mostPixels) throw new Unreadable("over-limit", tooLargePicture);
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (start + stride * height > bytes.length) throw new Unreadable("truncated", damagedPicture);
  const palette = 14 + header;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = start + stride * (signedHeight > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x += 1, to += 4) {
      const from = bits >= 24 ? row + (x * bits) / 8 : palette + 4 * indexAt(bytes, row, x, bits);
      data[to] = bytes[from + 2] ?? 255;
      data[to + 1] = bytes[from + 1] ?? 255;
      data[to + 2] = bytes[from] ?? 255;
      data[to + 3] = 255;
    }
  }
  return { width, height, data, dotsPerInch: view.getInt32(38, true) * 0.0254 };
}

function indexAt(bytes: Uint8Array, row: number, x: number, bits: number): number {
  const byte = bytes[row + ((x * bits) >> 3)] ?? 0;
  return (byte >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1);
}
