import { countOf, type DistrictOverview, type Finding, type UnitRecord } from "../../model/index.js";
import { type Paint, paintWith } from "../colour.js";
import { rosterSection, rosterWordsOf } from "../roster/index.js";
import { item, troubleSection } from "../sections.js";
import { list } from "../grid.js";
import type { TerminalOptions } from "../terminal.js";
import { printable, widthOf, wrap } from "../text.js";
import { waiversSection } from "../waivers.js";
import { type Words, wordsOf } from "../words.js";
import { mostFrequent, statesOf, unattachedFiles, worstFirst } from "./order.js";
import { districtWords, type DistrictWords } from "./words.js";

/** So many of the worst units, of the most frequent kinds, and of the odd files are shown on a screen; the outputs have all. */
const mostUnits = 30;
const mostKinds = 12;
const mostFiles = 20;

export interface DistrictTerminalOptions extends TerminalOptions {
  /** What was taken from an earlier run. */
  readonly kept: { readonly files: number; readonly units: number };
  /** Whether the outputs that tell the rest are written too. */
  readonly saved?: boolean;
}

/** A district's result for a person at a terminal: units by state, the worst first, the most frequent kinds, and the summary at both ends. Ends in a newline. */
export function renderDistrictTerminal(district: DistrictOverview, options: DistrictTerminalOptions): string {
  const words = wordsOf(options.language);
  const own = districtWords(options.language);
  const paint = paintWith(options.colour);
  const width = Math.max(40, options.width);
  const { units, summary: counted } = district;
  const kept = options.kept.files === 0 ? [] : wrap(own.kept(options.kept.files, options.kept.units), width);
  const handedIn = district.roster === undefined ? [] : wrap(printable(rosterWordsOf(options.language).headline(district.roster)), width).map(paint.bold);
  const summary = [...wrap(words.summary(counted), width).map(paint.bold), ...handedIn, ...wrap(own.states(statesOf(units)), width)].join("\n");
  if (options.quiet === true) return `${[summary, ...kept].join("\n")}\n`;

  const troubled = { files: [...district.files.values()] };
  const order = worstFirst(units);
  const troubles = order.slice(0, mostUnits).flatMap((number) => units[number] ?? []).filter(({ rules }) => rules.length > 0);
  const kinds = mostFrequent(units).slice(0, mostKinds);
  const odd = unattachedFiles(district);
  const heading = (text: string) => paint.bold(`▌ ${text}`);
  const sections = [
    ...rosterSection(district, width, words, paint),
    ...troubleSection(troubled, width, words, paint),
    ...(odd.length === 0 ? [] : [[heading(own.unattached(odd.length)), ...odd.slice(0, mostFiles).map(({ path }) => `· ${printable(path)}`), ...(odd.length > mostFiles ? [paint.dim(`  ${own.moreFiles(odd.length - mostFiles)}`)] : [])].join("\n")]),
    ...(kinds.length === 0 ? [] : [[heading(own.frequent), ...kinds.flatMap(({ severity, title, count, units: of }) => wrap(`${paint.severity(severity, words.severity[severity])} ${printable(title)}${words.colon}${own.kinds(of, count)}`, width))].join("\n")]),
    ...(troubles.length === 0 ? [] : [[heading(own.worstFirst), unitTable(troubles, options, own), ...(units.filter(({ rules }) => rules.length > 0).length > mostUnits ? [paint.dim(own.moreUnits(units.filter(({ rules }) => rules.length > 0).length - mostUnits))] : [])].join("\n")]),
    ...acrossSection(district.across.findings, width, words, paint, own),
    ...waiversSection(district, width, words, paint),
    ...[[...(options.saved === true ? [] : wrap(own.howOn, width)), ...kept].join("\n")].filter((text) => text !== ""),
  ];
  return `${[summary, ...sections, summary].join("\n\n")}\n`;
}

/** What several units have in common, or stands out, each with the units it is about. */
function acrossSection(findings: readonly Finding[], width: number, words: Words, paint: Paint, own: DistrictWords): string[] {
  if (findings.length === 0) return [];
  const lines = findings.slice(0, mostKinds).flatMap(({ severity, title, units = [], unit, message }) =>
    item(`${paint.severity(severity, words.severity[severity])} ${printable(title)}${words.colon}${(units.length > 0 ? units : [unit]).map(printable).join(own.listComma)}  ${printable(message)}`, width));
  const more = findings.length > mostKinds ? [paint.dim(`  ${own.moreFiles(findings.length - mostKinds)}`)] : [];
  return [[paint.bold(`▌ ${own.across}`), ...lines, ...more].join("\n")];
}

function unitTable(units: readonly UnitRecord[], { width }: DistrictTerminalOptions, own: DistrictWords): string {
  const heads = [own.unit, own.year, own.errors, own.warnings, own.infos, own.passed, own.notChecked];
  const rows = units.map((each) => [
    printable(each.unit.name || own.noName),
    String(each.unit.year ?? ""),
    ...(["error", "warning", "info"] as const).map((severity) => String(countOf(each.rules, severity) || "")),
    String(each.passed),
    String(each.notChecked || ""),
  ]);
  const numbers = heads.slice(1).map((head, at) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[at + 1] ?? ""))));
  // Two spaces before each column.
  const room = width - numbers.reduce((sum, each) => sum + each + 2, 0) - 2;
  const longest = Math.max(widthOf(own.unit), ...rows.map(([name = ""]) => widthOf(name)));
  const widths = [Math.max(8, Math.min(room, longest)), ...numbers];
  const folded = [heads, ...rows].map((cells) => cells.map((cell, column) => wrap(cell, widths[column] ?? 8)));
  return list(folded, widths).join("\n");
}
