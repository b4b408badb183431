import { describePlace } from "../document/index.js";
import type { Evidence, Fact } from "../model/index.js";
import type { Item } from "./vocabulary/term.js";
import type { Language } from "./words.js";

/** Every fact that went in, with its other tellings right after it; none twice. */
export function evidenceOf(items: readonly Item[], language: Language): Evidence[] {
  const seen = new Set<Fact>();
  return items.flatMap((item) => {
    const own = { ...item, role: item.role ?? "witness" };
    const pictured = item.fact.witnesses.map((fact) => ({ ...own, fact, role: "witness" }));
    return [own, ...pictured].filter(({ fact }) => !seen.has(fact) && seen.add(fact)).map((each) => evidence(each, language));
  });
}

function evidence({ fact, name, role }: Required<Item>, language: Language): Evidence {
  const { quantity, place } = fact;
  return {
    role,
    file: place.file,
    place,
    label: describePlace(place, language),
    name: name[language],
    quote: fact.quote,
    value: quantity === undefined ? fact.text : quantity.digits(),
    measure: quantity?.measure.symbol ?? "",
  } as Evidence;
}
