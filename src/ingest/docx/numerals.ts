const digits = "〇一二三四五六七八九";
const formalDigits = "零壹贰叁肆伍陆柒捌玖";
const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

/** 十二, 一百零五: numbers below ten thousand as Chinese counts them. */
function counting(value: number, words: string, units: readonly string[], zero: string, shortTen: boolean): string {
  if (value === 0) return zero;
  const places = [...String(value)].map(Number);
  let text = "";
  places.forEach((digit, index) => {
    const unit = units[places.length - 1 - index] ?? "";
    if (digit !== 0) text += (words[digit] ?? "") + unit;
    else if (places.slice(index + 1).some((rest) => rest !== 0) && !text.endsWith(zero)) text += zero;
  });
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

function positional(value: number, words: string): string {
  return [...String(value)].map((digit) => words[Number(digit)] ?? "").join("");
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [step, letters] of steps) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}

/** After Z Word goes on with AA, BB, CC. */
function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** One of a run of characters in Unicode that starts at 1; plain digits past its end. */
function fromRun(value: number, first: number, length: number): string {
  return value >= 1 && value <= length ? String.fromCodePoint(first + value - 1) : String(value);
}

function circled(value: number): string {
  if (value <= 20) return fromRun(value, 0x2460, 20);
  if (value <= 35) return fromRun(value - 20, 0x3251, 15);
  return fromRun(value - 35, 0x32b1, 15);
}

function cyclic(value: number, words: string): string {
  return words[(value - 1) % words.length] ?? String(value);
}

const chinese = (value: number): string => counting(value, digits, ["", "十", "百", "千"], "零", true);
const chineseUpToHundred = (value: number): string => (value < 100 ? chinese(value) : positional(value, "○一二三四五六七八九"));
const fullWidth = (value: number): string => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Word's number formats, ECMA-376 part 1, 17.18.59. What is not listed is shown as plain digits. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting: chineseUpToHundred,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chineseUpToHundred,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (value) => positional(value, digits),
  japaneseDigitalTenThousand: (value) => positional(value, digits),
  taiwaneseDigital: (value) => positional(value, "○一二三四五六七八九"),
  chineseLegalSimplified: (value) => counting(value, formalDigits, ["", "拾", "佰", "仟"], "零", false),
  ideographLegalTraditional: (value) => counting(value, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], "零", false),
  ideographTraditional: (value) => cyclic(value, stems),
  ideographZodiac: (value) => cyclic(value, branches),
  ideographEnclosedCircle: (value) => fromRun(value, 0x3280, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => fromRun(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => fromRun(value, 0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
};

/** A list number as Word prints it: 3 in chineseCounting is 三. */
export function numeral(value: number, format: string): string {
  const write = value < 0 || value > 9999 ? undefined : formats[format];
  return write === undefined ? String(value) : write(value);
}
