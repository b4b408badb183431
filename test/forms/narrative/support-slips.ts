import { relationsIn } from "./support.js";

/** `{95|85}` in a sentence: the figure it stands with, and the one it falls with. */
export interface Wording {
  readonly right: string;
  readonly wrong: string;
  readonly figures: readonly [string, string];
}

export function wordingsOf(sentences: readonly string[]): readonly Wording[] {
  return sentences.map((each) => {
    const [mark = "", right = "", wrong = ""] = /\{([^|}]*)\|([^}]*)\}/.exec(each) ?? [];
    return { right: each.replace(mark, right), wrong: each.replace(mark, wrong), figures: [right, wrong] };
  });
}

/** The relations of one kind that rest on a figure, whether they hold or not. */
export function toldOf(text: string, kind: string, figure: string): readonly string[] {
  const digits = figure.replaceAll(",", "");
  return relationsIn(text).filter((each) => each.startsWith(kind) && new RegExp(`(?<![\\d.])${digits.replace(".", "\\.")}(?![\\d.])`).test(each));
}
