import type { DistrictProgress } from "../../batch/district/index.js";
import { printable, widthOf, wrap } from "../../report/index.js";
import type { Console } from "../console.js";
import type { DistrictWords } from "./words.js";

/** How far a run has come, or the writing of its outputs. */
export interface Shown extends Omit<DistrictProgress, "doing"> {
  readonly doing: DistrictProgress["doing"] | "writing";
}

export interface ProgressBar {
  readonly show: (progress: Shown) => void;
  readonly end: () => void;
}

const cells = 20;
/** Milliseconds between two pictures of the bar where somebody watches, and between two lines in a file of what was printed. */
const watchedPause = 100;
const linePause = 5000;
/** Before so much is done nobody can say how long the rest takes. */
const enoughDone = 0.03;

/** A bar that is drawn over itself where somebody watches; elsewhere a line every few seconds, so that a log tells how far it came. */
export function progressBar(console: Console, quiet: boolean, words: DistrictWords, now: () => number = () => performance.now()): ProgressBar {
  let drawn = 0;
  let last = now();
  let began: { readonly doing: Shown["doing"]; readonly at: number } | undefined;
  const draw = (text: string) => {
    const line = wrap(text, console.width - 2)[0] ?? "";
    console.err(`\r${line}${" ".repeat(Math.max(0, drawn - widthOf(line)))}`);
    drawn = widthOf(line);
  };
  return {
    show(progress) {
      if (quiet) return;
      if (began?.doing !== progress.doing) began = { doing: progress.doing, at: now() };
      if (now() - last < (console.watched ? watchedPause : linePause)) return;
      last = now();
      const text = told(progress, now() - began.at, words);
      if (console.watched) draw(`${bar(progress)} ${text}${words.comma}${printable(progress.at)}`);
      else console.err(`${text}\n`);
    },
    end() {
      if (drawn === 0) return;
      draw("");
      console.err("\r");
    },
  };
}

function bar({ done, total }: Shown): string {
  const filled = total === undefined || total === 0 ? 0 : Math.min(cells, Math.round((done / total) * cells));
  return `${"█".repeat(filled)}${"░".repeat(cells - filled)}`;
}

function told({ doing, done, total, kept, errors }: Shown, taken: number, words: DistrictWords): string {
  const left = total === undefined || done < total * enoughDone || done - kept <= 0 ? undefined : (taken / done) * (total - done);
  return [
    words[doing](counted(done), counted(total ?? done)),
    ...(kept > 0 ? [words.kept(counted(kept))] : []),
    ...(errors > 0 ? [words.errors(counted(errors))] : []),
    ...(left === undefined ? [] : [words.left(timeIn(left, words))]),
  ].join(words.comma);
}

function timeIn(milliseconds: number, words: DistrictWords): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
}

/** 12,345 */
function counted(number: number): string {
  return number.toLocaleString("en-US");
}
