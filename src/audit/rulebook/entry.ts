import type { Severity } from "../../model/index.js";
import { scopes } from "../scopes/index.js";
import { isRecord, type Reader } from "./reader.js";
import type { Confidence, Example, Rule } from "./rule.js";

type Path = readonly (string | number)[];

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];
export const confidences = ["quoted", "seen", "memory"] as const satisfies readonly Confidence[];
const keys = [
  "id", "title", "severity", "each", "when", "let", "check", "message", "basis", "confidence", "silent", "suggestion", "family",
  "consequence-of", "small-gap", "examples", "tags",
];

/** One rule of a pack. What is wrong with it is noted in the reader; the caller decides what to do about it. */
export function readEntry(entry: unknown, pack: string, path: Path, reader: Reader): Rule {
  const data = reader.record(entry, path);
  reader.about(typeof data["id"] === "string" ? data["id"] : undefined);
  reader.only(data, keys, path);
  const id = reader.text(data, "id", path);
  if (id !== "" && !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(id)) reader.note([...path, "id"], "编号只用小写字母、数字、点和连字符", "an id is lower-case letters, digits, dots and hyphens");
  const severity = reader.oneOf(data, "severity", severities, path);
  if (data["severity"] === undefined) reader.note(path, "缺少 severity", "severity is missing");
  const each = reader.text(data, "each", path);
  if (each !== "" && !scopes.has(each)) reader.note([...path, "each"], `没有“${each}”这个范围；可用：${[...scopes.keys()].join("、")}`, `no scope “${each}”; known: ${[...scopes.keys()].join(", ")}`);
  const title = required(reader, data, "title", path);
  const message = required(reader, data, "message", path);
  const rule: Rule = {
    id,
    pack,
    title,
    severity: severity ?? "info",
    each,
    when: reader.optionalText(data, "when", path),
    let: lets(reader, data["let"], [...path, "let"]),
    check: reader.text(data, "check", path),
    message,
    basis: reader.text(data, "basis", path),
    confidence: reader.oneOf(data, "confidence", confidences, path) ?? "seen",
    silent: reader.optionalText(data, "silent", path),
    suggestion: reader.words(data, "suggestion", path),
    family: reader.optionalText(data, "family", path),
    consequenceOf: texts(reader, data["consequence-of"], [...path, "consequence-of"]),
    smallGap: smallGap(reader, data["small-gap"], [...path, "small-gap"]),
    examples: examples(reader, data["examples"], [...path, "examples"]),
    tags: texts(reader, data["tags"], [...path, "tags"]),
  };
  return rule;
}

function required(reader: Reader, data: Readonly<Record<string, unknown>>, key: string, path: Path): Rule["title"] {
  const found = reader.words(data, key, path);
  if (found === undefined) reader.note(path, `缺少 ${key}`, `${key} is missing`);
  return found ?? { zh: "", en: "" };
}

function lets(reader: Reader, value: unknown, path: Path): Rule["let"] {
  const data = reader.record(value ?? {}, path);
  return Object.keys(data).map((name) => {
    if (!/^[a-z][A-Za-z0-9_]*$/.test(name)) reader.note([...path, name], `“${name}”不能作名称，用字母开头的英文名`, `“${name}” cannot be a name`);
    return [name, reader.text(data, name, path)] as const;
  });
}

function texts(reader: Reader, value: unknown, path: Path): readonly string[] {
  if (typeof value === "string") return [value];
  return reader.list(value, path).map(String);
}

function smallGap(reader: Reader, value: unknown, path: Path): Rule["smallGap"] {
  if (value === undefined) return undefined;
  if (typeof value === "string") return { digits: 3, severity: reader.oneOf({ "small-gap": value }, "small-gap", severities, path.slice(0, -1)) ?? "info" };
  const data = reader.record(value, path);
  reader.only(data, ["digits", "severity"], path);
  const digits = data["digits"];
  if (typeof digits !== "number") reader.note([...path, "digits"], "digits 应为数", "digits should be a number");
  return { digits: typeof digits === "number" ? digits : 3, severity: reader.oneOf(data, "severity", severities, path) ?? "info" };
}

function examples(reader: Reader, value: unknown, path: Path): Rule["examples"] {
  const data = reader.record(value, path);
  reader.only(data, ["ok", "ng"], path);
  const read = (key: "ok" | "ng"): readonly Example[] => {
    const all = reader.list(data[key], [...path, key]);
    if (all.length === 0) reader.note(path, `至少要有一个 ${key} 示例`, `at least one ${key} example is needed`);
    all.forEach((each, at) => {
      if (!isRecord(each)) reader.note([...path, key, at], "示例应为一组“变量: 值”", "an example should be a mapping of variables");
    });
    return all.filter(isRecord);
  };
  return { ok: read("ok"), ng: read("ng") };
}
