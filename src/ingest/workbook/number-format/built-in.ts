/** Formats that a file names by number alone. ECMA-376 part 1, 18.8.30. */
const everywhere: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** What Chinese Excel takes 5–8, 27–36, 41–44 and 50–58 for; they mean other things elsewhere. */
const inChinese: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** General for a number that stands for nothing. */
export function builtInFormat(id: number): string {
  return everywhere[id] ?? inChinese[id] ?? "General";
}

/**
 * Fills the library's table of formats with what Chinese Excel takes the numbers for, for files that spell out only their own.
 * What the last workbook left in it is dropped.
 */
export function loadChineseFormats({ get_table }: { get_table(): Record<number, string> }): void {
  const table = get_table();
  for (const id of Object.keys(table)) if (Number(id) > lastBuiltIn) delete table[Number(id)];
  Object.assign(table, everywhere, inChinese);
}

const lastBuiltIn = 58;

/** The style sheet with the Chinese formats it relies on spelled out, for a reader that knows only the American ones. */
export function chineseFormatsIn(styles: Buffer): Buffer {
  const text = styles.toString("utf8");
  const used = new Set([...text.matchAll(/<(?:\w+:)?xf\b[^>]*\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1])));
  const declared = new Set([...text.matchAll(/<(?:\w+:)?numFmt\b[^>]*\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1])));
  const missing = [...used].filter((id) => inChinese[id] !== undefined && !declared.has(id));
  if (missing.length === 0) return styles;
  const added = missing.map((id) => `<numFmt numFmtId="${id}" formatCode="${(inChinese[id] ?? "").replaceAll('"', "&quot;")}"/>`).join("");
  if (/<numFmts\b[^>]*[^/]>/.test(text)) return Buffer.from(text.replace(/(<numFmts\b[^>]*>)/, `$1${added}`));
  return Buffer.from(text.replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts count="${missing.length}">${added}</numFmts>`));
}
