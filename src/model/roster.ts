import { z } from "zod";
import { placeSchema } from "./place-schema.js";

/** What a unit has to hand in: the report, the base table, the overall form, and a form for each project. */
export const attachmentKindSchema = z.enum(["narrative", "base", "overall", "project"]);

export const attachmentSchema = z.object({
  kind: attachmentKindSchema,
  /** The project, where it is a project's form and the roster names it. */
  subject: z.string().exactOptional(),
  /** "doubtful": it may be there, see `why`. */
  state: z.enum(["present", "missing", "doubtful"]),
  /**
   * unread: a file could not be read · unrecognised: a file was read, no form was recognised · other-year: there for another year
   * alone · alike: a project of a like name is there (`names`) · nameless: a project form without a name is there
   */
  why: z.enum(["unread", "unrecognised", "other-year", "alike", "nameless"]).exactOptional(),
  names: z.array(z.string()).exactOptional(),
  /** Where only so many are asked for, not which: how many, and how many are there. */
  count: z.object({ required: z.int(), present: z.int() }).exactOptional(),
  /** That hold it, or that raise the doubt. */
  files: z.array(z.string()),
});

export const rosterQuestionSchema = z.object({
  /**
   * several: forms' name fits this unit and others, or several units' names fit this one (`names`) · named-otherwise: in the folder,
   * or under the file name, of this unit, forms name another (`names`) · resembles: a unit outside the roster has a like name ·
   * unread, unrecognised: files that carry its name or code
   */
  kind: z.enum(["several", "named-otherwise", "resembles", "unread", "unrecognised"]),
  names: z.array(z.string()),
  files: z.array(z.string()),
});

export const rosterUnitSchema = z.object({
  name: z.string(),
  code: z.string().exactOptional(),
  supervisor: z.string().exactOptional(),
  kind: z.string().exactOptional(),
  contact: z.string().exactOptional(),
  /** Where the roster names it first. */
  place: placeSchema,
  state: z.enum(["complete", "incomplete", "doubtful", "missing"]),
  /** The names under which its forms were handed in. */
  names: z.array(z.string()),
  files: z.array(z.string()),
  attachments: z.array(attachmentSchema),
  /** The same form in several files. */
  doubles: z.array(z.object({ kind: z.enum(["narrative", "base", "overall", "project", "file"]), subject: z.string().exactOptional(), files: z.array(z.string()) })),
  /** Projects handed in that the roster does not name, where it names projects. */
  extra: z.array(z.object({ subject: z.string(), files: z.array(z.string()) })),
  questions: z.array(rosterQuestionSchema),
});

/** The roster held against what was handed in. All lists are in an order that depends on neither the roster's rows nor the files'. */
export const rosterReportSchema = z.object({
  file: z.string(),
  units: z.array(rosterUnitSchema),
  /** Units that handed in forms and are not in the roster. `near`: units of the roster that it may be. */
  unlisted: z.array(z.object({ name: z.string(), files: z.array(z.string()), near: z.array(z.string()) })),
  /** Files in a folder named for one unit whose forms name another. */
  misplaced: z.array(z.object({ file: z.string(), folder: z.string(), names: z.string(), listed: z.boolean() })),
  /** Files that may be anybody's: not read, or with forms that name no unit. */
  loose: z.array(z.object({ file: z.string(), why: z.enum(["unread", "nameless"]) })),
  /** What is odd about the roster itself. */
  notes: z.array(z.object({ message: z.string(), place: placeSchema })),
  summary: z.object({
    units: z.int(),
    complete: z.int(),
    incomplete: z.int(),
    doubtful: z.int(),
    missing: z.int(),
    doubled: z.int(),
    misplaced: z.int(),
    unlisted: z.int(),
    extra: z.int(),
  }),
});

export type AttachmentKind = z.infer<typeof attachmentKindSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type RosterQuestion = z.infer<typeof rosterQuestionSchema>;
export type RosterUnitReport = z.infer<typeof rosterUnitSchema>;
export type RosterReport = z.infer<typeof rosterReportSchema>;
