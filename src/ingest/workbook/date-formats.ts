/**
 * Number formats 27–36 and 50–58 are built into Chinese Excel and mean other dates elsewhere, so a file that uses them does
 * not spell them out. ECMA-376 part 1, 18.8.30, zh-cn.
 */
const chinese: Readonly<Record<number, string>> = {
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

/** The style sheet with the Chinese formats it relies on spelled out. Unchanged when it uses none. */
export function chineseDateFormats(styles: Buffer): Buffer {
  const text = styles.toString("utf8");
  const used = new Set([...text.matchAll(/<(?:\w+:)?xf\b[^>]*\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1])));
  const declared = new Set([...text.matchAll(/<(?:\w+:)?numFmt\b[^>]*\bnumFmtId="(\d+)"/g)].map((match) => Number(match[1])));
  const missing = [...used].filter((id) => chinese[id] !== undefined && !declared.has(id));
  if (missing.length === 0) return styles;
  const added = missing.map((id) => `<numFmt numFmtId="${id}" formatCode="${(chinese[id] ?? "").replaceAll('"', "&quot;")}"/>`).join("");
  if (/<numFmts\b[^>]*[^/]>/.test(text)) return Buffer.from(text.replace(/(<numFmts\b[^>]*>)/, `$1${added}`));
  return Buffer.from(text.replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts count="${missing.length}">${added}</numFmts>`));
}
