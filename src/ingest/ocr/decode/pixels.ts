import type { Wording } from "../../problem.js";

/** A picture as decoded: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** As the file says, which may be nonsense. */
  readonly dotsPerInch?: number;
  /** Quarter turns clockwise that put it upright, as the camera noted. */
  readonly quarters?: 0 | 1 | 2 | 3;
}

export const damagedPicture: Wording = { zh: "图片已损坏或不是常见的编码，请重新扫描或另存为 .png 再试", en: "the picture is damaged or of an uncommon kind; scan it again or save it as .png" };
export const tooLargePicture: Wording = {
  zh: "图片的像素过多，超出可读取的上限，没有读取；请按 300 dpi 以内重新扫描",
  en: "the picture has too many pixels, over the limit of what is read, and was not read; scan it at 300 dpi at most",
};

/** EXIF and TIFF orientations that are turns; mirrored ones are of no camera. */
export function quartersOf(orientation: unknown): 0 | 1 | 2 | 3 {
  return orientation === 3 ? 2 : orientation === 6 ? 1 : orientation === 8 ? 3 : 0;
}
