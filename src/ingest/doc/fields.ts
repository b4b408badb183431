/** Word's fields in a stretch of text: what is their instruction, which nobody sees, and where each ends. */
export interface Fields {
  /** Not overlapping, in order; ends not included. */
  readonly instructions: readonly { readonly start: number; readonly end: number }[];
  /** By where the field's separator stands: its instruction, and where the field ends. */
  readonly separators: ReadonlyMap<number, { readonly instruction: string; readonly end: number }>;
}

const begin = 0x13;
const separator = 0x14;

/** A field that does not end is none: what follows it is shown rather than lost. */
export function fieldsBetween(text: string, start: number, end: number): Fields {
  const open: { begin: number; separator: number | undefined }[] = [];
  const instructions: { start: number; end: number }[] = [];
  const separators = new Map<number, { instruction: string; end: number }>();
  for (const match of text.slice(start, end).matchAll(/[\u0013-\u0015]/g)) {
    const at = start + match.index;
    const code = match[0].charCodeAt(0);
    const field = open.at(-1);
    if (code === begin) {
      open.push({ begin: at, separator: undefined });
    } else if (code === separator) {
      if (field !== undefined) field.separator ??= at;
    } else if (field !== undefined) {
      open.pop();
      instructions.push({ start: field.begin, end: field.separator ?? at });
      if (field.separator !== undefined) separators.set(field.separator, { instruction: text.slice(field.begin + 1, Math.min(field.separator, field.begin + 200)), end: at });
    }
  }
  return { instructions: merged(instructions), separators };
}

function merged(ranges: { start: number; end: number }[]): { start: number; end: number }[] {
  ranges.sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else found.push({ ...range });
  }
  return found;
}
