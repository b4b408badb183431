import { childrenOf, parseXml } from "../container/xml.js";
import type { Zip } from "../container/zip.js";

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
  if (!zip.has(name)) return new Map();
  const found = childrenOf(parseXml(zip.read(name), name).root, "Relationship").map(({ attributes }): [string, Relation] => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    const type = attributes["Type"]?.split("/").at(-1) ?? "";
    if (external) return [attributes["Id"] ?? "", { type, external, target }];
    const resolved = resolvePart(target, part.slice(0, slash));
    return [attributes["Id"] ?? "", { type, external, target: zip.has(resolved) ? resolved : decoded(resolved) }];
  });
  return new Map(found);
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
