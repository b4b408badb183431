import { printable, widthOf, wrap } from "../report/index.js";
import type { Console } from "./console.js";
import type { CliWords } from "./words.js";

/** Shown on standard error once a check has taken more than a second, or is known to, and only where somebody watches. */
export interface Progress {
  at(done: number, total: number, path: string): void;
  /** The next page of that file is being recognised, which takes seconds. */
  recognising(path: string): void;
  end(): void;
}

const patience = 1000;

export function progressOn(console: Console, quiet: boolean, words: Pick<CliWords, "recognising">): Progress {
  const started = performance.now();
  const hidden = quiet || !console.watched;
  let counted = "";
  let recognised = { path: "", pages: 0 };
  let shown = 0;
  const show = (text: string) => {
    const line = wrap(text, console.width - 2)[0] ?? "";
    console.err(`\r${line}${" ".repeat(Math.max(0, shown - widthOf(line)))}`);
    shown = widthOf(line);
  };
  return {
    at(done, total, path) {
      counted = `${done}/${total}`;
      if (hidden || performance.now() - started < patience) return;
      show(`${counted} ${printable(path)}`);
    },
    recognising(path) {
      recognised = { path, pages: path === recognised.path ? recognised.pages + 1 : 1 };
      if (!hidden) show(`${counted} ${words.recognising(recognised.pages)} ${printable(path)}`);
    },
    end() {
      if (shown === 0) return;
      show("");
      console.err("\r");
    },
  };
}
