import { decodeXml } from "./decode-xml.js";
import { XmlScanner } from "./scanner.js";
import type { Zip } from "./zip.js";

/** A link from one part to another, or out of the file. */
export interface Relation {
  /** The last word of its type: header, image, oleObject, package … */
  readonly type: string;
  /** The part's name in the zip; the address when it leads out. */
  readonly target: string;
  readonly external: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

/** The links of a part by their ids; those of the package itself for an empty name. Missing: none. */
export function readRelations(zip: Zip, part: string): Relations {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  if (!zip.has(name)) return found;
  const xml = new XmlScanner(decodeXml(zip.read(name)));
  while (xml.next()) {
    if (xml.name !== "Relationship" || xml.kind === "close") continue;
    const external = xml.attribute("TargetMode") === "External";
    const target = xml.attribute("Target") ?? "";
    const type = xml.attribute("Type")?.split("/").at(-1) ?? "";
    found.set(xml.attribute("Id") ?? "", { type, external, target: external ? target : partNamed(zip, target, part.slice(0, slash)) });
  }
  return found;
}

function partNamed(zip: Zip, target: string, folder: string): string {
  const resolved = resolvePart(target, folder);
  return zip.has(resolved) ? resolved : decoded(resolved);
}

/** `../media/image1.emf` seen from `word/`. */
function resolvePart(target: string, folder: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A Chinese part name may be written %E5%BC%A0 in links to it. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray percent sign, not an escape
  }
}
