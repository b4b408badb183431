import type { Paragraph } from "../document/index.js";
import type { Relation } from "../model/index.js";
import { halfWidth } from "../quantity/index.js";
import { passagesOf, workedOut } from "./narrative/index.js";
import type { Region } from "./regions.js";
import { filled } from "./rows.js";

/** A sum that is worked out in print ends in a figure: =5312.60/86420.00×100%=6.15%. */
const ends = /=\s*[-−]?\d/;

/** 预算调整率=预算调整数/年初预算数×100%=5312.60/86420.00×100%=6.15% among the reasons of a table of scores: what is worked out in a cell. */
export function cellFormulas(regions: readonly Region[]): readonly Relation[] {
  const cells = regions.flatMap(({ rows }) => rows.flatMap((row) => filled(row))).filter(({ kind, text }) => kind === "text" && ends.test(halfWidth(text)));
  return cells.flatMap(({ text, place }) => passagesOf([{ kind: "paragraph", role: "body", text, place } satisfies Paragraph]).flatMap(workedOut));
}
