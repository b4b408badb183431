/** Escapes of a double-quoted scalar, by their length in the source. */
const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * Where each character of a scalar's value stands in the source, one more for its end: folded lines, indentation, quotes
 * and escapes are stepped over.
 *
 * @param source the text from the scalar's first character (a quote or the | or > included) to its last
 */
export function scalarOffsets(source: string, value: string): readonly number[] {
  const offsets: number[] = [];
  let at = /^[|>][^\n]*\n/.exec(source)?.[0].length ?? (/^["']/.test(source) ? 1 : 0);
  const quoted = source.startsWith('"');
  for (const char of value) {
    if (/\s/.test(char)) {
      while (at < source.length && !/[\s\\]/.test(source[at] ?? "")) at++;
      offsets.push(at);
      if (quoted && source[at] === "\\") at += 2;
      else at = afterSpace(source, at, char);
    } else {
      while (at < source.length && !source.startsWith(char, at) && !(quoted && source[at] === "\\")) at++;
      const escaped = quoted && source[at] === "\\";
      offsets.push(at);
      at += escaped ? (escapeLengths[source[at + 1] ?? ""] ?? 2) : char.length;
    }
    // A character beyond the basic plane takes two places in the value.
    for (let unit = 1; unit < char.length; unit++) offsets.push(offsets.at(-1) ?? at);
  }
  offsets.push(Math.min(at, source.length));
  return offsets;
}

/** A folded line break stands for one space, whatever the indentation behind it. */
function afterSpace(source: string, at: number, char: string): number {
  const run = /^\s+/.exec(source.slice(at))?.[0] ?? "";
  if (run.includes("\n")) return char === "\n" ? at + run.indexOf("\n") + 1 : at + run.length;
  return at + 1;
}
