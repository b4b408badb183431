import type { AuditResult, Check, UnitPart } from "../../model/index.js";
import type { DistrictParts } from "./parts.js";

type Part = Omit<UnitPart, "unit">;

export interface JsonOptions {
  readonly passes: boolean;
  readonly facts: boolean;
  readonly excerpts: boolean;
  /** One entry a rule, whatever the number of units. */
  readonly merged: (checks: readonly Check[]) => Check[];
}

/**
 * The published JSON document of a district, piece by piece: the same text as of a result that holds everything.
 *
 * @param parts all units one after the other, and what they have in common, with excerpts numbered through; asked for once a list
 */
export function* districtJson(district: DistrictParts, parts: () => Iterable<Part>, { passes, facts, excerpts, merged }: JsonOptions): Generator<string> {
  const checks: Check[] = [];
  function* found() {
    for (const part of parts()) {
      checks.push(...part.checks);
      yield* part.findings;
    }
  }
  function* each<Item>(list: (part: Part) => readonly Item[] | undefined) {
    for (const part of parts()) yield* list(part) ?? [];
  }
  const schema: AuditResult["schema"] = "gouji/result@1";
  yield `{\n${member("schema", schema)},\n${member("tool", district.tool)}`;
  yield* array("units", district.units.map(({ unit }) => unit));
  yield* array("files", district.files.values());
  yield* array("findings", found());
  if (passes) yield* array("passes", each((part) => part.passes));
  yield* array("checks", merged(checks));
  if (district.waivers !== undefined) yield* array("waivers", district.waivers);
  if (excerpts) yield* array("excerpts", each((part) => part.excerpts));
  if (facts) yield* array("facts", each((part) => part.facts));
  if (district.roster !== undefined) yield `,\n${member("roster", district.roster)}`;
  yield `,\n${member("summary", district.summary)}\n}\n`;
}

/** So many items are told in one piece. */
const lot = 50;

function* array(name: string, items: Iterable<unknown>): Generator<string> {
  let told: string[] = [];
  let any = false;
  yield `,\n  ${JSON.stringify(name)}: [`;
  for (const item of items) {
    told.push(`${any ? "," : ""}\n${indented(item, 4)}`);
    any = true;
    if (told.length < lot) continue;
    yield told.join("");
    told = [];
  }
  yield `${told.join("")}${any ? "\n  " : ""}]`;
}

function member(name: string, value: unknown): string {
  return `  ${JSON.stringify(name)}: ${indented(value, 2).trimStart()}`;
}

/** A line break inside of a text is escaped: each one here begins a line of the document. */
function indented(value: unknown, by: number): string {
  const space = " ".repeat(by);
  return `${space}${JSON.stringify(value, null, 2).replaceAll("\n", `\n${space}`)}`;
}
