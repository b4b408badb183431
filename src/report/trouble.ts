import type { Language, Place } from "../document/index.js";
import { describePlace } from "../document/index.js";

/** What is wrong with a file, without its name where the message begins with it: the name stands before it already. */
export function troubleOf(path: string, problem: { readonly message: string; readonly place: Place }, language: Language): string {
  const name = path.split("/").at(-1) ?? path;
  const bare = [path, name].reduce((message, start) => (message.startsWith(start) ? message.slice(start.length).replace(/^\s*[：:]\s*/, "") : message), problem.message);
  const whole = problem.place.at.kind === "file" && problem.place.part === undefined;
  return whole ? bare : `${describePlace(problem.place, language)}${language === "zh" ? "：" : ": "}${bare}`;
}
