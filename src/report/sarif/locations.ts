import type { Location, PhysicalLocation } from "sarif";
import type { Place } from "../../document/index.js";
import type { Evidence } from "../../model/index.js";
import { artifactUri } from "./artifact-uri.js";

/** Where rules and files stand in the log. */
export interface Index {
  readonly rules: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, number>;
}

/**
 * A place as both kinds of location: the file, with the line in a text file; and by name, as a person finds it (表2 第3行第4列,
 * Sheet1!G12), since regions of SARIF know lines and characters alone.
 */
export function locationAt({ place, label, quote }: { readonly place: Place; readonly label: string } & Partial<Pick<Evidence, "quote">>, { files }: Index): Location {
  const index = files.get(place.file);
  const physical: PhysicalLocation = { artifactLocation: { uri: artifactUri(place.file), ...(index === undefined ? {} : { index }) }, ...regionOf(place, quote) };
  return { physicalLocation: physical, logicalLocations: [{ fullyQualifiedName: [...(place.part ?? []), label].join(" › "), name: label, kind: kindOf(place) }] };
}

function regionOf({ at }: Place, quote: string | undefined): Pick<PhysicalLocation, "region"> {
  if (!("line" in at) || at.line === undefined) return {};
  return { region: { startLine: at.line, ...(quote === undefined || quote === "" ? {} : { snippet: { text: quote } }) } };
}

function kindOf({ at }: Place): string {
  return at.kind === "sheet" ? "cell" : at.kind === "picture" ? "picture" : at.kind;
}
