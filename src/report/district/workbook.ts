import { inOrder } from "../order.js";
import { rosterSheet } from "../roster/index.js";
import { workbookOf } from "../workbook-file.js";
import { findingsSheet } from "../workbook-findings.js";
import type { Link } from "../workbook-links.js";
import { wordsOf } from "../words.js";
import { type DistrictOptions, type DistrictParts, findingsByUnit } from "./parts.js";
import { NotChecked } from "./not-checked.js";
import { acrossSheet, oddFilesSheet, unitsSheet } from "./sheets.js";

/** The list of a district: units, findings to decide on, what units have in common, who has handed in what, what was not checked, odd files. Sources are shown on the units' pages. */
export async function renderDistrictWorkbook(district: DistrictParts, options: DistrictOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language);
  const fileLink = (path: string): Link | undefined => {
    const target = options.linkTo?.(path);
    return target === undefined ? undefined : { target };
  };
  const open = new NotChecked(words);
  function* findings() {
    // Each unit's are numbered as on its own page and in its own copies.
    for (const lot of findingsByUnit(district, (found) => open.add(found.unit, found.checks))) yield* inOrder(lot).map((finding, index) => [finding, index + 1] as const);
  }
  const sheets = [
    unitsSheet(district, options, words),
    findingsSheet(words.sheets.findings, findings(), { files: [...district.files.values()] }, words, { file: fileLink, strip: () => undefined }),
    ...acrossSheet(district.across.findings, words, fileLink),
    ...rosterSheet(district, words, fileLink),
    ...open.sheet(),
    ...oddFilesSheet(district, words, fileLink),
  ];
  return workbookOf(sheets, words.title, district.tool.version);
}
