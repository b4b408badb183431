import type { Planted } from "../fixtures/generate/index.js";
import type { Finding } from "../src/model/index.js";

/** How a planted error fared. */
export interface Verdict {
  readonly outcome: "found" | "weaker" | "elsewhere" | "missed";
  /** Findings that the clean twin does not have. */
  readonly fresh: readonly Finding[];
}

const rank = { error: 2, warning: 1, info: 0 } as const;

const keyOf = (finding: Finding): string => [finding.rule, finding.subject ?? "", finding.message].join("|");

/** Findings of a submission that its clean twin does not have. */
export function freshFindings(planted: readonly Finding[], clean: readonly Finding[]): Finding[] {
  const known = new Set(clean.map(keyOf));
  return planted.filter((finding) => !known.has(keyOf(finding)));
}

/** The bare figures of a text, without separators and trailing zeros. */
export function figuresIn(text: string): string[] {
  return [...text.replace(/(\d),(?=\d{3})/g, "$1").matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => String(Number(digits)));
}

function carries(finding: Finding, planted: Planted): boolean {
  const wanted = new Set([planted.printed, planted.right, ...planted.figures].flatMap(figuresIn));
  const inYuan = new Set([...wanted].flatMap((figure) => [String(Number((Number(figure) * 10_000).toFixed(2))), String(Number((Number(figure) / 10_000).toFixed(6)))]));
  const told = [finding.expected, finding.actual, ...finding.evidence.map((evidence) => evidence.value)].flatMap((value) => (value === undefined ? [] : figuresIn(value)));
  return told.some((figure) => wanted.has(figure) || inYuan.has(figure));
}

const core = (name: string): string => name.replace(/^(?:省级|市级|中央|县级|区级)/, "").replace(/(?:项目|专项经费|补助资金|工作经费|资金)$/, "");

/** Names the project, or shows the very words; the unit's own name stands everywhere and proves nothing. */
function aims(finding: Finding, planted: Planted, unit: string): boolean {
  const places = [finding.subject ?? "", finding.message, ...finding.evidence.map(({ name, quote, value }) => `${name}${quote}${value}`)];
  const wanted = planted.subject === unit ? planted.printed : core(planted.subject);
  return wanted.length > 1 && places.some((place) => place.includes(wanted));
}

/**
 * Found: a finding grave enough, which the clean twin does not have, names the subject or carries one of the figures.
 * Weaker: the same, but less grave than a reviewer would have it, or without the repair that its advice should name. Elsewhere: something new was said, but not about this.
 */
export function judge(planted: Planted, unit: string, dirty: readonly Finding[], clean: readonly Finding[]): Verdict {
  const fresh = freshFindings(dirty, clean);
  const about = fresh.filter((finding) => (planted.rules === undefined || [finding, ...(finding.also ?? [])].some(({ rule }) => planted.rules?.includes(rule) === true)) && (carries(finding, planted) || aims(finding, planted, unit)));
  const advised = (finding: Finding): boolean => (planted.advice ?? []).every((word) => finding.suggestion?.includes(word) === true);
  if (about.some((finding) => rank[finding.severity] >= rank[planted.severity] && advised(finding))) return { outcome: "found", fresh };
  if (about.length > 0) return { outcome: "weaker", fresh };
  return { outcome: fresh.some((finding) => finding.severity !== "info") ? "elsewhere" : "missed", fresh };
}
