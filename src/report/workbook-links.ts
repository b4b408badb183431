import type { Cell, CellStyle } from "hucre/xlsx";

export type Link = NonNullable<Cell["hyperlink"]>;

/** A cell of this workbook: '问题清单'!A3. */
export function inside(sheet: string, row: number): Link {
  return { target: "", location: `'${sheet.replaceAll("'", "''")}'!A${row}` };
}

export const linked: CellStyle = { font: { name: "微软雅黑", size: 10, underline: true, color: { rgb: "0563C1" } } };

const longestName = 31;

/** A name that Excel takes for a sheet, unlike those taken: without []:*?/\, up to 31 characters, whatever their case. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/\s+/g, " ").replace(/^[' ]+|[' ]+$/g, "");
  const base = plain === "" || /^history$/i.test(plain) ? `${plain}_` : plain;
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` (${number})`;
    const name = cutTo(base, longestName - tail.length) + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Excel counts UTF-16 units; half a character is none. */
function cutTo(text: string, length: number): string {
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut.trimEnd();
}
