import { z } from "zod";

/**
 * What reviewers decided on the findings of their lists, as plain data: the contract `gouji/review@1`. Import the types from the
 * room's door; this file itself only where the schema is needed.
 */

/** A finding is counted once, however many lists show it. `findings` is the sum of `reviewed`, `waivedBefore` and `notReviewed`. */
const countsSchema = z.object({
  findings: z.int(),
  /** Of which a reviewer decided; the sum of the four below. */
  reviewed: z.int(),
  confirmed: z.int(),
  explained: z.int(),
  falseAlarms: z.int(),
  fixed: z.int(),
  /** Waived when the list was written, and left so. */
  waivedBefore: z.int(),
  /** Left blank, or what was decided could not be made out. */
  notReviewed: z.int(),
  /** False alarms of those reviewed, "33.3%"; null where none was. */
  falseAlarmRate: z.string().nullable(),
});

const spotSchema = z.object({ list: z.string(), sheet: z.string().exactOptional(), row: z.int() });

export const reviewSchema = z.object({
  schema: z.literal("gouji/review@1"),
  lists: z.array(z.object({ path: z.string(), rows: z.int() })),
  /** The highest rate first; rules of which nothing was reviewed last. */
  rules: z.array(countsSchema.extend({ rule: z.string(), title: z.string() })),
  total: countsSchema,
  waivers: z.object({
    file: z.string(),
    /** Put into the file; with `dryRun`, what would be. */
    written: z.array(spotSchema.extend({ fingerprints: z.array(z.string()), rule: z.string(), decision: z.enum(["explained", "mistaken"]), reason: z.string(), by: z.string(), until: z.string().exactOptional() })),
    /** Findings to waive that the file, or another, waives already. */
    already: z.int(),
    dryRun: z.boolean(),
  }),
  /** Rows that could not be taken as they are, in the order of the lists. */
  problems: z.array(spotSchema.extend({ message: z.string(), others: z.array(spotSchema).exactOptional() })),
});

export type Review = z.infer<typeof reviewSchema>;
export type ReviewCounts = z.infer<typeof countsSchema>;
export type ReviewSpot = z.infer<typeof spotSchema>;
export type ReviewedRule = Review["rules"][number];
