import type { WriteSheet } from "hucre/xlsx";

/** The file's own properties want a day. It is no day of anybody's: the same result always gives the same bytes. */
const noDay = new Date("2000-01-01T00:00:00Z");

/** The sheets as an Excel file. */
export async function workbookOf(sheets: readonly WriteSheet[], title: string, version: string): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: sheets.map((sheet) => ({ headerFooter: { oddFooter: footerOf(sheet.name, title) }, ...sheet, ...withoutTitles(sheet) })),
    namedRanges: sheets.flatMap(printTitles),
    defaultFont: { name: "微软雅黑", size: 10 },
    properties: { title, creator: `gouji ${version}`, created: noDay, modified: noDay },
  });
}

/** On paper each page says of which sheet and of how many it is: 问题清单 · 2 / 5. */
function footerOf(sheet: string, title: string): string {
  const plain = (text: string) => text.replaceAll("&", "&&");
  return `&L${plain(title)}&C${plain(sheet)}&R&P / &N`;
}

/** What is printed on every page anew. The library would not quote a sheet's name in it, which Excel then takes for a damaged file. */
function printTitles({ name, pageSetup: { printTitlesRow, printTitlesColumn } = {} }: WriteSheet): { readonly name: string; readonly range: string; readonly scope: string }[] {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const parts = [printTitlesColumn, printTitlesRow].flatMap((part) => (part === undefined ? [] : [`${quoted}!${part}`]));
  return parts.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: parts.join(","), scope: name }];
}

function withoutTitles({ pageSetup }: WriteSheet): Pick<WriteSheet, "pageSetup"> {
  if (pageSetup === undefined) return {};
  const { printTitlesRow, printTitlesColumn, ...setup } = pageSetup;
  return { pageSetup: setup };
}
