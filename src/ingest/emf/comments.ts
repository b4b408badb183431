import type { EmfRecord } from "./records.js";

const plus = 0x2b464d45;
const publicComment = 0x43494447;
const windowsMetafile = 0x80000001;
/** EMF+ records that draw text: DrawString and DrawDriverString. [MS-EMFPLUS] 2.3.4 */
const plusText = [0x401c, 0x4036];

/** How many texts a comment draws in EMF+, the successor that some programs write into their metafiles. */
export function plusTextsIn(view: DataView, { at, size }: EmfRecord): number {
  if (size < 16 || view.getUint32(at + 12, true) !== plus) return 0;
  let texts = 0;
  for (let next = at + 16; next + 12 <= at + size; ) {
    if (plusText.includes(view.getUint16(next, true))) texts += 1;
    next += Math.max(12, view.getUint32(next + 4, true));
  }
  return texts;
}

/** The WMF that a comment carries whole. [MS-EMF] 2.3.3.4.2 EMR_COMMENT_WINDOWS_METAFILE */
export function wrappedIn(view: DataView, { at, size }: EmfRecord): Uint8Array | undefined {
  if (size < 36 || view.getUint32(at + 12, true) !== publicComment || view.getUint32(at + 16, true) !== windowsMetafile) return undefined;
  const length = Math.min(view.getUint32(at + 32, true), size - 36);
  return new Uint8Array(view.buffer, view.byteOffset + at + 36, length);
}
