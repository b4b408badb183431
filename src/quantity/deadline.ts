import { halfWidth } from "./read.js";

/** The first and the last day that a date of a form may mean, as yyyymmdd: 11月中旬 is 11 to 20 November. */
interface Days {
  readonly first: number;
  readonly last: number;
}

const date = /^(?:于|在|截至)?(?:((?:20)?\d{2})年)?(?:(\d{1,2})月(?:(\d{1,2})日|(底|末|下旬)|(上旬|初)|(中旬))?份?|年?(?:底|末))/;
const dotted = /^(20\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?/;
const done = /^(?:之?前|以前|全部|已|按期|如期|完成|完工|竣工|建成|验收|交付|投入使用|发放|拨付|到位|支付|完毕)*$/;

/**
 * Whether what was done on one date came after the deadline: 2025年1月15日 after 2024年12月底前. Undefined where the two
 * cannot be told apart for certain: no date, 按时, or a year that neither the words nor the form tells.
 * @param year the year of the form, which a date without one is of
 */
export function isLate(deadline: string, finished: string, year: number | undefined): boolean | undefined {
  const [due, at] = [daysOf(deadline, year), daysOf(finished, year)];
  if (due === undefined || at === undefined) return undefined;
  // A month alone before 前 may be meant up to its last day, or up to its first: only what is late either way is late.
  return at.first > due.last ? true : at.last <= due.last ? false : undefined;
}

function daysOf(text: string, formYear: number | undefined): Days | undefined {
  const plain = halfWidth(text).replace(/\s+/g, "");
  const spelled = date.exec(plain);
  const match = spelled ?? dotted.exec(plain);
  if (match === null || !done.test(plain.slice(match[0].length))) return undefined;
  const [, years, months, day, end, beginning, middle] = match;
  const year = years === undefined ? formYear : Number(years.length === 2 ? `20${years}` : years);
  const month = Number(months ?? 12);
  if (year === undefined || month < 1 || month > 12) return undefined;
  const [first, last] = day !== undefined ? [Number(day), Number(day)] : months === undefined || end !== undefined ? [21, 31] : beginning !== undefined ? [1, 10] : middle !== undefined ? [11, 20] : [1, 31];
  const whole = (each: number): number => year * 10_000 + month * 100 + each;
  return { first: whole(first), last: whole(last) };
}
