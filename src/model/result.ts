import { z } from "zod";
import { excerptSchema, sourceSchema } from "./excerpt.js";
import { placeSchema } from "./place-schema.js";
import { rosterReportSchema } from "./roster.js";
import { toldFactSchema } from "./told-fact.js";

/**
 * What an audit found, as plain data: the published JSON contract `gouji/result@1`. Amounts are strings of exact
 * decimals as printed (`"12.94"`, `"99.87%"`), never floats. Import the types from the room's door; import this file
 * itself only where a schema is really needed, since loading zod costs a cold command 40 ms.
 */

export const severitySchema = z.enum(["error", "warning", "info"]);

export const evidenceSchema = z.object({
  /** total, part, left, right, target, actual, witness … */
  role: z.string(),
  file: z.string(),
  place: placeSchema,
  /** The human form of the place: 表3 第4行第7列. */
  label: z.string(),
  /** What this figure is, in words: 分值 · 满意度指标. */
  name: z.string(),
  quote: z.string(),
  value: z.string(),
  measure: z.string(),
  /** Where it stands in the excerpts, where the result carries them. */
  source: sourceSchema.exactOptional(),
});

export const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  title: z.string(),
  unit: z.string(),
  /** Only where it concerns several units: all of them, `unit` the first. */
  units: z.array(z.string()).exactOptional(),
  year: z.int().optional(),
  subject: z.string().optional(),
  message: z.string(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  difference: z.string().optional(),
  measure: z.string().optional(),
  evidence: z.array(evidenceSchema),
  basis: z.string(),
  suggestion: z.string().optional(),
  /** Only where figures it rests on were recognised in a picture: how sure the least sure of them is, from 0 to 1. */
  recognised: z.object({ confidence: z.number().min(0).max(1) }).exactOptional(),
  /** Other rules that saw the same contradiction, and what they say of it. */
  also: z
    .array(
      z.object({
        rule: z.string(),
        title: z.string(),
        message: z.string(),
        expected: z.string().exactOptional(),
        actual: z.string().exactOptional(),
        measure: z.string().exactOptional(),
        fingerprint: z.string().exactOptional(),
      }),
    )
    .optional(),
  fingerprint: z.string(),
  /** Why it need not be put right, who says so, given on and until which day, and where that is written. */
  waived: z.object({ reason: z.string(), by: z.string(), on: z.string(), until: z.string().exactOptional(), source: z.string().exactOptional() }).optional(),
});

/** A tie that was checked and holds. */
export const passSchema = findingSchema.omit({ severity: true, suggestion: true, fingerprint: true, waived: true, also: true, recognised: true });

export const checkSchema = z.object({
  rule: z.string(),
  title: z.string(),
  passed: z.int(),
  findings: z.int(),
  notChecked: z.array(z.object({ why: z.string(), count: z.int(), subject: z.string().optional(), place: placeSchema.optional() })),
  failed: z.int(),
  /** Why the rule itself broke, where it did. */
  failures: z.array(z.string()).optional(),
});

export const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "note"]),
  message: z.string(),
  place: placeSchema,
});

export const fileSchema = z.object({
  path: z.string(),
  sha256: z.string(),
  format: z.string(),
  bytes: z.int(),
  parts: z.array(z.object({ name: z.string(), format: z.string(), read: z.boolean(), why: z.string().optional() })),
  problems: z.array(problemSchema),
  /** Only where text was recognised in pictures: how sure the least sure of it is, from 0 to 1. */
  recognised: z.object({ confidence: z.number().min(0).max(1) }).exactOptional(),
});

/** The standard that a form was held to, and by what it was known (or that it was chosen). */
export const profileSchema = z.object({ name: z.string(), title: z.string(), why: z.string() });

export const unitSchema = z.object({
  name: z.string(),
  year: z.int().optional(),
  files: z.array(z.string()),
  forms: z.array(
    z.object({
      kind: z.enum(["base", "overall", "project", "narrative"]),
      subject: z.string().optional(),
      /** The unit that the form itself names. */
      unit: z.string().exactOptional(),
      place: placeSchema,
      /** Of self-evaluation forms; of one unit they may differ. */
      profile: profileSchema.exactOptional(),
    }),
  ),
  /** Where the unit handed in no self-evaluation form. */
  profile: profileSchema.exactOptional(),
});

/** A waiver that waived nothing, and why; with line and column of its file, or the cell of a reviewed list. */
export const waiverSchema = z.object({
  state: z.enum(["unused", "expired"]),
  rule: z.string().exactOptional(),
  fingerprint: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  reason: z.string(),
  by: z.string(),
  until: z.string().exactOptional(),
  file: z.string(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
  sheet: z.string().exactOptional(),
  ref: z.string().exactOptional(),
  why: z.string(),
});

export const resultSchema = z.object({
  schema: z.literal("gouji/result@1"),
  tool: z.object({
    name: z.literal("gouji"),
    version: z.string(),
    /** The profile applied; several, in the order met, are parted by “, ”. */
    profile: z.string(),
    /** Whether it was chosen by name or told by the forms. */
    profileBy: z.enum(["choice", "forms"]).exactOptional(),
    packs: z.array(z.object({ name: z.string(), version: z.string() })),
  }),
  units: z.array(unitSchema),
  files: z.array(fileSchema),
  findings: z.array(findingSchema),
  passes: z.array(passSchema).optional(),
  checks: z.array(checkSchema),
  /** Where waivers were given: those that are unused or expired. */
  waivers: z.array(waiverSchema).exactOptional(),
  /** What stands around the figures of the findings, cut out of the files. */
  excerpts: z.array(excerptSchema).exactOptional(),
  /** Every fact that was read, where they were asked for. */
  facts: z.array(toldFactSchema).exactOptional(),
  /** Where a roster was given: who has handed in what. */
  roster: rosterReportSchema.exactOptional(),
  summary: z.object({
    units: z.int(),
    files: z.int(),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    passed: z.int(),
    notChecked: z.int(),
    waived: z.int(),
    unreadable: z.int(),
    /** Files of which some or all was read by text recognition. */
    recognised: z.int(),
  }),
});

export type Severity = z.infer<typeof severitySchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Pass = z.infer<typeof passSchema>;
export type Check = z.infer<typeof checkSchema>;
export type FileReport = z.infer<typeof fileSchema>;
export type WaiverReport = z.infer<typeof waiverSchema>;
export type UnitReport = z.infer<typeof unitSchema>;
export type AuditResult = z.infer<typeof resultSchema>;
