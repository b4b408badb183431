/** A row by what its label begins with. */
export interface NumberedRow {
  readonly label: string;
  /** Which kind of number its label begins with, the outermost 0. */
  readonly level: number | undefined;
}

/**
 * (一)财政拨款小计 over 1、一般公共预算, 2、政府性基金 and 3、国有资本经营预算: the rows below it that are one level further in, numbered
 * from 1 without a gap, up to the next that is as far out. None where a row between has no number: it may belong to the row
 * above it.
 */
export function numberedParts<Row extends NumberedRow>({ level }: NumberedRow, below: readonly Row[]): readonly Row[] {
  if (level === undefined) return [];
  const end = below.findIndex((other) => other.level !== undefined && other.level <= level);
  const inside = end === -1 ? below : below.slice(0, end);
  const next = inside[0]?.level;
  if (next === undefined || inside.some((other) => other.level === undefined || other.level < next)) return [];
  const parts = inside.filter((other) => other.level === next);
  return parts.length >= 2 && parts.every(({ label }, index) => numberOf(label) === index + 1) ? parts : [];
}

const digits = "〇一二三四五六七八九";

function numberOf(label: string): number | undefined {
  const told = /^\(?(?:(\d{1,2})|([一二三四五六七八九]?十?[一二三四五六七八九]?))[、.．)]/.exec(label);
  if (told?.[1] !== undefined) return Number(told[1]);
  const [tens, ones] = (told?.[2] ?? "").includes("十") ? (told?.[2] ?? "").split("十") : ["〇", told?.[2]];
  return told === null ? undefined : (tens === "" ? 1 : digits.indexOf(tens ?? "")) * 10 + (ones === "" ? 0 : digits.indexOf(ones ?? ""));
}
