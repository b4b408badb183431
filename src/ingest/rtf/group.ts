import type { Flow } from "./flow.js";
import type { RtfObject, RtfPicture } from "./objects.js";

/**
 * What becomes of a group's words. "text": they are shown · "quiet": only the pictures and text boxes in them count ·
 * "skip": nothing in them does · the others collect for one purpose.
 */
export type Destination = "text" | "quiet" | "skip" | "fonts" | "label" | "instruction" | "data" | "picture";

/** What a brace saves and its partner brings back. */
export interface Group {
  destination: Destination;
  flow: Flow;
  /** Number in the font table. */
  font: number | undefined;
  /** Characters that stand in for each \u, to be passed over. */
  substitutes: number;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  /** \itap, where it was said. */
  nesting: number | undefined;
  object: RtfObject | undefined;
  picture: RtfPicture | undefined;
  /** Which story `flow` is. */
  story: Story;
}

export type Story = "body" | "note" | "header" | "footer" | "textbox";

/** How deep in tables a paragraph of this group stands. */
export function depthOf({ inTable, nesting }: Group): number {
  return nesting !== undefined && nesting > 0 ? nesting : inTable ? 1 : 0;
}

/** Groups that open something else than text. What is in none of these lists and marked \* is skipped, as the specification asks. */
export const skipped = new Set([
  "colortbl", "stylesheet", "info", "nonshppict", "shprslt", "nonesttables", "template", "xe", "tc", "rxe", "txe", "sn", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
  "annotation", "atnid", "atnauthor", "listtable", "listoverridetable", "pn", "pntxta", "pntxtb", "mmathPr", "objclass", "objname", "objalias", "objsect", "bkmkstart", "bkmkend", "filetbl", "private",
]);

/** Groups whose own words are not shown, though pictures and text boxes in them are. */
export const quiet = new Set(["shpinst", "do", "sp"]);

/** Groups marked \* that are read as if they were not. */
export const shown = new Set(["shppict", "shpgrp", "shp", "nesttableprops", "mmath", "moMath", "moMathPara", "mr"]);

/** Where the text of a group goes that is a story of its own. */
export const stories: Readonly<Record<string, Story>> = {
  footnote: "note", header: "header", headerl: "header", headerr: "header", headerf: "header", footer: "footer", footerl: "footer", footerr: "footer", footerf: "footer",
  shptxt: "textbox", dptxbxtext: "textbox",
};

/** Words that stand for a character. */
export const characters: Readonly<Record<string, string>> = {
  tab: "\t", line: "\n", softline: "\n", lbr: "\n", emdash: "—", endash: "–", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", bullet: "•", emspace: "\u2003", enspace: "\u2002", qmspace: "\u2005",
  "~": "\u00a0", _: "-", "\t": "\t",
};
