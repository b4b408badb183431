import { z } from "zod";

const spot = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("file") }),
  z.object({
    kind: z.literal("paragraph"),
    number: z.int(),
    line: z.int().exactOptional(),
    offset: z.int().exactOptional(),
    length: z.int().exactOptional(),
  }),
  z.object({ kind: z.literal("cell"), table: z.int(), row: z.int(), column: z.int(), line: z.int().exactOptional(), page: z.int().exactOptional() }),
  z.object({ kind: z.literal("sheet"), sheet: z.string(), ref: z.string(), line: z.int().exactOptional() }),
  z.object({ kind: z.literal("picture"), x: z.number(), y: z.number(), page: z.int().exactOptional(), line: z.int().exactOptional() }),
  z.object({ kind: z.literal("page"), page: z.int(), x: z.number().exactOptional(), y: z.number().exactOptional() }),
]);

export const placeSchema = z.object({
  file: z.string(),
  part: z.array(z.string()).exactOptional(),
  at: spot,
  /** Only where text was recognised in a picture: how sure that is, from 0 to 1. */
  confidence: z.number().min(0).max(1).exactOptional(),
  /** Where it stands on a page of a PDF whose text was recognised, line by line, in the PDF's points: left, bottom, right, top. */
  boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).exactOptional(),
});
