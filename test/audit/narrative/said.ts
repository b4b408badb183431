import { describe, expect, it } from "vitest";
import { checkFiles, openReader } from "../../../src/batch/index.js";
import { rulebookFor } from "../../../src/cli/rulebook.js";
import type { AuditResult } from "../../../src/model/index.js";

const rulebook = await rulebookFor({ rules: [] });
const reader = openReader({ isolated: false });

/** What an audit says of a report of one sentence. */
export async function said(sentence: string): Promise<AuditResult> {
  const bytes = new TextEncoder().encode(`甲县文化局2024年度绩效自评报告\n${sentence}\n`);
  return checkFiles([{ path: "报告.txt", bytes }], rulebook, { language: "zh", version: "test", passes: true, reader });
}

const told = ({ rule }: { readonly rule: string }): boolean => /^text\.|grade/.test(rule);

/** Holds sentences of a topic, with their marks, to what an audit says of them with the right figure and with the wrong one. */
export function areJudged(topic: string, sentences: readonly string[]): void {
  describe(`${topic} in running text`, () => {
    const cases = sentences.map((each) => {
      const [mark = "", right = "", wrong] = /\{([^|}]*)(?:\|([^}]*))?\}/.exec(each) ?? [];
      return { right: each.replace(mark, right), figure: right, wrong: wrong === undefined ? undefined : each.replace(mark, wrong) };
    });

    it.each(cases)("are seen to hold: $right", async ({ right, figure }) => {
      const { passes = [], findings } = await said(right);
      expect(passes.filter(told).flatMap((pass) => pass.evidence.map((each) => `${each.value}${each.quote}`)).join(" ")).toContain(figure);
      expect(findings).toEqual([]);
    });

    it.each(cases.flatMap(({ wrong }) => wrong ?? []))("are found where they are wrong: %s", async (wrong) => {
      expect((await said(wrong)).findings.filter(told)).not.toEqual([]);
    });
  });
}

/** Holds sentences to it that an audit finds nothing in them. */
export function accuseNobody(topic: string, sentences: readonly string[]): void {
  describe(`what looks like ${topic}`, () => {
    it.each(sentences)("accuses nobody: %s", async (sentence) => {
      expect((await said(sentence)).findings).toEqual([]);
    });
  });
}
