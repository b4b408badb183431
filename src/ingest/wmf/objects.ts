import type { DrawingObject } from "../metafile/state.js";

/** More than any program keeps at once. */
const mostObjects = 4096;

/** The pens, fonts and other tools of a metafile: each new one takes the lowest number that is free. [MS-WMF] 3.1.4.1 */
export class ObjectTable {
  readonly #objects: (DrawingObject | "other" | undefined)[] = [];
  /** No number below this one is free. */
  #lowest = 0;

  add(object: DrawingObject | "other"): void {
    while (this.#objects[this.#lowest] !== undefined) this.#lowest += 1;
    if (this.#lowest < mostObjects) this.#objects[this.#lowest] = object;
  }

  at(index: number): DrawingObject | undefined {
    const object = this.#objects[index];
    return object === "other" ? undefined : object;
  }

  delete(index: number): void {
    if (index >= this.#objects.length) return;
    this.#objects[index] = undefined;
    this.#lowest = Math.min(this.#lowest, index);
  }
}
