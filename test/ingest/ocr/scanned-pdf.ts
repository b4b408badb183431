/** A PDF as scanners write it: each page is one JPEG. */
export function scannedPdf(pages: readonly { readonly jpeg: Uint8Array; readonly width: number; readonly height: number; readonly grey?: boolean; readonly rotate?: number }[]): Uint8Array {
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
  pages.forEach(({ jpeg, width, height, grey = true, rotate = 0 }, index) => {
    const first = 3 + index * 3;
    // At 200 dots an inch.
    const [across, down] = [(width * 72) / 200, (height * 72) / 200];
    const content = `q ${across} 0 0 ${down} 0 0 cm /I Do Q`;
    object(first, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Rotate ${rotate}/Resources<</XObject<</I ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R>>`);
    object(first + 1, `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${grey ? "DeviceGray" : "DeviceRGB"}/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`, jpeg, "\nendstream");
    object(first + 2, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  });
  const start = length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows}trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}
