import { words } from "../words.js";
import type { Reader } from "./reader.js";
import type { Sign } from "./rule.js";

type Path = readonly (string | number)[];

const layouts = ["national", "hubei", "sichuan", "transfer", "other"] as const;
const kinds = ["overall", "project", "base"] as const;

/** One entry under `signs:` of a profile. */
export function readSign(reader: Reader, value: unknown, path: Path): Sign {
  const data = reader.record(value, path);
  reader.only(data, ["words", "layout", "kind", "unit", "why"], path);
  const sign = {
    words: pattern(reader, data, "words", path),
    layout: reader.oneOf(data, "layout", layouts, path),
    kind: reader.oneOf(data, "kind", kinds, path),
    unit: pattern(reader, data, "unit", path),
    why: reader.words(data, "why", path) ?? words(""),
  };
  if (sign.why.zh === "") reader.note([...path, "why"], "缺少 why（凭什么认出本口径）", "why is missing");
  if (sign.words === undefined && sign.layout === undefined && sign.unit === undefined) reader.note(path, "words、layout、unit 至少写一个", "give words, layout or unit");
  return sign;
}

function pattern(reader: Reader, data: Readonly<Record<string, unknown>>, key: string, path: Path): RegExp | undefined {
  const source = reader.optionalText(data, key, path);
  if (source === undefined) return undefined;
  try {
    return new RegExp(source, "u");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    reader.note([...path, key], `“${source}”不是正则表达式：${error.message}`, `“${source}” is no regular expression: ${error.message}`);
    return undefined;
  }
}
