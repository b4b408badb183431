/** Whether a number format shows a date or a time. Colours, conditions and currencies in brackets are none, elapsed hours are. */
export function isDateFormat(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return true;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|G\/通用格式/gi, "").replace(/[0#?]E[+-]/gi, "");
  return /[ymdhse]|上午|AM\/PM|A\/P/i.test(bare);
}
