import { isUnread, paintWith, type Paint, printable, troubleOf, wordsOf, wrap } from "../../report/index.js";
import type { Language } from "../../document/index.js";
import type { FileReport } from "../../model/index.js";
import type { News, Told, UnitNews } from "./news.js";
import { watchWords, type WatchWords } from "./words.js";

/** So many files, units, and kinds of a unit are named; of the others the number is told. */
const mostFiles = 12;
const mostUnits = 20;
const mostKinds = 6;

export interface TellingOptions {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
  /** The moment on the wall clock. */
  readonly time: string;
}

/** What a round brought, in short: the files, unit by unit what has become of it, and where all stands now. Ends in a newline. */
export function toldNews(news: News, { language, width, colour, time }: TellingOptions): string {
  const words = watchWords(language);
  const paint = paintWith(colour);
  const { came, changed, went, units, before, after } = news;
  const folded = (text: string, indent: string) => wrap(text, Math.max(20, width - indent.length)).map((line) => `${indent}${line}`);
  const lines = [
    paint.bold(`[${time}] ${words.files(came.length, changed.length, went.length)}`),
    ...filesTold("+", came), ...filesTold("~", changed), ...filesTold("-", went),
    ...units.slice(0, mostUnits).flatMap((unit) => unitTold(unit)),
    ...(units.length > mostUnits ? folded(words.moreUnits(units.length - mostUnits), "  ") : []),
    ...folded(words.standing(before, after), "  "),
  ];
  return `${lines.join("\n")}\n`;

  function filesTold(sign: string, files: readonly FileReport[]): string[] {
    const unread = files.filter(({ problems }) => sign !== "-" && isUnread(problems));
    return [
      ...files.slice(0, mostFiles).flatMap(({ path }) => folded(`${sign} ${printable(path)}`, "  ")),
      ...(files.length > mostFiles ? folded(words.moreFiles(files.length - mostFiles), "  ") : []),
      ...unread.flatMap(({ path, problems }) => problems.filter(({ severity }) => severity === "error").flatMap((problem) => folded(paint.severity("error", `${printable(path)}${words.colon}${printable(troubleOf(path, problem, language))}`), "    "))),
    ];
  }

  function unitTold(unit: UnitNews): string[] {
    return [
      ...folded(paint.bold(`${printable(words.unit(unit.name, unit.year))}${words.colon}${words.errors(unit.before, unit.after)}`), "  "),
      ...kindsTold(words.fresh, unit.fresh, words, paint),
      ...kindsTold(words.stillWrong, unit.stillWrong, words, paint),
      ...kindsTold(words.cleared, unit.gone, words, paint),
    ];
  }

  function kindsTold(what: string, kinds: readonly Told[], own: WatchWords, brush: Paint): string[] {
    const shown = kinds.slice(0, mostKinds).flatMap(({ severity, title, count }) => folded(`${what} ${brush.severity(severity, wordsOf(language).severity[severity])} ${printable(title)}${count > 1 ? ` ×${count}` : ""}`, "    "));
    return [...shown, ...(kinds.length > mostKinds ? folded(`${what} ${own.moreKinds(kinds.length - mostKinds)}`, "    ") : [])];
  }
}

/** 09:05:07, as the clock on the wall shows it. */
export function clockTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((number) => String(number).padStart(2, "0")).join(":");
}
