import { halfWidth } from "../quantity/index.js";
import { plainUnitName } from "./unit-name.js";

/** How sure text recognition must be of a reading that is to count as the file's own words, where a profile says nothing else. */
export const sureEnough = 0.95;

/** One character in so many may be misread, and one in any name. */
const charactersAMisreading = 5;
/** Two names of two characters have too little left in common once one is misread. */
const shortestName = 3;

/** Whether two names differ by no more than text recognition may have misread. */
export function mayBeMisread(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => [...halfWidth(name).replace(/\s+/g, "")]) as [string[], string[]];
  const shorter = Math.min(a.length, b.length);
  return shorter >= shortestName && distance(a, b) <= Math.max(1, Math.floor(shorter / charactersAMisreading));
}

/** The same of two units' names, of which one may leave out the place that the other begins with. */
export function unitMayBeMisread(one: string, other: string): boolean {
  const [a, b] = [plainUnitName(one), plainUnitName(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return mayBeMisread(short, long) || (short.length >= 4 && mayBeMisread(short, long.slice(-short.length)));
}

/** How many characters must be put in, left out or replaced to make one text the other. */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, at) => at + 1);
  one.forEach((char, before) => {
    let [diagonal, left] = [before, before + 1];
    row = row.map((above, at) => {
      const best = Math.min(above + 1, left + 1, diagonal + (char === other[at] ? 0 : 1));
      [diagonal, left] = [above, best];
      return best;
    });
  });
  return row.at(-1) ?? one.length;
}
