import { zodLibrary } from "../yaml/library.js";
import { schemas } from "./schema.js";

/** The JSON Schemas of packs and profiles, made from the schemas that packs and profiles are checked with: they cannot lag. */
export function rulebookSchemas(): { readonly rules: object; readonly profile: object } {
  const { pack, profile } = schemas();
  const z = zodLibrary();
  return { rules: { title: "gouji rules", ...z.toJSONSchema(pack, { io: "input" }) }, profile: { title: "gouji profile", ...z.toJSONSchema(profile, { io: "input" }) } };
}
