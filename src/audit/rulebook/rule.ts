import type { Severity } from "../../model/index.js";
import type { Words } from "../words.js";
import type { Path } from "../yaml/fault.js";

/** How sure the basis is: the wording was seen (quoted), a derived form was (seen), or it is common practice (memory). */
export type Confidence = "quoted" | "seen" | "memory";

/** An example as YAML gives it: values for the variables of the rule's scope. */
export type Example = Readonly<Record<string, unknown>>;

/** One entry of a rule pack, checked and with everything defaulted. */
export interface Rule {
  readonly id: string;
  readonly pack: string;
  /** Where it stands in its pack: ["rules", 3]. */
  readonly at: Path;
  readonly title: Words;
  readonly severity: Severity;
  /** The scope it runs once for. */
  readonly each: string;
  /** Where this is false the thing is no business of the rule. */
  readonly when: string | undefined;
  /** Named sub-expressions, in order; worked out when first used. */
  readonly let: readonly (readonly [name: string, expression: string])[];
  /** Returns a Verdict, or a bool. */
  readonly check: string;
  readonly message: Words;
  readonly basis: string;
  readonly confidence: Confidence;
  /** Why it is worth checking. */
  readonly why: Words | undefined;
  /** When it says nothing though something might be thought wrong. */
  readonly silent: Words | undefined;
  readonly suggestion: Words | undefined;
  /** Rules of one family that see the same broken tie of one subject are told as one. */
  readonly family: string | undefined;
  /** Rules whose finding explains this one, where they share a fact or a subject. */
  readonly consequenceOf: readonly string[];
  /** A gap of at most so many units of the last printed decimal (two decimals or more) weighs less. */
  readonly smallGap: { readonly digits: number; readonly severity: Severity } | undefined;
  readonly examples: { readonly ok: readonly Example[]; readonly ng: readonly Example[] };
  readonly tags: readonly string[];
}

export interface Setting {
  readonly value: unknown;
  readonly title: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What a form says of itself that shows which standard it was filled in by: everything that is given has to hold. */
export interface Sign {
  /** Found in a title, a head of a column, a label or a note of the form. */
  readonly words: RegExp | undefined;
  readonly layout: string | undefined;
  readonly kind: string | undefined;
  /** Found in the name of the unit, of its department or of the body that runs the project. */
  readonly unit: RegExp | undefined;
  /** Which sign it was, in words: 栏名“得分(20分*执行率)”. */
  readonly why: Words;
}

/** What differs by region and year: settings that rules read as `profile.x`, and severities. */
export interface Profile {
  readonly name: string;
  readonly title: Words;
  /** By what its forms are known; empty where it is only ever chosen by name. */
  readonly signs: readonly Sign[];
  readonly settings: Readonly<Record<string, Setting>>;
  readonly severities: Readonly<Record<string, Severity | "off">>;
}
