import type { Piece } from "../grid/index.js";
import type { Glyph } from "./glyphs.js";
import { type Matrix, moved } from "./matrix.js";
import type { Engine } from "./pdfium.js";

/** A word typed over the page without a picture of how it looks: what it says and its box, in PDF points. */
export interface Typed {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** A tick in a box, which its appearance may show as text as well. */
  readonly isTick: boolean;
}

const kinds = { freeText: 3, widget: 20 } as const;
const hidden = 0x02;
const succeeded = 1;

/**
 * Makes what is laid over a page a part of it: the values of a form's fields, texts typed onto it, stamps. A reader sees no
 * difference. Gives the page anew, and the texts that no appearance shows yet.
 */
export function flattened(engine: Engine, document: number, index: number, page: number): { page: number; typed: readonly Typed[] } {
  const { call } = engine;
  const count = call.FPDFPage_GetAnnotCount(page);
  if (count <= 0) return { page, typed: [] };
  const typed = Array.from({ length: count }, (_, at) => typedIn(engine, page, at)).filter((one) => one !== undefined);
  if (call.FPDFPage_Flatten(page, 0) !== succeeded) return { page, typed };
  call.FPDF_ClosePage(page);
  return { page: call.FPDF_LoadPage(document, index), typed };
}

function typedIn(engine: Engine, page: number, index: number): Typed | undefined {
  const { call, scratch } = engine;
  const annotation = call.FPDFPage_GetAnnot(page, index);
  if (annotation === 0) return undefined;
  try {
    const kind = call.FPDFAnnot_GetSubtype(annotation);
    if ((kind !== kinds.freeText && kind !== kinds.widget) || (call.FPDFAnnot_GetFlags(annotation) & hidden) !== 0) return undefined;
    // Only boxes to be ticked have a state; what ticks them is often drawn, not written.
    const state = kind === kinds.widget ? valueOf(engine, annotation, "AS") : "";
    const isTick = state !== "" && state !== "Off";
    if (!isTick && call.EPDFAnnot_HasAppearanceStream(annotation, 0) !== 0) return undefined;
    if (!isTick && kind === kinds.widget && valueOf(engine, annotation, "FT") === "Btn") return undefined;
    const text = isTick ? "☑" : valueOf(engine, annotation, kind === kinds.widget ? "V" : "Contents").replaceAll(/\s+/g, " ").trim();
    if (text === "" || call.FPDFAnnot_GetRect(annotation, scratch) === 0) return undefined;
    return { text, left: engine.float(0), top: engine.float(1), right: engine.float(2), bottom: engine.float(3), isTick };
  } finally {
    call.FPDFPage_CloseAnnot(annotation);
  }
}

function valueOf(engine: Engine, annotation: number, key: string): string {
  const name = engine.keep(Buffer.from(key, "latin1"));
  try {
    return engine.textFrom((buffer, size) => engine.call.FPDFAnnot_GetStringValue(annotation, name, buffer, size));
  } finally {
    engine.call.free(name);
  }
}

/** The texts that the page itself does not show: a tick that is written is read already. */
export function unseen(typed: readonly Typed[], glyphs: readonly Glyph[]): Typed[] {
  const isIn = ({ left, right, bottom, top }: Typed, { x, y, text }: Glyph): boolean => text.trim() !== "" && x > left - 1 && x < right && y > bottom - 1 && y < top;
  return typed.filter((one) => !one.isTick || !glyphs.some((glyph) => isIn(one, glyph)));
}

/** As a text of one line in the middle of its box. */
export function pieceFrom({ text, left, bottom, right, top }: Typed, place: Matrix): Piece {
  const [x0, y0] = moved(place, left, top);
  const [x1, y1] = moved(place, right, bottom);
  const middle = (y0 + y1) / 2;
  const size = Math.min(10.5, Math.abs(y1 - y0) * 0.8);
  const from = Math.min(x0, x1);
  return { text, left: from, right: Math.max(x0, x1), top: middle - size / 2, bottom: middle + size / 2, at: { x: Math.round(from * 10) / 10, y: Math.round((middle - size / 2) * 10) / 10 } };
}
