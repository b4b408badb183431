import { printable, widthOf, wrap } from "../report/index.js";
import type { Console } from "./console.js";

/** Shown on standard error once a check has taken more than a second, and only where somebody watches. */
export interface Progress {
  at(done: number, total: number, path: string): void;
  end(): void;
}

const patience = 1000;

export function progressOn(console: Console, quiet: boolean): Progress {
  const started = performance.now();
  let shown = 0;
  const show = (text: string) => {
    console.err(`\r${text}${" ".repeat(Math.max(0, shown - widthOf(text)))}`);
    shown = widthOf(text);
  };
  return {
    at(done, total, path) {
      if (quiet || !console.watched || performance.now() - started < patience) return;
      show(wrap(`${done}/${total} ${printable(path)}`, console.width - 2)[0] ?? "");
    },
    end() {
      if (shown === 0) return;
      show("");
      console.err("\r");
    },
  };
}
