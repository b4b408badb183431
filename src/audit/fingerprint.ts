import { createHash } from "node:crypto";
import { halfWidth } from "../quantity/index.js";
import type { Item } from "./vocabulary/term.js";

export interface Identity {
  readonly rule: string;
  readonly unit: string;
  readonly year: number | undefined;
  readonly subject: string | undefined;
  readonly items: readonly Item[];
}

/**
 * What makes a finding the same finding: rule, unit, year, subject, and the figures with their roles. Not the places, so
 * that a moved row keeps its waiver; the figures, so that a waiver given for 90 does not cover a resubmitted 80.
 */
export function identityOf({ rule, unit, year, subject, items }: Identity): string {
  const figures = items.map(({ role, name, fact }) => [role ?? "", name.zh, figureOf(fact)].join("="));
  return [rule, unit, year ?? "", subject ?? "", ...new Set(figures)].map((each) => String(each)).join("\n");
}

export function fingerprint(identity: string): string {
  return createHash("sha256").update(identity, "utf8").digest("hex").slice(0, 16);
}

/** 130.8 and 130.80 are one figure; words are compared without spaces. */
function figureOf(fact: Item["fact"]): string {
  const { quantity } = fact;
  return quantity === undefined ? halfWidth(fact.text).replace(/\s+/g, "") : `${quantity.value.toFixed()}${quantity.measure.symbol}`;
}
