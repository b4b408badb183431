/**
 * Whether a line's words are a sheet's own ("same") or foreign to it ("strange"). A line of figures and signs alone tells
 * less: "figures" when all of them stand in the sheet, "other-figures" when not.
 */
export type Likeness = "same" | "strange" | "figures" | "other-figures";

/** Of a line's neighbouring letter pairs so many must stand in the sheet: an out-of-date picture differs in a few. */
const share = 0.75;

/**
 * Compares by pairs of neighbouring letters, so a cell cut over two lines, or several cells on one line, still match.
 * Words of figures alone are not asked: a picture may show other figures than its sheet, which is what it is kept for.
 */
export function likenessTo(texts: readonly string[]): (line: string) => Likeness {
  const pairs = new Set<string>();
  const letters = new Set<string>();
  const distinct = [...new Set(texts.map(squeeze))];
  const all = distinct.join("\n");
  for (const squeezed of distinct) {
    for (let i = 0; i < squeezed.length; i += 1) {
      letters.add(squeezed.charAt(i));
      if (i > 0) pairs.add(squeezed.slice(i - 1, i + 1));
    }
  }
  return (line) => {
    let asked = 0;
    let known = 0;
    for (const word of line.trim().split(/\s+/)) {
      if (!/\p{L}/u.test(word)) continue;
      if (word.length === 1) {
        asked += 1;
        if (letters.has(word)) known += 1;
      }
      for (let i = 1; i < word.length; i += 1) {
        asked += 1;
        if (pairs.has(word.slice(i - 1, i + 1))) known += 1;
      }
    }
    if (asked === 0) return line.trim().split(/\s+/).every((word) => all.includes(word)) ? "figures" : "other-figures";
    return known >= asked * share ? "same" : "strange";
  };
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
