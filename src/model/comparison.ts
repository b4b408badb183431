import { z } from "zod";
import { severitySchema } from "./result.js";

/**
 * What has become of the findings of one round in the next, as plain data: the contract `gouji/comparison@1`. Import the types
 * from the room's door; this file itself only where the schema is needed.
 */

/**
 * - `new`: told now, and not before
 * - `changed`: still wrong, with other figures
 * - `unchanged`: still wrong, with the same figures
 * - `unchecked`: no longer told, and nothing shows that it was put right: what it was about is read, but was not checked
 * - `withdrawn`: no longer told, because what it was about was not handed in again
 * - `fixed`: the tie holds now, or its figures have changed and contradict each other no more
 */
export const outcomes = ["new", "changed", "unchanged", "unchecked", "withdrawn", "fixed"] as const;

const toldSchema = z.object({
  severity: severitySchema,
  title: z.string(),
  message: z.string(),
  actual: z.string().exactOptional(),
  expected: z.string().exactOptional(),
  difference: z.string().exactOptional(),
  measure: z.string().exactOptional(),
  /** Of its chief figure. */
  file: z.string().exactOptional(),
  label: z.string().exactOptional(),
  fingerprint: z.string(),
  waived: z.boolean().exactOptional(),
});

const itemSchema = z.object({
  outcome: z.enum(outcomes),
  rule: z.string(),
  unit: z.string(),
  year: z.int().exactOptional(),
  subject: z.string().exactOptional(),
  /** As the round before told it, and as this one does. */
  before: toldSchema.exactOptional(),
  after: toldSchema.exactOptional(),
  /** Figures that are others now, by their names. */
  changes: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
  /** What the outcome is known by, where it needs saying. */
  why: z.string().exactOptional(),
});

const roundSchema = z.object({ version: z.string(), profile: z.string(), files: z.int(), errors: z.int(), warnings: z.int(), infos: z.int(), waived: z.int() });
const countsSchema = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), unchecked: z.int(), withdrawn: z.int(), fixed: z.int() });

export const comparisonSchema = z.object({
  schema: z.literal("gouji/comparison@1"),
  old: roundSchema,
  new: roundSchema,
  /** By unit, those first that have most left to put right. */
  units: z.array(z.object({ name: z.string(), year: z.int().exactOptional(), counts: countsSchema })),
  /** In the order of the units, the worst first. */
  items: z.array(itemSchema),
  summary: countsSchema,
});

export type Outcome = (typeof outcomes)[number];
export type ComparedSide = z.infer<typeof toldSchema>;
export type ComparedItem = z.infer<typeof itemSchema>;
export type ComparedCounts = z.infer<typeof countsSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
