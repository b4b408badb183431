import type { Format } from "../../document/index.js";

/**
 * What a file turned out to be: its format, or one of the cases that are told apart because the way out differs.
 * `ole-object`: a compound file that wraps another file; `packed-metafile`: an EMF or WMF packed by gzip.
 */
export type Kind =
  | Exclude<Format, "unknown">
  | "spreadsheetml"
  | "wordml"
  | "flat-opc"
  | "fods"
  | "biff-stream"
  | "mht"
  | "presentation"
  | "archive"
  | "packed-metafile"
  | "encrypted"
  | "ole-object"
  | "empty"
  | "zeroes"
  | "unknown";

const formats: Partial<Record<Kind, Format>> = {
  spreadsheetml: "xls",
  "biff-stream": "xls",
  wordml: "doc",
  "flat-opc": "docx",
  fods: "ods",
  mht: "html",
  presentation: "unknown",
  archive: "unknown",
  "packed-metafile": "emf",
  encrypted: "unknown",
  "ole-object": "unknown",
  empty: "unknown",
  zeroes: "unknown",
  unknown: "unknown",
};

export function formatOf(kind: Kind): Format {
  return formats[kind] ?? (kind as Format);
}

/** Extensions under which each kind is rightly found. A kind that is not listed is never called mislabelled. */
const extensions: Partial<Record<Kind, readonly string[]>> = {
  text: ["txt", "text", "md", "log", "csv", "tsv"],
  csv: ["csv", "tsv", "txt", "text"],
  docx: ["docx", "docm", "dotx", "dotm"],
  xlsx: ["xlsx", "xlsm", "xltx", "xltm"],
  xlsb: ["xlsb"],
  ods: ["ods"],
  xls: ["xls", "xlt", "et", "ett"],
  et: ["et", "ett", "xls"],
  spreadsheetml: ["xml"],
  wordml: ["xml", "doc"],
  "flat-opc": ["xml"],
  pptx: ["pptx", "pptm", "ppsx", "ppsm", "potx"],
  odt: ["odt", "ott", "fodt"],
  fods: ["fods", "xml"],
  html: ["html", "htm", "xhtml", "shtml"],
  mht: ["mht", "mhtml"],
  doc: ["doc", "dot", "wps", "wpt"],
  pdf: ["pdf"],
  rtf: ["rtf"],
  emf: ["emf", "emz"],
  wmf: ["wmf", "wmz"],
  "packed-metafile": ["emz", "wmz", "emf", "wmf"],
  image: ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp"],
  zip: ["zip"],
};

const known = new Set(Object.values(extensions).flat());

/** The extension, when it says something else than the content does. Unknown and missing extensions say nothing. */
export function lyingExtension(path: string, kind: Kind): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  const right = extensions[kind];
  if (extension === undefined || right === undefined || !known.has(extension) || right.includes(extension)) return undefined;
  return extension;
}
