import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { init } from "@embedpdf/pdfium";

/** What stands on a page, as pdf.js reads it. */
export interface ReadAnnotation {
  readonly page: number;
  readonly subtype: string;
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  readonly quads: number;
  readonly contents: string;
  readonly title: string;
}

interface PdfJs {
  getDocument(source: object): { readonly promise: Promise<{ readonly numPages: number; getPage(number: number): Promise<{ getAnnotations(): Promise<readonly Raw[]> }> }> };
}

interface Raw {
  readonly subtype: string;
  readonly rect: ReadAnnotation["rect"];
  readonly quadPoints?: { readonly length: number } | null;
  readonly contentsObj?: { readonly str: string };
  readonly titleObj?: { readonly str: string };
}

/** By the pdf.js that pdf-parse brings along. */
export async function annotationsIn(bytes: Uint8Array): Promise<ReadAnnotation[]> {
  const own = createRequire(import.meta.url);
  const path = createRequire(own.resolve("pdf-parse")).resolve("pdfjs-dist/legacy/build/pdf.mjs");
  const { getDocument } = (await import(pathToFileURL(path).href)) as PdfJs;
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const found: ReadAnnotation[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    for (const { subtype, rect, quadPoints, contentsObj, titleObj } of await (await file.getPage(page)).getAnnotations()) {
      found.push({ page, subtype, rect, quads: (quadPoints?.length ?? 0) / 8, contents: contentsObj?.str ?? "", title: titleObj?.str ?? "" });
    }
  }
  return found;
}

/** The characters that stand in a box of a page, as PDFium finds them. */
export async function textIn(bytes: Uint8Array, page: number, [left, bottom, right, top]: ReadAnnotation["rect"]): Promise<string> {
  const { pdfium } = await init({});
  const call = pdfium.wasmExports as unknown as Record<"malloc" | "PDFiumExt_Init" | "FPDF_LoadMemDocument" | "FPDF_LoadPage" | "FPDFText_LoadPage" | "FPDFText_GetBoundedText", (...values: number[]) => number>;
  call.PDFiumExt_Init();
  const [at, buffer] = [call.malloc(bytes.length), call.malloc(2048)];
  const memory = (): Uint8Array => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  memory().set(bytes, at);
  const text = call.FPDFText_LoadPage(call.FPDF_LoadPage(call.FPDF_LoadMemDocument(at, bytes.length, 0), page - 1));
  const count = call.FPDFText_GetBoundedText(text, left, top, right, bottom, buffer, 1024);
  return new TextDecoder("utf-16le").decode(memory().slice(buffer, buffer + count * 2)).replaceAll("\0", "").trim();
}
