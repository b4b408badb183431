import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** One relation between figures, as a careful reader marked it in a text. */
const relation = z.object({
  id: z.string(),
  /** Name of the text, without `.txt`. */
  file: z.string(),
  kind: z.string(),
  quote: z.string(),
  /** What the printed result rests on, written out: `0.28/1.8*100`; in brackets what only explains. */
  formula: z.string(),
  /** The printed result. */
  stated: z.string(),
  arith: z.enum(["exact", "rounding", "inconsistent", "n/a"]),
  /** TP must be reported, TN must not, AMB either. */
  label: z.enum(["TP", "TN", "AMB"]),
  note: z.string(),
});

export type MarkedRelation = z.infer<typeof relation>;

export interface MarkedText {
  readonly name: string;
  readonly text: string;
  readonly relations: readonly MarkedRelation[];
}

/** Reads a folder of marked texts: `NNN.txt` and `relations.jsonl`, one relation a line. Throws, naming the line, where one is malformed. */
export function readMarkedTexts(folder: string): MarkedText[] {
  const path = join(folder, "relations.jsonl");
  const relations = readFileSync(path, "utf8").split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = relation.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${path}:${at + 1}: ${z.prettifyError(read.error)}`);
    return [read.data];
  });
  const names = [...new Set(relations.map(({ file }) => file))].filter((name) => existsSync(join(folder, `${name}.txt`)));
  return names.map((name) => ({ name, text: readFileSync(join(folder, `${name}.txt`), "utf8"), relations: relations.filter(({ file }) => file === name) }));
}

/** The figures of a text, thousands separators and signs left out: `8,237.23` is 8237.23. */
export function figuresOf(text: string): number[] {
  return [...text.replace(/(\d)[,，](?=\d{3}(?!\d))/g, "$1").matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}

/** The figures that a relation rests on, its constants (×100) and explanations left out. */
export function operandsOf({ formula }: MarkedRelation): number[] {
  return figuresOf(formula.replace(/\[[^\]]*\]/g, "").replace(/\*(?:100|0\.01|0\.0001|1)(?![\d.])/g, "").replace(/items listed/g, ""));
}

/** Kinds that name a trap or a convention, and no relation that could be recomputed. */
const unchecked = new Set(["trap", "format", "rule"]);

/** Whether a relation can be recomputed from figures of the text. */
export const isCheckable = ({ arith, kind }: MarkedRelation): boolean => arith !== "n/a" && !unchecked.has(kind);
