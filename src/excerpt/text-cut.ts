import type { Paragraph } from "../document/index.js";
import type { TextExcerpt } from "../model/index.js";

/** On each side of a paragraph: as many of its neighbours as make up so many characters, and no more of them than these. */
const enoughCharacters = 60;
const mostNeighbours = 3;

/** The paragraph with what stands right before and after it; a short line says little alone. */
export function textExcerpt(paragraphs: readonly Paragraph[], at: number): TextExcerpt {
  const place = paragraphs[at]?.place;
  const from = at - neighbours(paragraphs.slice(Math.max(0, at - mostNeighbours), at).reverse());
  const to = at + neighbours(paragraphs.slice(at + 1, at + 1 + mostNeighbours));
  return {
    kind: "text",
    file: place?.file ?? "",
    ...(place?.part === undefined ? {} : { part: [...place.part] }),
    rows: paragraphs.slice(from, to + 1).map(({ text }, index) => ({ row: from + index + 1, text })),
  };
}

function neighbours(nearestFirst: readonly Paragraph[]): number {
  let characters = 0;
  const enough = nearestFirst.findIndex(({ text }) => (characters += text.length) >= enoughCharacters);
  return enough === -1 ? nearestFirst.length : enough + 1;
}
