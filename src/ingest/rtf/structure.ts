import { depthOf, type Group } from "./group.js";
import { RowDefinition } from "./row-definition.js";

/** Ends of paragraphs, cells and rows, and what divides a row. */
export class Structure {
  readonly #row = new RowDefinition();
  readonly #innerRow = new RowDefinition();
  #isInnerRow = false;

  /** True when the word was about where the group's text stands. */
  take(word: string, parameter: number | undefined, group: Group): boolean {
    const inner = depthOf(group) > 1 && this.#isInnerRow;
    if ((inner ? this.#innerRow : this.#row).take(word, parameter)) return true;
    if (endings.has(word)) {
      if (group.destination === "text") this.#end(word, group);
      return true;
    }
    switch (word) {
      case "pard":
        group.inTable = false;
        group.nesting = undefined;
        return true;
      case "intbl":
        group.inTable = true;
        return true;
      case "itap":
        group.nesting = parameter;
        return true;
      case "nesttableprops":
        this.#isInnerRow = true;
        return true;
      default:
        return false;
    }
  }

  #end(word: string, group: Group): void {
    const { flow } = group;
    switch (word) {
      case "par":
      case "sect":
        // A paragraph whose end is deleted runs on into the next.
        if (!group.deleted) flow.endParagraph(depthOf(group));
        return;
      case "cell":
        return flow.endCell(1);
      case "nestcell":
        return flow.endCell(Math.max(2, depthOf(group)));
      case "row":
        return flow.endRow(1, this.#row.layout);
      case "nestrow":
        flow.endRow(Math.max(2, depthOf(group)), this.#innerRow.layout);
        this.#isInnerRow = false;
    }
  }
}

const endings: ReadonlySet<string> = new Set(["par", "sect", "cell", "nestcell", "row", "nestrow"]);
