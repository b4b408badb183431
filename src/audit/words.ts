/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = "zh" | "en";

export function words(zh: string, en: string = zh): Words {
  return { zh, en };
}

/** 分值 · 满意度指标: what a figure is, then whose it is. */
export function joinWords(one: Words, other: Words): Words {
  const join = (a: string, b: string): string => (a === "" ? b : b === "" || a === b ? a : `${a} · ${b}`);
  return { zh: join(one.zh, other.zh), en: join(one.en, other.en) };
}
