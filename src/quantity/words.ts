const units: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters Chinese numerals up to 千 are written with. */
export const wordDigits = `${Object.keys(units).join("")}${Object.keys(powers).join("")}`;

/** 十二 → "12", 三百零五 → "305"; undefined where the characters make no number (一二, 百百). */
export function fromWords(words: string): string | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastPower = 10_000;
  for (const char of words) {
    const unit = units[char];
    const power = powers[char];
    if (unit !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = unit;
    } else if (power !== undefined) {
      if (power >= lastPower || (digit === undefined && power !== 10)) return undefined;
      total += (digit ?? 1) * power;
      lastPower = power;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return words === "" ? undefined : String(total + (digit ?? 0));
}
