import { XmlScanner } from "../../container/scanner.js";
import { readRelations, type Relations } from "../../container/relations.js";
import type { Zip } from "../../container/zip.js";

/**
 * Pictures that Excel keeps inside cells, by the number of the value metadata (`vm`) such a cell has. The cell itself says
 * #VALUE!, for programs that know no better; other rich values (stock prices, failed formulas) are left out. The part is
 * missing where the picture is only an address on the web. [MS-XLSX] 2.3.6, ECMA-376 part 1, 18.9
 */
export type RichPictures = ReadonlyMap<number, { readonly part?: string }>;

/** `relations`: the workbook's. `text`: of a part that is there. */
export function readRichPictures(zip: Zip, relations: Relations, text: (part: string) => string): RichPictures {
  const pictures = new Map<number, { readonly part?: string }>();
  const partOf = (type: string): string | undefined => [...relations.values()].find((one) => one.type === type && zip.has(one.target))?.target;
  const [metadata, values, structures] = [partOf("sheetMetadata"), partOf("rdRichValue"), partOf("rdRichValueStructure")];
  if (metadata === undefined || values === undefined || structures === undefined) return pictures;
  const shapes = structuresIn(text(structures));
  const rich = valuesIn(text(values));
  const files = filesOf(partOf("richValueRel"));
  valueMetadataIn(text(metadata)).forEach((index, place) => {
    const value = rich[index ?? -1];
    const shape = shapes[value?.structure ?? -1];
    if (value === undefined || shape === undefined) return;
    if (shape.type === "_webimage") pictures.set(place + 1, {});
    if (shape.type !== "_localImage") return;
    const part = files[Number(value.values[shape.keys.indexOf("_rvRel:LocalImageIdentifier")])];
    pictures.set(place + 1, part === undefined ? {} : { part });
  });
  return pictures;

  function filesOf(list: string | undefined): readonly (string | undefined)[] {
    if (list === undefined) return [];
    const links = readRelations(zip, list);
    const xml = new XmlScanner(text(list));
    const found: (string | undefined)[] = [];
    while (xml.next()) {
      if (xml.name !== "rel" || xml.kind === "close") continue;
      const link = links.get(xml.attribute("id") ?? "");
      found.push(link === undefined || link.external ? undefined : link.target);
    }
    return found;
  }
}

/** For each entry of the value metadata, in order, the number of its rich value. */
function valueMetadataIn(source: string): readonly (number | undefined)[] {
  const xml = new XmlScanner(source);
  const types: string[] = [];
  const future = new Map<string, (number | undefined)[]>();
  const found: (number | undefined)[] = [];
  let within = "";
  let list: (number | undefined)[] = [];
  while (xml.next()) {
    const { name, kind } = xml;
    if (name === "metadataType" && kind !== "close") types.push(xml.attribute("name") ?? "");
    else if (name === "futureMetadata" || name === "valueMetadata" || name === "cellMetadata") {
      within = kind === "open" ? name : "";
      if (name === "futureMetadata" && kind === "open") future.set(xml.attribute("name") ?? "", (list = []));
    } else if (kind === "close") continue;
    else if (name === "bk" && within === "futureMetadata") list.push(undefined);
    else if (name === "bk" && within === "valueMetadata") found.push(undefined);
    else if (name === "rvb" && within === "futureMetadata") list[list.length - 1] = Number(xml.attribute("i"));
    else if (name === "rc" && within === "valueMetadata") {
      const type = types[Number(xml.attribute("t")) - 1] ?? "";
      found[found.length - 1] ??= future.get(type)?.[Number(xml.attribute("v"))];
    }
  }
  return found;
}

function structuresIn(source: string): readonly { readonly type: string; readonly keys: readonly string[] }[] {
  const found: { type: string; keys: string[] }[] = [];
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.kind === "close") continue;
    if (xml.name === "s") found.push({ type: xml.attribute("t") ?? "", keys: [] });
    else if (xml.name === "k") found.at(-1)?.keys.push(xml.attribute("n") ?? "");
  }
  return found;
}

function valuesIn(source: string): readonly { readonly structure: number; readonly values: readonly string[] }[] {
  const found: { structure: number; values: string[] }[] = [];
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.kind === "close") continue;
    if (xml.name === "rv") found.push({ structure: Number(xml.attribute("s")), values: [] });
    else if (xml.name === "v") found.at(-1)?.values.push(xml.kind === "open" ? xml.text() : "");
  }
  return found;
}
