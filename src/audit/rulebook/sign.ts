import { words } from "../words.js";
import { wordsOf } from "./entry.js";
import type { Sign } from "./rule.js";
import type { ProfileData } from "./schema.js";

type SignEntry = NonNullable<ProfileData["signs"]>[number];

/** One entry under `signs:` of a profile. */
export function signOf({ words: said, layout, kind, unit, why }: SignEntry): Sign {
  return { words: pattern(said), layout, kind, unit: pattern(unit), why: why === undefined ? words("") : wordsOf(why) };
}

function pattern(source: string | undefined): RegExp | undefined {
  return source === undefined ? undefined : new RegExp(source, "u");
}
