import { unzipSync, zipSync } from "fflate";
import { halfWidth } from "../../quantity/index.js";
import type { Note } from "../note.js";

export interface ConvertedWorkbook {
  readonly bytes: Uint8Array;
  /** Whether the cell of a note shows the note's figure in the copy too. */
  readonly shows: (note: Note) => boolean;
}

/** An .xlsx with the cells of another workbook, the same bytes each time; undefined where it cannot be read. */
export async function convertedWorkbook(bytes: Uint8Array): Promise<ConvertedWorkbook | undefined> {
  const { read, write } = await import("xlsx");
  try {
    const book = read(bytes, { type: "array", cellNF: true, cellText: true });
    const written = write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
    const shows = ({ place: { part, at }, value }: Note): boolean => {
      if (part !== undefined || at.kind !== "sheet") return false;
      const cell = book.Sheets[at.sheet]?.[at.ref] as { readonly w?: string; readonly v?: unknown } | undefined;
      const shown = plain(cell?.w ?? String(cell?.v ?? ""));
      return value.trim() === "" ? shown === "" : shown.includes(plain(value));
    };
    return { bytes: undated(written), shows };
  } catch {
    // The library throws whatever it happens upon; the file was read for the audit, so it is this way of reading that failed.
    return undefined;
  }
}

function plain(text: string): string {
  return halfWidth(text).replaceAll(/[,\s]/g, "");
}

/** Without the time of writing, which a zip notes for each part. */
function undated(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1), level: 6 });
}
