import { encodingOfCodePage } from "./charsets.js";
import type { Fonts } from "./fonts.js";
import type { Group } from "./group.js";

/** How text looks, as far as it matters, and the document's own code page. */
export class Format {
  /** Pieces of text taken out by tracked changes that nobody has accepted yet. */
  deletions = 0;
  readonly #fonts: Fonts;
  #defaultFont: number | undefined;

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  /** True when the word was about the look of the group's text. */
  take(word: string, parameter: number | undefined, group: Group): boolean {
    switch (word) {
      case "f":
        group.font = parameter;
        return true;
      case "plain":
        Object.assign(group, { font: this.#defaultFont, hidden: false, deleted: false });
        return true;
      case "v":
        group.hidden = parameter !== 0;
        return true;
      case "deleted":
      case "mvf":
        if (!group.deleted && parameter !== 0) this.deletions += 1;
        group.deleted = parameter !== 0;
        return true;
      case "uc":
        group.substitutes = Math.min(Math.max(parameter ?? 1, 0), 16);
        return true;
      case "ansicpg":
        this.#fonts.encoding = encodingOfCodePage(parameter ?? 1252);
        return true;
      case "mac":
        this.#fonts.encoding = "macintosh";
        return true;
      case "deff":
        this.#defaultFont = parameter;
        group.font ??= parameter;
        return true;
      default:
        return false;
    }
  }
}
