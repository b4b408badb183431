import * as XLSX from "xlsx";
import * as codePages from "xlsx/dist/cpexcel.full.mjs";

XLSX.set_cptable(codePages);

/** Its declarations leave out two that it writes. */
export type BookType = XLSX.BookType | "biff3" | "biff4";

/** A workbook of these sheets, by their names. */
export function book(sheets: Readonly<Record<string, XLSX.WorkSheet>>): XLSX.WorkBook {
  const made = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(made, structuredClone(sheet), name);
  return made;
}

/** Written by SheetJS. */
export function written(made: XLSX.WorkBook, type: BookType, options: XLSX.WritingOptions = { cellStyles: true, bookSST: true }): Uint8Array {
  const bytes: Buffer = XLSX.write(made, { ...options, type: "buffer", bookType: type as XLSX.BookType });
  return new Uint8Array(bytes);
}

/** The streams of a compound file by name, written over or removed (undefined). */
export function withStreams(bytes: Uint8Array, streams: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const file = XLSX.CFB.read(Buffer.from(bytes), { type: "buffer" });
  for (const [name, content] of Object.entries(streams)) {
    if (content === undefined) XLSX.CFB.utils.cfb_del(file, `/${name}`);
    else XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  }
  const written: unknown = XLSX.CFB.write(file, { type: "buffer" });
  return new Uint8Array(written as Buffer);
}
