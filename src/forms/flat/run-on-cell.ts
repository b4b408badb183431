/** A cell of a text whose cells ran into each other, and where it begins there. */
export interface RunOnCell {
  readonly text: string;
  readonly at: number;
}

/** Digits from here on that are a figure, whatever digits follow. */
export function figuresAt(rest: string, longest: number): readonly string[] {
  const [whole = "", before = "", after = ""] = /^((?:\d{1,3}(?:,\d{3})+|\d+))(?:\.(\d+))?/.exec(rest) ?? [];
  if (whole === "") return [];
  const shorter = before.includes(",") ? [] : Array.from({ length: before.length - 1 }, (_, index) => before.slice(0, index + 1));
  const decimals = Array.from({ length: after.length }, (_, index) => `${before}.${after.slice(0, index + 1)}`);
  return [...shorter, ...(after === "" ? [before] : decimals)].filter((digits) => !/^0\d/.test(digits) && digits.replace(/\..*/, "").length <= longest);
}
