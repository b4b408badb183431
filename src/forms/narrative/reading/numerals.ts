/** 两, 三, 十 or 12 before what is counted, as a number; 0 for anything else. */
export function smallNumber(told: string): number {
  return told === "两" ? 2 : /\d/.test(told) ? Number(told) : "一二三四五六七八九十".indexOf(told) + 1;
}
