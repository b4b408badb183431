/** The PDF engine: PDFium compiled to WebAssembly. Loaded when the first PDF comes, then kept. */

/** The C functions used here, called bare: the package's own wrappers cost more than the calls. Handles are numbers, 0 for none. */
interface Functions {
  malloc(size: number): number;
  free(pointer: number): void;
  PDFiumExt_Init(): void;
  FPDF_GetLastError(): number;
  FPDF_LoadMemDocument(bytes: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, box: number): number;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, pixels: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): number;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(bitmap: number, page: number, x: number, y: number, width: number, height: number, rotate: number, flags: number): void;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFDoc_GetAttachmentCount(document: number): number;
  FPDFDoc_GetAttachment(document: number, index: number): number;
  FPDFAttachment_GetName(attachment: number, buffer: number, size: number): number;
  FPDFAttachment_GetFile(attachment: number, buffer: number, size: number, needed: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFPage_Flatten(page: number, use: number): number;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFAnnot_GetFlags(annotation: number): number;
  FPDFAnnot_GetRect(annotation: number, box: number): number;
  FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, size: number): number;
  EPDFAnnot_HasAppearanceStream(annotation: number, mode: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
}

interface Module {
  readonly wasmExports: Functions;
  /** Replaced by the engine when its memory grows: never kept. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** In bytes: more than any field holds. */
const mostText = 1 << 20;

export class Engine {
  readonly call: Functions;
  /** Room for what functions give back: 64 bytes. */
  readonly scratch: number;
  readonly #module: Module;

  constructor(module: Module) {
    this.#module = module;
    this.call = module.wasmExports;
    this.call.PDFiumExt_Init();
    this.scratch = this.call.malloc(64);
  }

  /** The number at a place of the scratch, counted in numbers of its size. */
  float(index: number): number {
    return this.#module.HEAPF32[this.scratch / 4 + index] ?? 0;
  }

  double(index: number): number {
    return this.#module.HEAPF64[this.scratch / 8 + index] ?? 0;
  }

  integer(index: number): number {
    return this.#module.HEAPU32[this.scratch / 4 + index] ?? 0;
  }

  /** A copy of bytes that the engine wrote. */
  bytesAt(pointer: number, length: number): Uint8Array {
    return this.#module.HEAPU8.slice(pointer, pointer + length);
  }

  /** A text that a function writes as UTF-16 with its final zero, once it was asked for the size. */
  textFrom(write: (buffer: number, size: number) => number): string {
    const size = write(0, 0);
    if (size <= 2 || size > mostText) return "";
    const buffer = this.call.malloc(size);
    try {
      return write(buffer, size) === size ? new TextDecoder("utf-16le").decode(this.bytesAt(buffer, size - 2)) : "";
    } finally {
      this.call.free(buffer);
    }
  }

  /** Copies bytes in; whoever asks frees them. */
  keep(bytes: Uint8Array): number {
    const pointer = this.call.malloc(bytes.length + 1);
    if (pointer === 0) throw new Error("no memory for the file");
    this.#module.HEAPU8.set(bytes, pointer);
    this.#module.HEAPU8[pointer + bytes.length] = 0;
    return pointer;
  }
}

let loaded: Promise<Engine> | undefined;

export function loadEngine(): Promise<Engine> {
  loaded ??= import("@embedpdf/pdfium").then(async ({ init }) => new Engine((await init({})).pdfium as unknown as Module));
  return loaded;
}

/** An engine that has crashed on a file is not asked about the next one. */
export function dropEngine(): void {
  loaded = undefined;
}
