import { type Relation, readRelations } from "../../container/relations.js";
import { parseXml, type XmlElement } from "../../container/xml.js";
import type { Zip } from "../../container/zip.js";
import type { Float, SheetFloats } from "../floats/float.js";
import { noFloats } from "../floats/float.js";
import type { StoredObject, StoredTab } from "../stored.js";
import { floatsIn } from "./drawing.js";
import { shapesIn, type VmlShape } from "./vml.js";

/**
 * What lies on the sheets of an office zip, by the relations of each sheet's part. `read` is told every drawing's name.
 *
 * @throws Unreadable when a drawing cannot be read
 */
export function sheetFloats(zip: Zip, tab: StoredTab, read: (part: string) => void): SheetFloats {
  if (tab.part === undefined) return noFloats;
  const relations = readRelations(zip, tab.part);
  if (relations.size === 0 && tab.kind !== "sheet") return noFloats;
  const all = [...relations.values()];
  const drawn = partsOf("drawing").flatMap((part) => floatsIn(rootOf(part), readRelations(zip, part)));
  const shapes = partsOf("vmlDrawing").flatMap((part) => shapesIn(rootOf(part), readRelations(zip, part)));
  const objects = tab.kind === "sheet" && (tab.sheet.objects ?? []).length > 0 ? tab.sheet.objects ?? [] : unlisted(relations);
  const embedded = objects.map((object) => embeddedFloat(object, relations, shapes));
  const ofObjects = new Set(objects.map((object) => object.shape));
  const shown = new Set([...embedded, ...drawn].map((float) => float.picture));
  const controls = shapes.filter((shape) => !ofObjects.has(shape.id)).map(({ id: _, ...shape }) => withoutShown(shape, shown));
  const { header = [], footer = [] } = tab.kind === "sheet" ? tab.sheet : {};
  return { floats: [...drawn, ...controls, ...embedded], header, footer };

  function partsOf(type: string): readonly string[] {
    return all.filter((relation) => relation.type === type && !relation.external && zip.has(relation.target)).map((relation) => relation.target);
  }

  function rootOf(part: string): XmlElement {
    const { root } = parseXml(zip.read(part), part);
    read(part);
    return root;
  }
}

function embeddedFloat({ relation: id, picture, shape, linked, row, column }: StoredObject, relations: ReadonlyMap<string, Relation>, shapes: readonly VmlShape[]): Float {
  const target = relations.get(id);
  const old = shapes.find((one) => shape !== "" && one.id === shape);
  const shown = picture === undefined ? undefined : relations.get(picture);
  const preview = shown !== undefined && !shown.external ? shown.target : old?.picture;
  const place = { row: row ?? old?.row, column: column ?? old?.column };
  return {
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(preview === undefined ? {} : { picture: preview }),
    ...(target === undefined || target.external || linked ? {} : { object: target.target }),
    ...(linked || target?.external === true ? { linked: true } : {}),
  };
}

/** Objects of a sheet whose list was not read, as in .xlsb: where they stand is not known. */
function unlisted(relations: ReadonlyMap<string, Relation>): readonly StoredObject[] {
  return [...relations].filter(([, { type }]) => type === "oleObject" || type === "package").map(([relation]) => ({ relation, shape: "", linked: false }));
}

/** An old drawing repeats, for older programs, pictures that the new one or the objects show. */
function withoutShown({ picture, ...shape }: Float, shown: ReadonlySet<string | undefined>): Float {
  return picture === undefined || shown.has(picture) ? shape : { ...shape, picture };
}
