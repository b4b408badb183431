import type { XmlScanner } from "../../container/scanner.js";
import type { StoredObject } from "../stored.js";
import { Unfamiliar } from "./unfamiliar.js";

/** More than any sheet has. */
const mostObjects = 10_000;

/**
 * The embedded objects that a worksheet's part lists. One with a preview of its own is listed twice, once for older programs:
 * the fuller telling is kept. ECMA-376 part 1, 18.3.1.60
 */
export class ObjectList {
  readonly #objects = new Map<string, { relation: string; shape: string; picture?: string; linked: boolean; row?: number; column?: number }>();
  #current = "";
  #isAnchor = false;

  /** Takes a tag from inside `oleObjects`. */
  take(xml: XmlScanner): void {
    const { name, kind } = xml;
    if (name === "oleObject" && kind !== "close") this.#start(xml);
    const object = this.#objects.get(this.#current);
    if (object === undefined) return;
    if (name === "objectPr" && kind !== "close") {
      const picture = xml.attribute("id");
      if (picture !== undefined) object.picture ??= picture;
    } else if (name === "from") {
      this.#isAnchor = kind === "open";
    } else if (this.#isAnchor && kind === "open" && (name === "row" || name === "col")) {
      const value = Number(xml.text());
      if (Number.isInteger(value) && value >= 0) object[name === "row" ? "row" : "column"] = value;
    }
  }

  list(): readonly StoredObject[] {
    return [...this.#objects.values()];
  }

  #start(xml: XmlScanner): void {
    const relation = xml.attribute("id") ?? "";
    const shape = xml.attribute("shapeId") ?? "";
    this.#current = `${relation} ${shape}`;
    if (this.#objects.size >= mostObjects) throw new Unfamiliar("more objects than a sheet has");
    if (!this.#objects.has(this.#current)) this.#objects.set(this.#current, { relation, shape, linked: xml.attribute("link") !== undefined });
  }
}
