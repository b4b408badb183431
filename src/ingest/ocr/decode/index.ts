/** Picture files → pixels. */
import { Unreadable } from "../../problem.js";
import { decodeBmp } from "./bmp.js";
import { damagedPicture, type Pixels } from "./pixels.js";

export type { Pixels } from "./pixels.js";

/** An A3 page at 600 dots an inch, or a photograph. */
const mostPixels = 80_000_000;

/**
 * The pictures in a file, each decoded when asked for; only a TIFF holds more than one.
 *
 * @throws Unreadable damaged, too large or of an uncommon kind; so does each picture
 */
export async function picturesIn(bytes: Uint8Array): Promise<readonly (() => Pixels)[]> {
  const is = (...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (is(0xff, 0xd8)) {
    const { decodeJpeg } = await import("./jpeg.js");
    return [() => decodeJpeg(bytes, mostPixels)];
  }
  if (is(0x42, 0x4d)) return [() => decodeBmp(bytes, mostPixels)];
  const others = await import("./others.js");
  if (is(0x49, 0x49) || is(0x4d, 0x4d)) return guarded(() => others.decodeTiff(bytes, mostPixels))().map(guarded);
  const decode = is(0x89) ? others.decodePng : is(0x47) ? others.decodeGif : others.decodeWebp;
  return [guarded(() => decode(bytes, mostPixels))];
}

/** Decoders throw whatever they like. */
function guarded<T>(work: () => T): () => T {
  return () => {
    try {
      return work();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable("damaged", damagedPicture);
    }
  };
}
