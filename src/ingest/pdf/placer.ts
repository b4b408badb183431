import type { Place, Spot } from "../../document/index.js";
import { type Piece } from "../grid/index.js";
import { asSureAs, placeAt, type Where } from "../reading.js";
import { moved } from "./matrix.js";
import type { Page } from "./page.js";

/** A text on the page on which it is printed, in that page's points. */
export interface Printed {
  readonly page: number;
  readonly piece: Piece;
}

/** What was read, its place, and what it was put together from. */
export interface PrintedText {
  readonly place: Place;
  readonly text: string;
  readonly printed: readonly Printed[];
}

/** Gives what is read of a paged file its places, and tells whoever asks where on the pages it is printed. */
export class Placer {
  readonly #where: Where;
  readonly #pages: ReadonlyMap<number, Page>;
  readonly #trace: ((text: PrintedText) => void) | undefined;

  constructor(where: Where, pages: readonly Page[], trace?: (text: PrintedText) => void) {
    this.#where = where;
    this.#pages = new Map(pages.map((page) => [page.number, page]));
    this.#trace = trace;
  }

  /** @param restsOn what the reading is only as sure as, where that is more than the text itself */
  placeOf(at: Spot, text: string, printed: readonly Printed[], restsOn: readonly Piece[] = printed.map(({ piece }) => piece)): Place {
    const sure = asSureAs(placeAt(this.#where, at), restsOn);
    const place = this.#boxed(sure, printed);
    this.#trace?.({ place, text, printed });
    return place;
  }

  /** Recognising a page takes too long to be done again for the sake of where its text stands. */
  #boxed(place: Place, printed: readonly Printed[]): Place {
    const number = "page" in place.at ? place.at.page : undefined;
    const { recognised = false, back } = (number === undefined ? undefined : this.#pages.get(number)) ?? {};
    const boxes = !recognised || back === undefined ? [] : worded(printed.filter(({ page }) => page === number)).map(({ piece: { left, right, top, bottom } }) => {
      const corners = [moved(back, left, top), moved(back, right, top), moved(back, left, bottom), moved(back, right, bottom)];
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((at) => Math.round(at * 10) / 10) as [number, number, number, number];
    });
    return boxes.length === 0 ? place : { ...place, boxes };
  }
}

/** What has words in it, or the blank that is all there is. */
export function worded(printed: readonly Printed[]): readonly Printed[] {
  const told = printed.filter(({ piece }) => piece.text.trim() !== "");
  return told.length > 0 ? told : printed;
}

/** All on one page. */
export function printedOn(page: number, pieces: readonly Piece[]): Printed[] {
  return pieces.map((piece) => ({ page, piece }));
}
