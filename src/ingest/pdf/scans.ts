import type { Recogniser } from "../ocr/recogniser.js";
import type { Reading } from "../reading.js";
import type { Page } from "./page.js";
import type { Engine } from "./pdfium.js";
import { drawn } from "./render.js";

/**
 * The pages with the text of those that are pictures recognised, as far as it can be and the limits allow; the others keep
 * their reason and have another one why nothing came of it.
 */
export async function withScansRead(pages: readonly Page[], engine: Engine, bytes: Uint8Array, { budget, recogniser: load }: Reading): Promise<Page[]> {
  const result: Page[] = [];
  for (const page of pages) {
    if (page.unreadable === undefined || page.unreadable === "damaged") result.push(page);
    else {
      const recogniser = await load();
      if (recogniser === undefined) result.push({ ...page, unrecognised: "not-installed" });
      else if (!budget.spendOcrPage()) result.push({ ...page, unrecognised: "too-many" });
      else result.push((await scanRead(page, engine, bytes, recogniser)) ?? { ...page, unrecognised: "illegible" });
    }
  }
  if (!result.some((page) => page.recognised)) return result;
  const { aligned } = await import("../ocr/aligned.js");
  return aligned(result);
}

async function scanRead(page: Page, engine: Engine, bytes: Uint8Array, recogniser: Recogniser): Promise<Page | undefined> {
  const [{ throughRed }, { pixelsAPoint, recognisedPage }] = await Promise.all([import("../ocr/bitmap.js"), import("../ocr/page.js")]);
  const picture = drawn(engine, bytes, page.number - 1, pixelsAPoint);
  if (picture === undefined) return undefined;
  return recognisedPage(throughRed(picture.pixels, picture.width, picture.height, { red: 2 }), picture.point, page.number, recogniser, page.shown);
}
