import { defaultFileLimits, type FileLimits } from "../batch/reading/index.js";
import { UsageError } from "./usage-error.js";

type Measure = "bytes" | "time" | "count";

interface Named {
  readonly limit: keyof FileLimits;
  readonly measure: Measure;
  readonly zh: string;
  readonly en: string;
}

/** What `--limit` can set, by the names a user gives. */
export const limitNames: Readonly<Record<string, Named>> = {
  time: { limit: "time", measure: "time", zh: "读一个文件的时间", en: "time to read one file" },
  memory: { limit: "memory", measure: "bytes", zh: "读一个文件增加的内存", en: "memory that reading one file may take" },
  file: { limit: "fileBytes", measure: "bytes", zh: "一个文件的大小", en: "size of one file" },
  part: { limit: "partBytes", measure: "bytes", zh: "文件里一个部件解压后的大小", en: "size of one part of a file once unpacked" },
  unpacked: { limit: "totalBytes", measure: "bytes", zh: "一个文件全部解压后的大小", en: "size of a whole file once unpacked" },
  archive: { limit: "archiveBytes", measure: "bytes", zh: "一个压缩包全部解压后的大小", en: "size of a whole archive once unpacked" },
  ratio: { limit: "ratio", measure: "count", zh: "解压后与解压前大小之比", en: "unpacked size over packed size" },
  entries: { limit: "parts", measure: "count", zh: "一个压缩包或文件里的部件数", en: "entries of an archive, parts of a file" },
  depth: { limit: "depth", measure: "count", zh: "文件里嵌文件的层数", en: "levels of files embedded in files" },
  embedded: { limit: "embedded", measure: "count", zh: "一个文件里嵌入的文件和图片数", en: "documents and pictures embedded in one file" },
  cells: { limit: "cells", measure: "count", zh: "一个文件的单元格数", en: "cells of one file" },
  cell: { limit: "cellText", measure: "count", zh: "一个单元格的字数", en: "characters in one cell" },
  pages: { limit: "pdfPages", measure: "count", zh: "一份 PDF 的页数", en: "pages of one PDF" },
  "ocr-pages": { limit: "ocrPages", measure: "count", zh: "一个文件里识别文字的页数", en: "pages of one file whose text is recognised" },
  characters: { limit: "pdfCharacters", measure: "count", zh: "一份 PDF 的字数", en: "characters of one PDF" },
};

const sizes: Readonly<Record<string, number>> = { "": 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };
const times: Readonly<Record<string, number>> = { "": 1000, ms: 1, s: 1000, m: 60_000, min: 60_000 };
const counts: Readonly<Record<string, number>> = { "": 1 };
const units: Record<Measure, Readonly<Record<string, number>>> = { bytes: sizes, time: times, count: counts };

/**
 * Adds one `name=value` to the limits: `time=60s`, `memory=2GB`, `pages=200`.
 *
 * @throws UsageError listing the names, or what a value looks like
 */
export function withLimit(given: string, limits: Partial<FileLimits>): Partial<FileLimits> {
  const [, name = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(given) ?? [];
  const named = Object.hasOwn(limitNames, name.trim()) ? limitNames[name.trim()] : undefined;
  if (named === undefined) throw new UsageError(`没有上限 ${name}。--limit 可以设的有：\n${listOfLimits("zh")}`, `no limit ${name}; --limit can set:\n${listOfLimits("en")}`);
  const [, digits = "", unit = ""] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(value) ?? [];
  const factor = units[named.measure][unit.toLowerCase()];
  const amount = Math.round(Number(digits) * (factor ?? 0));
  if (digits === "" || factor === undefined || amount < 1 || !Number.isSafeInteger(amount)) {
    const like = { bytes: "500MB、2GB", time: "60s、2min", count: "200" }[named.measure];
    throw new UsageError(`上限 ${name} 的值“${value}”不对，应写成 ${name}=值，如 ${like}`, `limit ${name} cannot be "${value}"; write ${name}=value, such as ${like.replace("、", " or ")}`);
  }
  return { ...limits, [named.limit]: amount };
}

/** One line a limit: its name, what it bounds, its default. */
export function listOfLimits(language: "zh" | "en"): string {
  const width = Math.max(...Object.keys(limitNames).map((name) => name.length));
  return Object.entries(limitNames)
    .map(([name, named]) => `  ${name.padEnd(width)}  ${named[language]}${language === "zh" ? "，默认 " : ", by default "}${shown(named)}`)
    .join("\n");
}

function shown({ limit, measure }: Named): string {
  const value = defaultFileLimits[limit];
  if (measure === "time") return `${value / 1000}s`;
  if (measure === "count") return String(value);
  return value % 1024 ** 3 === 0 ? `${value / 1024 ** 3}GB` : `${value / 1024 ** 2}MB`;
}
