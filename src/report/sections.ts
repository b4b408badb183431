import type { AuditResult, Check } from "../model/index.js";
import { passMessage } from "./amounts.js";
import type { Paint } from "./colour.js";
import { groupBy } from "./group-by.js";
import { chiefOf } from "./order.js";
import { placeText } from "./places.js";
import { printable, widthOf, wrap } from "./text.js";
import { troubleOf } from "./trouble.js";
import type { Words } from "./words.js";

const mostReasons = 8;

/** Files, and parts of files, that could not be read or were read with a reservation. What several files share is said once. */
export function troubleSection(result: Pick<AuditResult, "files">, width: number, words: Words, paint: Paint): string[] {
  const troubles = result.files.flatMap(({ path, problems }) =>
    problems.map((problem) => ({ file: printable(path), bad: problem.severity === "error", what: printable(troubleOf(path, problem, words.language)) })),
  );
  if (troubles.length === 0) return [];
  const lines = groupBy(troubles, ({ bad, what }) => JSON.stringify([bad, what]))
    .sort(([one], [other]) => Number(other.bad) - Number(one.bad))
    .flatMap((alike) => {
      const [{ file, bad, what }] = alike;
      const mark = paint.severity(bad ? "error" : "info", bad ? words.unreadable : words.note);
      if (alike.length === 1) return item(`${file}${words.colon}${what}`, width, `${mark} `);
      return [...item(`${words.inFiles(alike.length)}${words.colon}${what}`, width, `${mark} `), ...alike.flatMap((one) => item(one.file, width, "  · "))];
    });
  return [[paint.bold(`▌ ${words.trouble}`), ...lines].join("\n")];
}

/** What was not checked and why, the most frequent first: a missing figure never counts as a pass. */
export function notCheckedSection(result: AuditResult, width: number, words: Words, paint: Paint, all: boolean): string[] {
  const reasons = result.checks.flatMap(reasonsOf).sort((one, other) => other.count - one.count);
  const shown = all ? reasons : reasons.slice(0, mostReasons);
  const sections: string[] = [];
  if (shown.length > 0) {
    const lines = shown.flatMap((reason) => item(`${reason.title}${words.colon}${reason.why} ×${reason.count}`, width));
    if (shown.length < reasons.length) lines.push(paint.dim(`  ${words.moreNotChecked(reasons.length - shown.length)}`));
    sections.push([paint.bold(`▌ ${words.notChecked}`), ...lines].join("\n"));
  }
  const broken = result.checks.filter((check) => check.failed > 0);
  if (broken.length > 0) {
    const lines = broken.flatMap((check) =>
      item(`${printable(check.title)} ${check.rule} ×${check.failed}${words.colon}${printable((check.failures ?? []).join("; "))}`, width),
    );
    sections.push([paint.bold(`▌ ${words.failed}`), ...lines].join("\n"));
  }
  return sections;
}

/** Every tie that was checked and holds. */
export function passesSection(result: AuditResult, width: number, words: Words, paint: Paint): string[] {
  const passes = result.passes ?? [];
  if (passes.length === 0) return [];
  const lines = passes.flatMap((pass) => {
    const chief = chiefOf(pass);
    const whose = [pass.unit, pass.subject].filter((name) => name !== undefined).map(printable).join(" · ");
    const where = chief === undefined ? "" : words.brackets(words.places(placeText(chief, undefined, words), pass.evidence.length));
    return item(`${whose}  ${printable(pass.title)}${words.colon}${printable(passMessage(pass, words))}${where}`, width, `${paint.good("✓")} `);
  });
  return [[paint.bold(`▌ ${words.passes}`), ...lines].join("\n")];
}

/** The same reason of the same rule in several places is one line with its number. */
function reasonsOf(check: Check): { title: string; why: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { why, count } of check.notChecked) counts.set(why, (counts.get(why) ?? 0) + count);
  return [...counts].map(([why, count]) => ({ title: printable(check.title), why: printable(why), count }));
}

/** A line of a section, folded under its mark. */
export function item(text: string, width: number, mark = "· "): string[] {
  return wrap(text, width - Math.max(4, 2 + widthOf(mark))).map((line, number) => (number === 0 ? `  ${mark}${line}` : `    ${line}`));
}
