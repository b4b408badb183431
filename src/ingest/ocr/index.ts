/** Pictures of text: their pages, recognised, put back into paragraphs and tables as those of a digital PDF are. */
import type { Problem } from "../../document/index.js";
import { Flow } from "../pdf/flow.js";
import type { Page } from "../pdf/page.js";
import { layoutOf } from "../pdf/parts.js";
import { failure, Unreadable, type Wording } from "../problem.js";
import { placeAt, type Reader } from "../reading.js";
import { aligned } from "./aligned.js";
import { throughRed, turned } from "./bitmap.js";
import { type Pixels, picturesIn } from "./decode/index.js";
import { doubtsIn } from "./doubts.js";
import { mayBePage } from "./likeness.js";
import { recognisedPage } from "./page.js";
import { illegible, missingForPicture, notAPage, tooManyToRecognise } from "./wording.js";
import { asPage } from "./paper.js";

/**
 * Reads the text of a picture file: .jpg, .png, .tif with all its pages, .bmp, .gif, .webp. Places are those of a paged
 * document, each with how sure its reading is.
 *
 * @throws Unreadable when nothing in it can be read: damaged, a photograph, illegible, recognition not installed
 */
export const readPictureFile: Reader = async (name, bytes, where, { budget, recogniser: load }) => {
  const pictures = await picturesIn(bytes);
  if (pictures.length === 0) throw new Unreadable("damaged", illegible);
  const pages: Page[] = [];
  const refused: { number: number; code: Problem["code"]; wording: Wording }[] = [];
  for (const [index, open] of pictures.entries()) {
    const refuse = (code: Problem["code"], wording: Wording): number => refused.push({ number: index + 1, code, wording });
    try {
      const pixels = open();
      const recogniser = mayBePage(pixels) ? await load() : undefined;
      if (!mayBePage(pixels)) refuse("not-read", notAPage);
      else if (recogniser === undefined) refuse("not-read", missingForPicture);
      else if (!budget.spendOcrPage()) refuse("over-limit", tooManyToRecognise(budget.limits.ocrPages));
      else {
        const { bitmap, point } = asPage(uprightGrey(pixels), pixels.dotsPerInch);
        const page = await recognisedPage(bitmap, point, index + 1, recogniser);
        if (page === undefined) refuse("not-read", illegible);
        else pages.push(page);
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refuse(error.code, error.wording);
    }
  }
  const [only] = refused;
  if (pages.length === 0 && only !== undefined) throw new Unreadable(only.code, only.wording);
  const flow = new Flow(aligned(pages).map((page) => layoutOf(page)), where, budget);
  const problems = refused.map(({ number, code, wording }): Problem => ({ ...failure(code, name, where, onPage(number, wording)), place: placeAt(where, { kind: "page", page: number }) }));
  if (flow.blocks.length === 0 && problems.length === 0) problems.push(failure("empty", name, where, illegible));
  return { name, format: "image", blocks: flow.blocks, parts: [], problems: [...problems, ...doubtsIn(flow.blocks, name, where)] };
};

function uprightGrey({ width, height, data, quarters = 0 }: Pixels): ReturnType<typeof turned> {
  return turned(throughRed(data, width, height, { red: 0, alpha: 3 }), quarters);
}

function onPage(page: number, { zh, en }: Wording): Wording {
  return { zh: `第${page}页：${zh}`, en: `page ${page}: ${en}` };
}
