import type { WriteSheet } from "hucre/xlsx";

/** The file's own properties want a day. It is no day of anybody's: the same result always gives the same bytes. */
const noDay = new Date("2000-01-01T00:00:00Z");

/** The sheets as an Excel file. */
export async function workbookOf(sheets: WriteSheet[], title: string, version: string): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({ sheets, defaultFont: { name: "微软雅黑", size: 10 }, properties: { title, creator: `gouji ${version}`, created: noDay, modified: noDay } });
}
