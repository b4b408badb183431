import type { Language } from "../document/index.js";

/** The fixed words of the notes in annotated originals, beside those that all reports share. */
const zh = {
  heading: (kind: string, number: number, title: string) => `【${kind}】第 ${number} 条：${title}`,
  see: (number: number, title: string) => `见第 ${number} 条：${title}`,
  explained: "已说明",
};

export type NoteWords = typeof zh;

const en: NoteWords = {
  heading: (kind, number, title) => `[${kind}] No. ${number}: ${title}`,
  see: (number, title) => `See no. ${number}: ${title}`,
  explained: "explained",
};

export function noteWordsOf(language: Language): NoteWords {
  return language === "zh" ? zh : en;
}
