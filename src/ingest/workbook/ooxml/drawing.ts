import { childOf, childrenOf, type XmlElement, textOf } from "../../container/xml.js";
import type { Relations } from "../../container/relations.js";
import type { Float } from "../floats/float.js";

/** A shape that Excel keeps for an object or control which the sheet or its old drawing tells more of. */
const anchors: readonly string[] = ["xdr:twoCellAnchor", "xdr:oneCellAnchor", "xdr:absoluteAnchor"];

/** The text boxes and pictures of a drawing part, in its order. ECMA-376 part 1, 20.5 */
export function floatsIn(drawing: XmlElement, relations: Relations): readonly Float[] {
  return childrenOf(drawing).flatMap((child) => {
    if (child.name === "mc:AlternateContent") return floatsIn(alternative(child), relations);
    return anchors.includes(child.name) ? anchored(child, relations) : [];
  });
}

function anchored(anchor: XmlElement, relations: Relations): Float[] {
  const from = childOf(anchor, "xdr:from");
  const number = (name: string): number => Number(textOf(childOf(from, name) ?? nothing)) || 0;
  const corner = from === undefined ? {} : { row: number("xdr:row"), column: number("xdr:col") };
  const floats: Float[] = [];
  walk(anchor, 0);
  return floats;

  function walk(element: XmlElement, depth: number): void {
    for (const child of childrenOf(element)) {
      if (child.name === "xdr:sp" || child.name === "xdr:cxnSp") {
        const lines = linesOf(childOf(child, "xdr:txBody"));
        if (lines.length > 0) floats.push({ ...corner, lines });
        for (const id of blipsOf(child)) floats.push({ ...corner, ...pictureBehind(id, relations) });
      } else if (child.name === "xdr:pic") {
        for (const id of blipsOf(child)) floats.push({ ...corner, ...pictureBehind(id, relations) });
      } else if (child.name === "xdr:grpSp" && depth < deepest) {
        walk(child, depth + 1);
      } else if (child.name === "mc:AlternateContent" && depth < deepest) {
        walk(alternative(child), depth + 1);
      }
    }
  }
}

const deepest = 16;
const nothing: XmlElement = { name: "", attributes: {}, children: [] };

/** What newer programs show, or where that is nothing of ours, what older ones do. */
function alternative(element: XmlElement): XmlElement {
  const [choice] = childrenOf(element, "mc:Choice").filter((one) => childrenOf(one).length > 0);
  return choice ?? childOf(element, "mc:Fallback") ?? nothing;
}

function blipsOf(element: XmlElement): readonly string[] {
  const blip = childOf(element, "xdr:blipFill", "a:blip") ?? childOf(element, "xdr:spPr", "a:blipFill", "a:blip");
  const id = blip?.attributes["r:embed"] ?? blip?.attributes["r:link"];
  return id === undefined || id === "" ? [] : [id];
}

function pictureBehind(id: string, relations: Relations): Partial<Float> {
  const relation = relations.get(id);
  if (relation === undefined) return {};
  return relation.external ? { linked: true } : { picture: relation.target };
}

/** The paragraphs of a text body. */
export function linesOf(body: XmlElement | undefined): readonly string[] {
  if (body === undefined) return [];
  return childrenOf(body, "a:p").map(textOfParagraph).filter((line) => line.trim() !== "");
}

function textOfParagraph(paragraph: XmlElement): string {
  return childrenOf(paragraph).map((run) => {
    if (run.name === "a:br") return "\n";
    return run.name === "a:r" || run.name === "a:fld" ? textOf(childOf(run, "a:t") ?? nothing) : "";
  }).join("");
}
