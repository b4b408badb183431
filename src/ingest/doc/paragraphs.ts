import type { ParagraphProperties } from "./paragraph.js";
import type { Run } from "./runs.js";
import type { WordText } from "./word-text.js";

export interface ParagraphRange {
  readonly start: number;
  /** Where its mark stands. */
  readonly end: number;
  readonly mark: "paragraph" | "cell" | "break" | "none";
  /** Its own properties over those of its style. */
  readonly properties: ParagraphProperties;
  /** How deep in tables; 0 outside of any. */
  readonly depth: number;
}

const marks = { "\r": "paragraph", "\u0007": "cell", "\f": "break" } as const;

/** Nobody nests tables this deep; a file that says so does not need to be followed. */
const deepest = 16;

/** Cuts a stretch of the text into paragraphs. */
export function paragraphsBetween(of: WordText, start: number, end: number): readonly ParagraphRange[] {
  const cursor = new RunCursor(of.paragraphs, start);
  const styled = new Map<ParagraphProperties, ParagraphProperties>();
  const found: ParagraphRange[] = [];
  let from = start;
  for (const match of of.text.slice(start, end).matchAll(/[\r\u0007\f]/g)) {
    const at = start + match.index;
    const run = cursor.at(at);
    // A page break stands inside its paragraph, a section break ends it.
    if (match[0] === "\f" && run !== undefined && run.end !== at + 1) continue;
    found.push(range(from, at, marks[match[0] as "\r"], run?.properties ?? plain));
    from = at + 1;
  }
  if (from < end) found.push(range(from, end, "none", cursor.at(end - 1)?.properties ?? plain));
  return found;

  function range(first: number, last: number, mark: ParagraphRange["mark"], own: ParagraphProperties): ParagraphRange {
    const properties = styled.get(own) ?? { ...of.styles(own.style), ...own };
    styled.set(own, properties);
    const depth = properties.inTable === true ? Math.min(Math.max(1, properties.depth ?? 1), deepest) : 0;
    return { start: first, end: last, mark, properties, depth };
  }
}

/** Finds the run at ever later characters. */
export class RunCursor<Properties> {
  readonly #runs: readonly Run<Properties>[];
  #index: number;

  constructor(runs: readonly Run<Properties>[], start: number) {
    this.#runs = runs;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle] as Run<Properties>).end > start) high = middle;
      else low = middle + 1;
    }
    this.#index = low;
  }

  /** The run that holds the character; none where the file says nothing of it. */
  at(character: number): Run<Properties> | undefined {
    const run = this.next(character);
    return run !== undefined && run.start <= character ? run : undefined;
  }

  /** The run that holds the character, or the first one behind it. */
  next(character: number): Run<Properties> | undefined {
    while ((this.#runs[this.#index]?.end ?? Number.POSITIVE_INFINITY) <= character) this.#index += 1;
    return this.#runs[this.#index];
  }
}

const plain: ParagraphProperties = { style: 0 };
