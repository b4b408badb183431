import type { CellLayout, RowLayout } from "../doc/row-layout.js";

/** More cells than Word allows in a row (63), to be sure. */
const mostCells = 1000;

/** The layout of rows as \trowd, \clmgf, \cellx … tell it piece by piece. [RTF 1.9.1] “Table Definitions” */
export class RowDefinition {
  #edges: number[] = [];
  #cells: CellLayout[] = [];
  #left = 0;
  #next: { across?: "first" | "on"; down?: "first" | "on" } = {};

  /** True when the word was about the row's layout. */
  take(word: string, parameter: number | undefined): boolean {
    switch (word) {
      case "trowd":
        this.#edges = [];
        this.#cells = [];
        this.#left = 0;
        this.#next = {};
        return true;
      case "trleft":
        this.#left = parameter ?? 0;
        return true;
      case "clmgf":
        this.#next.across = "first";
        return true;
      case "clmrg":
        this.#next.across = "on";
        return true;
      case "clvmgf":
        this.#next.down = "first";
        return true;
      case "clvmrg":
        this.#next.down = "on";
        return true;
      case "cellx":
        if (this.#cells.length < mostCells) {
          this.#edges.push(parameter ?? 0);
          this.#cells.push(this.#next);
        }
        this.#next = {};
        return true;
      default:
        return false;
    }
  }

  get layout(): RowLayout | undefined {
    return this.#cells.length === 0 ? undefined : { edges: [Math.min(this.#left, this.#edges[0] ?? 0), ...this.#edges], cells: this.#cells };
  }
}
