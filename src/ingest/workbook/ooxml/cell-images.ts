import { readRelations } from "../../container/relations.js";
import { childOf, childrenOf, parseXml } from "../../container/xml.js";
import type { Zip } from "../../container/zip.js";
import type { Float } from "../floats/float.js";
import type { StoredSheet } from "../stored.js";

const part = "xl/cellimages.xml";

/** Pictures that WPS keeps inside cells, by the ids under which a cell's =DISPIMG("ID_…",1) names them. */
export function readCellImages(zip: Zip, read: (part: string) => void): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  if (!zip.has(part)) return images;
  const relations = readRelations(zip, part);
  const { root } = parseXml(zip.read(part), part);
  read(part);
  for (const image of childrenOf(root, "etc:cellImage")) {
    const picture = childOf(image, "xdr:pic");
    const id = childOf(picture, "xdr:nvPicPr", "xdr:cNvPr")?.attributes["name"];
    const relation = relations.get(childOf(picture, "xdr:blipFill", "a:blip")?.attributes["r:embed"] ?? "");
    if (id !== undefined && relation !== undefined && !relation.external) images.set(id, relation.target);
  }
  return images;
}

const shown = /\bDISPIMG\("([^"]+)"/;

/** The id of the picture that a cell shows instead of a value. */
export function imageIdOf(formula: string | undefined, text: string): string | undefined {
  return (formula === undefined ? undefined : shown.exec(formula)?.[1]) ?? shown.exec(text)?.[1];
}

/** The pictures inside a sheet's cells, each at its cell. */
export function cellPictures({ rows }: StoredSheet, images: ReadonlyMap<string, string>): readonly Float[] {
  return rows.flatMap(({ row, columns, contents }) =>
    contents.flatMap(({ formula, text }, index): Float[] => {
      const picture = images.get(imageIdOf(formula, text) ?? "");
      return picture === undefined ? [] : [{ row, column: columns[index] ?? 0, picture }];
    }),
  );
}
