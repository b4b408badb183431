import { numberFormats } from "../doc/number-formats.js";

/** What the elements of Word 2003 have been called since Word 2007. */
export const elements: Readonly<Record<string, string>> = {
  "w:vmerge": "w:vMerge", "w:hmerge": "w:hMerge", "w:hlink": "w:hyperlink", "w:listPr": "w:numPr", "w:listDef": "w:abstractNum", "w:list": "w:num", "w:ilfo": "w:numId",
  "w:ilst": "w:abstractNumId", "w:nfc": "w:numFmt", "w:listStyleLink": "w:numStyleLink",
};

const attributeNames: Readonly<Record<string, string>> = { "w:h-ansi": "w:hAnsi", "w:listDefId": "w:abstractNumId", "w:ilfo": "w:numId" };

/** The attributes of an element under the names of today. `element`: its name in Word 2003. */
export function attributesOf(element: string, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (element === "w:nfc") return { ...attributes, "w:val": numberFormats[Number(attributes["w:val"] ?? 0)] ?? "decimal" };
  // Pictures and objects are named, where a package has relations.
  if (element === "v:imagedata") return { ...attributes, "r:id": attributes["src"] ?? "" };
  if (element === "o:OLEObject") return { ...attributes, "r:id": attributes["ObjectID"] ?? "" };
  const old = Object.keys(attributes).filter((name) => attributeNames[name] !== undefined);
  if (old.length === 0) return attributes;
  return { ...attributes, ...Object.fromEntries(old.map((name) => [attributeNames[name] as string, attributes[name] ?? ""])) };
}

/** Prefixes whose elements are Word's own; whatever has another marks words up, and merely wraps them: smart tags, the writer's own XML. */
export const ownPrefixes: ReadonlySet<string> = new Set(["w", "wx", "aml", "v", "o", "r", "a", "wsp", "sl", "w10", "dt", "m"]);
