import type { Place } from "../document/index.js";
import type { AttachmentKind } from "../model/index.js";

/** A unit that has to hand in, and what. */
export interface RosterUnit {
  readonly name: string;
  readonly code?: string;
  readonly supervisor?: string;
  /** As the roster has it: 行政单位, 事业单位 … */
  readonly kind?: string;
  /** Who to ring up, with the number. */
  readonly contact?: string;
  /** The folder its files come in. */
  readonly folder?: string;
  readonly requires: ReadonlySet<AttachmentKind>;
  readonly projects: readonly string[];
  /** How many project forms, where the roster tells the number alone. */
  readonly projectForms?: number;
  readonly place: Place;
}

export interface RosterProblem {
  /** "error": the roster cannot be used. "note": used, and this is how. */
  readonly severity: "error" | "note";
  readonly message: { readonly zh: string; readonly en: string };
  readonly place: Place;
}

export interface Roster {
  readonly file: string;
  readonly units: readonly RosterUnit[];
  /** Whether it names projects at all: only then is one that it does not name worth telling. */
  readonly namesProjects: boolean;
  readonly problems: readonly RosterProblem[];
}
