import type { AuditResult } from "../../model/index.js";
import type { Paint } from "../colour.js";
import { groupBy } from "../group-by.js";
import { item } from "../sections.js";
import { printable } from "../text.js";
import type { Words } from "../words.js";
import { entriesOf } from "./entries.js";
import { rosterWordsOf } from "./words.js";

/** So many of a kind are shown on a screen; units that have handed in nothing all are, one behind the other. */
const mostOfAKind = 20;

/** Who has handed in what, the missing first. One line where all is well. */
export function rosterSection({ roster }: Pick<AuditResult, "roster">, width: number, words: Words, paint: Paint): string[] {
  if (roster === undefined) return [];
  const own = rosterWordsOf(words.language);
  const head = [paint.bold(`▌ ${own.title}`)];
  const groups = groupBy(entriesOf(roster, words.language), ({ mark }) => mark);
  if (groups.length === 0) return [[...head, `  ${paint.good(own.allWell)}`].join("\n")];
  const lines = groups.flatMap((entries) => {
    const [{ mark, level }] = entries;
    const painted = `${paint.severity(level, mark)} `;
    if (mark === own.state.missing) return item(entries.map(({ about }) => printable(about)).join(words.pause), width, painted);
    const shown = entries.slice(0, mostOfAKind).flatMap(({ about, details }) => item(printable(`${about}${details.length === 0 ? "" : words.colon}${details.join(words.semicolon)}`), width, painted));
    return entries.length > mostOfAKind ? [...shown, paint.dim(`    ${own.more(entries.length - mostOfAKind)}`)] : shown;
  });
  return [[...head, ...lines].join("\n")];
}
