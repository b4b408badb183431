import type { Relations } from "../../container/relations.js";
import { childOf, childrenOf, type XmlElement, textOf } from "../../container/xml.js";
import type { Float } from "../floats/float.js";

/** A shape of an old drawing, under the id by which the sheet's objects name it. */
export interface VmlShape extends Float {
  readonly id: string;
}

/**
 * The shapes of a sheet's VML drawing: controls with their labels, pictures of embedded objects. The boxes of cell comments
 * are left out, as the comments are.
 */
export function shapesIn(drawing: XmlElement, relations: Relations): readonly VmlShape[] {
  return childrenOf(drawing).flatMap((child) => {
    if (child.name === "v:group") return shapesIn(child, relations);
    if (child.name !== "v:shape" && child.name !== "v:rect") return [];
    const data = childOf(child, "x:ClientData");
    if (data?.attributes["ObjectType"] === "Note") return [];
    const lines = linesOf(childOf(child, "v:textbox"));
    const image = childOf(child, "v:imagedata")?.attributes;
    const relation = relations.get(image?.["o:relid"] ?? image?.["r:id"] ?? image?.["r:pict"] ?? "");
    const picture = relation === undefined || relation.external ? {} : { picture: relation.target };
    return [{ id: shapeId(child), ...cornerOf(data), ...(lines.length === 0 ? {} : { lines }), ...picture }];
  });
}

/** `_x0000_s1025`: 1025. */
function shapeId({ attributes }: XmlElement): string {
  return /_s(\d+)$/.exec(attributes["o:spid"] ?? attributes["id"] ?? "")?.[1] ?? "";
}

/** Left column and its offset, top row and its offset, then right and bottom. */
function cornerOf(data: XmlElement | undefined): Partial<Float> {
  const numbers = textOf(childOf(data, "x:Anchor") ?? empty).split(",").map(Number);
  const [column = Number.NaN, , row = Number.NaN] = numbers;
  return Number.isInteger(column) && Number.isInteger(row) && column >= 0 && row >= 0 ? { row, column } : {};
}

function linesOf(box: XmlElement | undefined): readonly string[] {
  return box === undefined ? [] : wordsOf(box, 0).split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

/** The text of HTML, where lines end with their blocks. */
function wordsOf(element: XmlElement, depth: number): string {
  const inside = element.children.map((child) => (typeof child === "string" ? child.replace(/\s+/g, " ") : depth < deepest ? wordsOf(child, depth + 1) : "")).join("");
  return /^(?:div|p|br)$/i.test(element.name) ? `${inside}\n` : inside;
}

const deepest = 50;
const empty: XmlElement = { name: "", attributes: {}, children: [] };
