import type { Place } from "../../../document/index.js";
import { tells } from "../../figure.js";
import type { Note } from "../../note.js";

interface Written {
  readonly at: Place["at"];
  readonly text: string;
  /** How many characters stand in front of the text that are not in the submitted one. */
  readonly shift: number;
}

/** Where in the copy stands what was read at a place of the submitted file: kept as the copy is written, so it is no guess. */
export class Places {
  readonly #written = new Map<string, Written[]>();
  /** Where the copy speaks of a part, by its name. */
  readonly #parts = new Map<string, Place["at"]>();

  add(place: Place, at: Place["at"], text: string, shift = 0): void {
    const key = keyOf(place);
    const there = this.#written.get(key);
    if (there === undefined) this.#written.set(key, [{ at, text, shift }]);
    else there.push({ at, text, shift });
  }

  addPart(name: string, at: Place["at"]): void {
    this.#parts.set(name, at);
  }

  /** The place of a note in the copy: several texts may stand at one, as a text box does at its anchor. Undefined where the copy has none. */
  of(note: Note): Place | undefined {
    const there = this.#written.get(keyOf(note.place)) ?? [];
    const written = there.find(({ text }) => tells(text, note)) ?? there[0];
    if (written === undefined) return undefined;
    const { file, at } = note.place;
    if (at.kind !== "paragraph" || written.at.kind !== "paragraph" || at.offset === undefined) return { file, at: written.at };
    return { file, at: { ...written.at, offset: at.offset + written.shift, ...(at.length === undefined ? {} : { length: at.length }) } };
  }

  /** Where the copy speaks of the part that holds a note's place. */
  ofPart({ place: { file, part } }: Note): Place | undefined {
    const at = this.#parts.get(part?.[0] ?? "");
    return at && { file, at };
  }
}

function keyOf({ part = [], at }: Place): string {
  const { kind } = at;
  switch (kind) {
    case "paragraph":
      return JSON.stringify([part, kind, at.number]);
    case "cell":
      return JSON.stringify([part, kind, at.table, at.row, at.column]);
    case "sheet":
      return JSON.stringify([part, kind, at.sheet, at.ref]);
    default:
      return JSON.stringify([part, at]);
  }
}
