import type { core } from "zod";
import { type Words, words } from "../words.js";
import { isRecord } from "./data.js";
import type { Path } from "./fault.js";
import { hintFor } from "./nearest.js";
import type { Notes } from "./notes.js";

type Issue = core.$ZodIssue;
/** A JSON Schema, as far as it is looked at here. */
type Known = Readonly<Record<string, unknown>>;

/** What a text has to look like, under the name that its schema gives as message. */
export type Forms = Readonly<Record<string, Words>>;

const kinds: Readonly<Record<string, Words>> = {
  string: words("文字", "a text"),
  number: words("数", "a number"),
  int: words("整数", "a whole number"),
  boolean: words("true 或 false", "true or false"),
  array: words("列表", "a list"),
  object: words("一组“键: 值”", "a mapping"),
  record: words("一组“键: 值”", "a mapping"),
};

/** Puts what a schema complains of into the reviewer's words. `known` is the schema as JSON Schema, for the words it knows. */
export function noteIssues(issues: readonly Issue[], data: unknown, known: () => unknown, forms: Forms, notes: Notes, tell: (path: Path) => void = () => undefined): void {
  const all = issues.flatMap((issue) => settled(issue, data, []));
  for (const { issue, path } of all) {
    tell(path);
    noteOne(issue, path, data, known, forms, notes);
  }
}

interface Settled {
  readonly issue: Issue;
  readonly path: Path;
}

/** Of several shapes that an entry may have, the one that it tries to be. */
function settled(issue: Issue, data: unknown, above: Path): Settled[] {
  const path = [...above, ...issue.path.map((each) => (typeof each === "number" ? each : String(each)))];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const tried = issue.errors.filter((branch) => !branch.some((each) => each.path.length === 0 && (each.code === "invalid_type" || isForeignConstant(each, valueAt(data, path)))));
  const [branch] = [...tried].sort((one, other) => one.length - other.length);
  return branch === undefined ? [{ issue, path }] : branch.flatMap((each) => settled(each, data, path));
}

/** false where off may be written so: no shape that a text tries to have. */
function isForeignConstant(issue: Issue, value: unknown): boolean {
  return issue.code === "invalid_value" && !issue.values.some((each) => typeof each === typeof value);
}

function noteOne(issue: Issue, path: Path, data: unknown, known: () => unknown, forms: Forms, notes: Notes): void {
  const value = valueAt(data, path);
  const key = String(path.filter((each) => typeof each === "string").at(-1) ?? "");
  const name = key === "" ? words("内容", "the file") : words(key);
  const about = (): Words | undefined => described(schemaAt(known(), path));
  switch (issue.code) {
    case "unrecognized_keys": {
      const fields = Object.keys((schemaAt(known(), path, isRecord)?.["properties"] as Known | undefined) ?? {});
      for (const each of issue.keys) notes.note([...path, each], words(`不认识的键“${each}”`, `unknown key “${each}”`), { key: true, hint: hintFor(each, fields.filter((field) => !isRecord(value) || !(field in value))) });
      return;
    }
    case "invalid_type": {
      const kind = kinds[issue.expected] ?? words(issue.expected);
      if (value === undefined && path.length > 0) return notes.note(path.slice(0, -1), words(`缺少 ${key}`, `${key} is missing`), { hint: about() });
      if (value === null && path.length > 0) return notes.note(path, words(`${key} 后面没有内容，应为${kind.zh}`, `${key} is empty, should be ${kind.en}`), { key: true, hint: about() });
      return notes.note(path, words(`${name.zh} 应为${kind.zh}，这里是${kindOf(value).zh}`, `${name.en} should be ${kind.en}, this is ${kindOf(value).en}`), { hint: about() });
    }
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (value === undefined) return notes.note(path.slice(0, -1), words(`缺少 ${key}`, `${key} is missing`), { hint: hintFor("", allowed) });
      return notes.note(path, words(`${name.zh} 不能是“${shown(value)}”`, `${name.en} cannot be “${shown(value)}”`), { hint: hintFor(shown(value), allowed) });
    }
    case "too_small":
      return notes.note(path, issue.origin === "string" ? words(`${key} 不能是空的`, `${key} cannot be empty`) : issue.origin === "array" ? words(`${key} 至少要有 ${issue.minimum} 项`, `${key} needs at least ${issue.minimum}`) : words(`${key} 不能小于 ${issue.minimum}`, `${key} cannot be under ${issue.minimum}`), { hint: about() });
    case "invalid_key": {
      const form = forms[issue.issues[0]?.message ?? ""];
      return notes.note(path, words(`“${key}”不能作名称`, `“${key}” cannot be a name`), { key: true, hint: form });
    }
    case "invalid_union":
      return value === undefined ? notes.note(path.slice(0, -1), words(`缺少 ${key}`, `${key} is missing`), { hint: about() }) : notes.note(path, words(`${name.zh} 写得不对，这里是${kindOf(value).zh}`, `${name.en} is not as it should be, this is ${kindOf(value).en}`), { hint: about() });
    default: {
      const form = forms[issue.message];
      return notes.note(path, words(`${name.zh} 写得不对：“${shown(value)}”`, `${name.en} is not as it should be: “${shown(value)}”`), { hint: form ?? words(issue.message) });
    }
  }
}

/** The part of a JSON Schema that describes the entry at a path: the first of several shapes that has the way on. */
function schemaAt(schema: unknown, path: Path, wanted: (value: unknown) => boolean = () => true): Known | undefined {
  if (!isRecord(schema)) return undefined;
  const shapes = schema["anyOf"];
  if (Array.isArray(shapes)) {
    const found = shapes.map((shape: unknown) => schemaAt(shape, path, wanted)).find((each) => each !== undefined && (path.length > 0 || wanted === undefined || each["type"] === "object"));
    return found ?? (path.length === 0 ? schema : undefined);
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (typeof step === "number") return schemaAt(schema["items"], rest, wanted);
  const fields = schema["properties"];
  if (isRecord(fields) && step in fields) return schemaAt(fields[step], rest, wanted);
  return schemaAt(schema["additionalProperties"], rest, wanted);
}

function described(schema: Known | undefined): Words | undefined {
  const description = schema?.["description"];
  return typeof description === "string" ? words(description) : undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (Array.isArray(value) || isRecord(value) ? (value as Record<string | number, unknown>)[step] : undefined), data);
}

function kindOf(value: unknown): Words {
  if (value === undefined || value === null) return words("空的", "empty");
  if (Array.isArray(value)) return kinds["array"] ?? words("");
  return kinds[typeof value] ?? words(typeof value);
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
