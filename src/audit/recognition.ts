import { leastSure, type Place } from "../document/index.js";
import type { Fact } from "../model/index.js";
import type { Language } from "./words.js";

/** How far what a finding rests on was read from a picture by text recognition. */
export interface Recognition {
  /** The least sure character's, from 0 to 1. */
  readonly confidence: number;
  /** A cell among the recognised ones in which nothing was read: it may be blank, or recognition may have missed what stands there. */
  readonly gap: boolean;
}

/** Undefined where nothing of it was recognised in a picture. */
export function recognitionOf(facts: readonly Fact[]): Recognition | undefined {
  const confidence = leastSure(facts.map((fact) => fact.place));
  if (confidence === undefined) return undefined;
  const recognised = new Set(facts.filter((fact) => fact.place.confidence !== undefined).map(containerOf));
  return { confidence, gap: facts.some((fact) => fact.state === "blank" && fact.place.confidence === undefined && recognised.has(containerOf(fact))) };
}

/** What is missing from a form that was recognised, recognition may have missed. */
export function recognitionOfForm({ confidence }: Place): Recognition | undefined {
  return confidence === undefined ? undefined : { confidence, gap: true };
}

/** Whether it may as well be misread: then it cannot say that two figures cannot both be right. */
export function isDoubtful(recognition: Recognition | undefined, sure: number): boolean {
  return recognition !== undefined && (recognition.gap || recognition.confidence < sure);
}

/**
 * What a finding's message adds: that it rests on recognition, how sure that was, and, where it is therefore
 * only a warning, why.
 */
export function recognitionNote({ confidence }: Recognition, lowered: boolean, sure: number, language: Language): string {
  const [least, line] = [percent(confidence), percent(sure)];
  if (language === "zh") {
    const why = !lowered ? "" : confidence < sure ? `（低于 ${line}，所以只作警告）` : "（有空白格可能是漏识，所以只作警告）";
    return `；涉及的数来自图片识别，最低把握 ${least}${why}，请对照原件`;
  }
  const why = !lowered ? "" : confidence < sure ? ` (under ${line}, so this is only a warning)` : " (a blank cell may have been missed, so this is only a warning)";
  return `; figures in it were recognised in a picture, the least sure at ${least}${why}: compare with the original`;
}

/** Never told surer than it is: 94.9% is 94%. */
function percent(share: number): string {
  return `${Math.floor(Number((share * 100).toFixed(6)))}%`;
}

function containerOf({ place }: Fact): string {
  return [place.file, ...(place.part ?? [])].join("\n");
}
