import type { Location, Result } from "sarif";
import type { Language } from "../../document/index.js";
import type { AuditResult, Check, Evidence, Finding, Pass } from "../../model/index.js";
import { passMessage } from "../amounts.js";
import { chiefOf, worstFirstOf } from "../order.js";
import { describePlace } from "../../document/index.js";
import { wordsOf } from "../words.js";
import { workingOf } from "../working.js";
import { locationAt, type Index } from "./locations.js";

const levels = { error: "error", warning: "warning", info: "note" } as const;

export function resultsOf(result: AuditResult, index: Index, language: Language): Result[] {
  const words = wordsOf(language);
  return worstFirstOf(result).map((finding) => {
    const working = workingOf(finding, words);
    const also = (finding.also ?? []).map(({ title, message }) => `${words.also}${words.colon}${title}${words.colon}${message}`);
    const lines = [`${finding.title}${words.colon}${finding.message}`, ...(working === undefined ? [] : [`${words.working}${words.colon}${working}`]), ...also];
    return {
      ...about(finding, index),
      kind: "fail",
      level: levels[finding.severity],
      message: { text: lines.join("\n") },
      ...(finding.fingerprint === "" ? {} : { fingerprints: { "gouji/v1": finding.fingerprint } }),
      ...suppressed(finding),
      properties: { ...properties(finding), ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }) },
    };
  });
}

/** Ties that were checked and hold, where the result carries them. */
export function passResults({ passes = [] }: AuditResult, index: Index, language: Language): Result[] {
  const words = wordsOf(language);
  return passes.map((pass) => ({ ...about(pass, index), kind: "pass", level: "none", message: { text: `${pass.title}${words.colon}${passMessage(pass, words)}` }, properties: properties(pass) }));
}

/** What a rule looked at and could not decide. */
export function openResults({ checks }: AuditResult, index: Index, language: Language): Result[] {
  return checks.flatMap((check) => check.notChecked.map((open) => openResult(check, open, index, language)));
}

function openResult({ rule }: Check, { why, count, subject, place }: Check["notChecked"][number], index: Index, language: Language): Result {
  return {
    ...ruleOf(rule, index),
    kind: "open",
    level: "none",
    message: { text: why },
    locations: place === undefined ? [] : [locationAt({ place, label: describePlace(place, language) }, index)],
    occurrenceCount: count,
    ...(subject === undefined ? {} : { properties: { subject } }),
  };
}

/** The rule, where to look first, and where else. */
function about(found: Finding | Pass, index: Index): Pick<Result, "ruleId" | "ruleIndex" | "locations" | "relatedLocations"> {
  const chief = chiefOf(found);
  const others = found.evidence.filter((each) => each !== chief);
  return {
    ...ruleOf(found.rule, index),
    locations: chief === undefined ? [] : [told(chief, index)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((each, at) => ({ id: at + 1, ...told(each, index) })) }),
  };
}

function ruleOf(rule: string, { rules }: Index): Pick<Result, "ruleId" | "ruleIndex"> {
  const ruleIndex = rules.get(rule);
  return { ruleId: rule, ...(ruleIndex === undefined ? {} : { ruleIndex }) };
}

function told(evidence: Evidence, index: Index): Location {
  const { name, value, measure } = evidence;
  const figure = value === "" ? name : `${name} ${value}${value.endsWith(measure) ? "" : measure}`;
  return { ...locationAt(evidence, index), message: { text: figure || evidence.label || evidence.file } };
}

/** Whoever decided that it need not be put right did so outside the file: the reviewed list or the file of waivers. */
function suppressed({ waived }: Finding): Pick<Result, "suppressions"> {
  if (waived === undefined) return {};
  const { reason, by, on, until, source } = waived;
  return { suppressions: [{ kind: "external", status: "accepted", justification: reason, properties: { by, on, ...(until === undefined ? {} : { until }), ...(source === undefined ? {} : { source }) } }] };
}

function properties(found: Finding | Pass): NonNullable<Result["properties"]> {
  const { unit, year, subject, expected, actual, measure, basis } = found;
  const difference = "difference" in found ? found.difference : undefined;
  return Object.fromEntries(Object.entries({ unit, year, subject, expected, actual, difference, measure, basis }).filter(([, value]) => value !== undefined && value !== ""));
}
