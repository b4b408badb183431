import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** `--poll 10`; @throws UsageError where it is no number of seconds */
export function secondsIn(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new UsageError(cliWords("zh").badValue("--poll", value, "5、30"), cliWords("en").badValue("--poll", value, "5, 30"));
}
