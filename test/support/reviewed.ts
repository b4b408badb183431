import XLSX, { type BookType } from "xlsx";

/** What a reviewer puts into a row: into the columns with these headers. */
export type Filled = Readonly<Record<string, string>>;

/** The list with rows filled in as in Excel, and saved again. The decisions go by fingerprint: of the finding, or of one told under it. */
export function filledIn(list: Uint8Array, decisions: Readonly<Record<string, Filled>>, save: { readonly as?: BookType; readonly sheet?: string } = {}): Uint8Array {
  const book = XLSX.read(list);
  for (const sheet of Object.values(book.Sheets)) {
    const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
    const headers = rows[0] ?? [];
    rows.forEach((row, at) => {
      const prints = (row[headers.findIndex((header) => header === "指纹" || header === "fingerprint")] ?? "").split("\n");
      for (const [header, text] of prints.flatMap((print) => Object.entries(decisions[print] ?? {}))) {
        sheet[XLSX.utils.encode_cell({ r: at, c: headers.indexOf(header) })] = { t: "s", v: text };
      }
    });
  }
  const chosen = save.sheet === undefined ? {} : { sheet: save.sheet };
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType: save.as ?? "xlsx", ...chosen }) as Buffer);
}

/** A list with these rows alone, each by its headers. */
export function listOf(rows: readonly Filled[], sheet = "问题清单"): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet([...rows]), sheet);
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}
