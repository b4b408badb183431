import { type Block, describePlace, type Place, type Problem } from "../../document/index.js";
import { note } from "../problem.js";
import type { Where } from "../reading.js";
import { unknownText } from "./page.js";
import { unknownInk } from "./wording.js";

/** One note for each cell or paragraph in which ink was seen but not recognised. */
export function doubtsIn(blocks: readonly Block[], name: string, where: Where): Problem[] {
  return blocks.flatMap((block) => {
    const told = block.kind === "paragraph" ? [block] : block.kind === "table" ? block.rows.flatMap((row) => row.cells) : [];
    return told.filter(({ text, place }) => text.includes(unknownText) && place.confidence === 0).map(({ place }) => doubt(place, name, where));
  });
}

function doubt(place: Place, name: string, where: Where): Problem {
  return { ...note("not-read", name, where, unknownInk(describePlace(place, "zh"), describePlace(place, "en"))), place };
}
