const font = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>";

export interface ScannedPage {
  readonly jpeg: Uint8Array;
  /** In pixels, 200 an inch. */
  readonly width: number;
  readonly height: number;
}

/** A PDF as scanners write it: each page is one grey JPEG. `cover`: words on a digital page in front. */
export function scannedPdf(scans: readonly ScannedPage[], cover?: string): Uint8Array {
  const pages: readonly (ScannedPage & { readonly words?: string })[] = cover === undefined ? scans : [{ jpeg: new Uint8Array(), width: 1654, height: 2339, words: cover }, ...scans];
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    chunks.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...parts: readonly (string | Uint8Array)[]): void => {
    offsets[number] = length;
    put(`${number} 0 obj\n`);
    parts.forEach(put);
    put("\nendobj\n");
  };
  put("%PDF-1.4\n");
  object(1, "<</Type/Catalog/Pages 2 0 R>>");
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${3 + index * 3} 0 R`).join(" ")}]>>`);
  pages.forEach(({ jpeg, width, height, words }, index) => {
    const first = 3 + index * 3;
    // At 200 dots an inch.
    const [across, down] = [(width * 72) / 200, (height * 72) / 200];
    const content = words === undefined ? `q ${across} 0 0 ${down} 0 0 cm /I Do Q` : `BT /F 14 Tf 72 700 Td <${[...words].map((word) => word.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj ET`;
    object(first, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Resources<</Font<</F ${font}>>/XObject<</I ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R>>`);
    object(first + 1, `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`, jpeg, "\nendstream");
    object(first + 2, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  });
  const start = length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows}trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}
