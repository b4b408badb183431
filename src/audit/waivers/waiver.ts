/** Where somebody wrote a waiver: in a file of waivers, or in a row of a reviewed list. Lines and columns count from 1. */
export type WaiverSource =
  | { readonly file: string; readonly line: number; readonly column: number }
  | { readonly file: string; readonly sheet: string; readonly ref: string };

/** A reviewer's decision that one finding, with these figures, need not be put right. */
export interface Waiver {
  readonly rule?: string | undefined;
  /** Of the finding, and of those told under it, where the decision was made on all of them. */
  readonly fingerprints: readonly string[];
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly subject?: string | undefined;
  /** The figures as the finding told them, with or without unit: 98, 98分, 1.02万元. */
  readonly actual?: string | undefined;
  readonly expected?: string | undefined;
  readonly reason: string;
  readonly by: string;
  /** Given on this day: 2025-03-01. */
  readonly on?: string | undefined;
  /** The last day it holds: 2025-12-31. */
  readonly until?: string | undefined;
  /** Only findings with a figure in a file of this folder; a waiver that lies with one unit's files is about no other's. */
  readonly within?: string | undefined;
  readonly source: WaiverSource;
}

/** 豁免/gouji.waivers.yaml:3:5 · 清单.xlsx 问题清单!S4 */
export function sourceText(source: WaiverSource): string {
  return "line" in source ? `${source.file}:${source.line}:${source.column}` : `${source.file} ${source.sheet}!${source.ref}`;
}
