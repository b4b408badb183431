import { words, type Words } from "../words.js";
import type { RulebookProblem } from "./problem.js";

type Path = readonly (string | number)[];

/** Reads plain data field by field and notes down, in the reviewer's words, what is not as it should be. */
export class Reader {
  readonly problems: RulebookProblem[] = [];
  readonly #pack: string;
  #rule: string | undefined;

  constructor(pack: string) {
    this.#pack = pack;
  }

  about(rule: string | undefined): void {
    this.#rule = rule;
  }

  note(path: Path, zh: string, en: string): void {
    this.problems.push({ pack: this.#pack, rule: this.#rule, path, what: { zh, en } });
  }

  record(value: unknown, path: Path): Readonly<Record<string, unknown>> {
    if (isRecord(value)) return value;
    if (value !== undefined) this.note(path, "应为一组“键: 值”", "should be a mapping");
    return {};
  }

  list(value: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(value)) return value as readonly unknown[];
    if (value !== undefined && value !== null) this.note(path, "应为列表", "should be a list");
    return [];
  }

  /** A text that has to be there. Numbers and booleans are texts too where YAML took them for such. */
  text(data: Readonly<Record<string, unknown>>, key: string, path: Path): string {
    const found = this.optionalText(data, key, path);
    if (found === undefined) this.note([...path, key], `缺少 ${key}`, `${key} is missing`);
    return found ?? "";
  }

  optionalText(data: Readonly<Record<string, unknown>>, key: string, path: Path): string | undefined {
    const value = data[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string") return value.trim();
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    this.note([...path, key], `${key} 应为文字`, `${key} should be a text`);
    return undefined;
  }

  /** A plain text is the Chinese; `{zh, en}` gives both. */
  words(data: Readonly<Record<string, unknown>>, key: string, path: Path): Words | undefined {
    const value = data[key];
    if (!isRecord(value)) {
      const zh = this.optionalText(data, key, path);
      return zh === undefined ? undefined : words(zh);
    }
    this.only(value, ["zh", "en"], [...path, key]);
    const zh = this.text(value, "zh", [...path, key]);
    return { zh, en: this.optionalText(value, "en", [...path, key]) ?? zh };
  }

  oneOf<T extends string>(data: Readonly<Record<string, unknown>>, key: string, allowed: readonly T[], path: Path): T | undefined {
    const value = this.optionalText(data, key, path);
    if (value === undefined) return undefined;
    const found = allowed.find((each) => each === value);
    if (found === undefined) this.note([...path, key], `${key} 只能是 ${allowed.join("、")}，不能是“${value}”`, `${key} is one of ${allowed.join(", ")}, not “${value}”`);
    return found;
  }

  only(data: Readonly<Record<string, unknown>>, known: readonly string[], path: Path): void {
    for (const key of Object.keys(data)) {
      if (!known.includes(key)) this.note([...path, key], `不认识的键“${key}”；可用：${known.join("、")}`, `unknown key “${key}”; known: ${known.join(", ")}`);
    }
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
