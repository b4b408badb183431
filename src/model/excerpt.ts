import { z } from "zod";

/**
 * What stands around the figures of the findings, cut out of the submitted file, so that a result can be shown beside its
 * source without opening that file again. Rows and columns count from 1 as the places of the evidence do; of long tables
 * only the head and the rows around a figure are kept.
 */

const excerptCellSchema = z.object({
  column: z.int(),
  /** Over the rows that are kept here. */
  rowSpan: z.int().exactOptional(),
  columnSpan: z.int().exactOptional(),
  /** What a reader sees; a long text is cut and ends in …. */
  text: z.string(),
});

export const excerptSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    file: z.string(),
    part: z.array(z.string()).exactOptional(),
    /** Paragraphs (lines of a text file) that follow each other; `row` counts them in the document's order. */
    rows: z.array(z.object({ row: z.int(), text: z.string() })),
  }),
  z.object({
    kind: z.literal("table"),
    file: z.string(),
    part: z.array(z.string()).exactOptional(),
    /** The worksheet's name, where it is one. */
    name: z.string().exactOptional(),
    origin: z.enum(["sheet", "table", "picture"]),
    /** Of the whole table: more than there are rows here where some were left out. */
    height: z.int(),
    width: z.int(),
    rows: z.array(z.object({ row: z.int(), cells: z.array(excerptCellSchema) })),
  }),
]);

/** Where a figure stands in the excerpts of the result: the number of the excerpt (from 0), the row, and in a table the column. */
export const sourceSchema = z.object({ excerpt: z.int(), row: z.int(), column: z.int().exactOptional() });

export type Excerpt = z.infer<typeof excerptSchema>;
export type TableExcerpt = Extract<Excerpt, { kind: "table" }>;
export type TextExcerpt = Extract<Excerpt, { kind: "text" }>;
export type ExcerptCell = z.infer<typeof excerptCellSchema>;
export type Source = z.infer<typeof sourceSchema>;
