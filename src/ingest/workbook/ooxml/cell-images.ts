import { readRelations } from "../../container/relations.js";
import { childOf, childrenOf, parseXml } from "../../container/xml.js";
import type { Zip } from "../../container/zip.js";
import type { Float } from "../floats/float.js";
import { imageIdOf } from "../picture-cells.js";
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

/** The pictures inside a sheet's cells, each at its cell: WPS's by their ids, Excel's by their parts. */
export function cellPictures({ rows, pictures = [] }: StoredSheet, images: ReadonlyMap<string, string>): readonly Float[] {
  const excels = pictures.flatMap(({ part, ...place }): Float[] => (part === undefined ? [] : [{ ...place, picture: part }]));
  if (images.size === 0) return excels;
  const ofWps = rows.flatMap(({ row, columns, contents }) =>
    contents.flatMap((content, index): Float[] => {
      const picture = images.get(imageIdOf(content) ?? "");
      return picture === undefined ? [] : [{ row, column: columns[index] ?? 0, picture }];
    }),
  );
  return [...excels, ...ofWps];
}
