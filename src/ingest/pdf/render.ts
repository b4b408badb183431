import type { Engine } from "./pdfium.js";

/** A page drawn: blue, green, red and an unused byte for each pixel. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels a point: less than asked for on a page as large as a poster. */
  readonly point: number;
}

/** In pixels: A3 at 300 dots an inch. */
const longestSide = 5_000;
/** Blue, green, red, unused. */
const bgrx = 3;
/** Marks and seals pinned to the page are drawn too. */
const withAnnotations = 1;

/** Draws one page of a document as it is seen, its own rotation applied; `undefined` when the engine cannot. */
export function drawn(engine: Engine, bytes: Uint8Array, index: number, point: number): Drawn | undefined {
  const { call } = engine;
  const pointer = engine.keep(bytes);
  const document = call.FPDF_LoadMemDocument(pointer, bytes.length, 0);
  const page = document === 0 ? 0 : call.FPDF_LoadPage(document, index);
  try {
    return page === 0 ? undefined : drawnPage(engine, page, point);
  } finally {
    if (page !== 0) call.FPDF_ClosePage(page);
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(pointer);
  }
}

function drawnPage(engine: Engine, page: number, wanted: number): Drawn | undefined {
  const { call } = engine;
  const [across, down] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  const point = Math.min(wanted, longestSide / Math.max(across, down));
  const [width, height] = [Math.max(1, Math.round(across * point)), Math.max(1, Math.round(down * point))];
  const bitmap = call.FPDFBitmap_CreateEx(width, height, bgrx, 0, 0);
  if (bitmap === 0) return undefined;
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
    // A pixel of four bytes leaves no room to pad a row.
    return { width, height, pixels: engine.bytesAt(call.FPDFBitmap_GetBuffer(bitmap), width * height * 4), point };
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
  }
}
