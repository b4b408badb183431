/** A line as an editor counts it: CRLF, LF and CR end one; a form feed or vertical tab inside it does not. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly blank: boolean;
  /** How many tabs it begins with. */
  readonly tabs: number;
}

export function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({
    number: index + 1,
    text: line,
    // A lone tab is an empty cell, not a blank line.
    blank: !line.includes("\t") && line.trim() === "",
    tabs: leadingTabs(line),
  }));
}

/** The index of the first line from `from` that is not blank, or the number of lines. */
export function skipBlank(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.blank === true) at += 1;
  return at;
}

function leadingTabs(line: string): number {
  let count = 0;
  while (line.charCodeAt(count) === 9) count += 1;
  return count;
}
