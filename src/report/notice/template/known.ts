import { distance } from "fastest-levenshtein";
import type { Language } from "../../../document/index.js";
import { placeholders, type Placeholder } from "../placeholders.js";
import { faultWords, type TemplateSpot } from "./faults.js";

/** A placeholder as it stands in a template: between its braces, with what stands between a list's two. */
export interface Tag {
  readonly name: string;
  readonly kind: Placeholder["kind"];
  readonly inside: readonly Tag[];
}

type Fault = Record<Language, string>;

/** What is asked for that there is not, not here, or not so. `scopes` are the placeholders around, the nearest first. */
export function unknownIn(tags: readonly Tag[], spotOf: (tag: string) => TemplateSpot, scopes: readonly (readonly Placeholder[])[] = [placeholders]): Fault[] {
  return tags.flatMap((tag) => {
    const known = scopes.flat().find(({ zh, en }) => zh === tag.name || en === tag.name);
    if (known === undefined) return [missing(tag.name, spotOf(tag.name), scopes)];
    const faults = misused(tag, known, () => spotOf(tag.name));
    // What is no list is a condition: what stands inside sees what it sees.
    return [...faults, ...unknownIn(tag.inside, spotOf, known.items === undefined ? scopes : [known.items, ...scopes])];
  });
}

function misused({ name, kind }: Tag, known: Placeholder, spot: () => TemplateSpot): Fault[] {
  if (kind === "text" && known.kind === "list") return [faultWords.isList(spot(), name)];
  if (kind === "text" && known.kind === "block") return [faultWords.isBlock(spot(), name)];
  return kind === "block" && known.kind !== "block" ? [known.kind === "list" ? faultWords.isList(spot(), name) : faultWords.isText(spot(), name)] : [];
}

function missing(name: string, spot: TemplateSpot, scopes: readonly (readonly Placeholder[])[]): Fault {
  const list = listWith(name, placeholders);
  return list === undefined ? faultWords.unknown(spot, name, nearest(name, scopes.flat())) : faultWords.elsewhere(spot, name, list);
}

/** The list whose items have it, by its name in the placeholder's language. */
function listWith(name: string, among: readonly Placeholder[]): string | undefined {
  for (const { zh, en, items = [] } of [...among].reverse()) {
    if (items.some((item) => item.zh === name)) return zh;
    if (items.some((item) => item.en === name)) return en;
    const deeper = listWith(name, items);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** One character wrong of three, or two of longer names. */
function nearest(name: string, among: readonly Placeholder[]): string | undefined {
  const close = among.flatMap(({ zh, en }) => [zh, en]).map((word) => ({ word, far: distance(word, name) }));
  return close.filter(({ word, far }) => far <= Math.max(1, Math.floor(word.length / 3))).sort((one, other) => one.far - other.far)[0]?.word;
}
