import { halfWidth } from "../quantity/index.js";

const thisCentury = (digits: string): number => Number(digits.length === 2 ? `20${digits}` : digits);

/** The day on which a form was filled in says nothing of the year that it is of. */
const filledIn = /(?:日期|时间):?20\d{2}(?:年\d{1,2}月(?:\d{1,2}日)?|[-./]\d{1,2}(?:[-./]\d{1,2})?)/g;

/** The year a title speaks of: 2024年度, （二〇二四年度）, 2024 年. Undefined where it names none, or several. */
export function yearIn(text: string): number | undefined {
  const plain = halfWidth(text).replace(/\s+/g, "").replace(filledIn, "").replace(spelledYear, chineseYear);
  const years = new Set([...plain.matchAll(/(?<!\d)(20\d{2})(?=年)/g)].map((match) => thisCentury(match[1] as string)));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

const spelledYear = /[〇零○一二三四五六七八九]{4}(?=年)/g;

/** 2023年度 for 二〇二三年度. */
export function withYearsInDigits(text: string): string {
  return text.replace(spelledYear, chineseYear);
}

function chineseYear(digits: string): string {
  return [...digits].map((digit) => "〇一二三四五六七八九".indexOf(digit === "零" || digit === "○" ? "〇" : digit)).join("");
}
