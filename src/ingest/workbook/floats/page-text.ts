/** The codes of a printed header's three sections, and what Excel fills in when it prints. ECMA-376 part 1, 18.3.1.46 */
const section = /(?<!&)((?:&&)*)&[LCR]/;
const filledIn = /&(?:[PNDTZFAG]|\[)/;
const layout = /&"[^"]*"|&\d+|&K[\dA-Fa-f]{6}|&K\d{2}[+-]\d{3}|&[BIUESXYOH]/g;

/** What is written in a header or footer, section by section; page numbers, dates and names of files, which print by themselves, left out. */
export function pageText(codes: string): readonly string[] {
  return codes
    .split(section)
    .filter((piece) => piece !== undefined && !filledIn.test(piece.replaceAll("&&", "")))
    .map((piece) => piece.replaceAll("&&", "\0").replace(layout, "").replaceAll("\0", "&").trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}
