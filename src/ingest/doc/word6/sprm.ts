import { Bytes } from "../../container/bytes.js";
import type { Modifier } from "../sprm.js";

/** Codes whose operands have a fixed size, by that size in bytes. The others tell their size in their first byte. */
const fixed: Readonly<Record<number, readonly number[]>> = {
  0: [0, 52, 83, 163],
  1: [
    4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 24, 25, 29, 37, 44, 50, 51, 65, 66, 67, 71, 75, 85, 86, 87, 88, 89, 90, 91, 92, 94, 98, 100, 102, 104, 117, 118, 119, 131, 132,
    138, 139, 142, 143, 146, 147, 150, 151, 152, 153, 158, 159, 162, 185, 186,
  ],
  2: [
    2, 16, 17, 18, 19, 21, 22, 26, 27, 28, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 49, 69, 72, 80, 93, 96, 97, 99, 101, 107, 109, 110, 121,
    122, 123, 124, 140, 141, 144, 145, 148, 149, 154, 155, 156, 157, 160, 161, 164, 165, 166, 167, 168, 169, 170, 171, 182, 183, 184, 189, 195, 197, 198,
  ],
  3: [73, 95, 136, 137],
  4: [20, 70, 192, 194, 196, 200],
  5: [193, 199],
  12: [187],
};
const sizes = new Map(Object.entries(fixed).flatMap(([size, codes]) => codes.map((code) => [code, Number(size)] as const)));

/** Fonts and the like of another script: a number where Word for Chinese, Japanese and Korean wrote them, else of a size they tell. */
const farEastern = [111, 112, 113];
/** Their first byte counts this much less than there is. */
const uncounted: Readonly<Record<number, number>> = { 3: 3, 120: 12, 191: 1 };

const pictureLocation = 68;
const symbol = 74;
const defineTable = 190;

/** Properties that mean the same to both versions and have operands of the same size. */
const asWord97: Readonly<Record<number, number>> = {
  2: 0x4600, 13: 0x240d, 24: 0x2416, 25: 0x2417, 65: 0x0800, 71: 0x0806, 75: 0x080a, 80: 0x4a30, 92: 0x083c, 93: 0x4a4f, 117: 0x0855, 197: 0x5624, 198: 0x5625,
};

/**
 * Walks a list of property changes of Word 6 and 95, whose codes are one byte, and tells them as Word 97 would: its code, and
 * an operand as it writes it. Ends where the list breaks off.
 */
export function eachOldSprm(isFarEastern: boolean, bytes: Bytes, from: number, to: number, apply: Modifier): void {
  const end = Math.min(to, bytes.length);
  for (let at = from; at < end; ) {
    const code = bytes.u8(at);
    const operand = at + 1;
    const stop = operand + operandSize(code, isFarEastern, bytes, operand, end);
    if (stop > end) return;
    tell(code, bytes, operand, stop, apply);
    at = stop;
  }
}

function operandSize(code: number, isFarEastern: boolean, bytes: Bytes, at: number, end: number): number {
  const size = isFarEastern && farEastern.includes(code) ? 2 : sizes.get(code);
  if (size !== undefined) return size;
  if (code === defineTable) return at + 2 > end ? 2 : bytes.u16(at) + 1;
  return at + 1 > end ? 1 : 1 + bytes.u8(at) + (uncounted[code] ?? 0);
}

function tell(code: number, bytes: Bytes, at: number, end: number, apply: Modifier): void {
  const same = asWord97[code];
  if (same !== undefined) apply(same, bytes, at, end);
  else if (code === pictureLocation && end - at >= 5) apply(0x6a03, bytes, at + 1, end);
  else if (code === symbol && end - at >= 4) apply(0x6a09, new Bytes(Uint8Array.of(bytes.u8(at + 1), bytes.u8(at + 2), bytes.u8(at + 3), 0)), 0, 4);
  else if (code === defineTable) tellTable(bytes, at, end, apply);
}

const cellSize = 10;
const word97CellSize = 20;
/** Joined to the cell on the left, or the first of such: the bits stand the other way round. */
const joined = [0, 2, 1, 2] as const;

/** The number of cells and their edges are the same; each cell's description is half as long. */
function tellTable(bytes: Bytes, at: number, end: number, apply: Modifier): void {
  const count = at + 2 < end ? bytes.u8(at + 2) : 0;
  const cellsAt = at + 3 + (count + 1) * 2;
  if (cellsAt > end) return;
  const cells = new Uint8Array(count * word97CellSize);
  for (let index = 0; index < count && cellsAt + (index + 1) * cellSize <= end; index += 1) {
    cells[index * word97CellSize] = joined[(bytes.u8(cellsAt + index * cellSize) & 3) as 0 | 1 | 2 | 3];
  }
  const whole = Uint8Array.of(...bytes.slice(at, cellsAt - at), ...cells);
  apply(0xd608, new Bytes(whole), 0, whole.length);
}
