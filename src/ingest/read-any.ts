import type { Document } from "../document/index.js";
import { openCompound, packagedFile } from "./container/compound.js";
import { unpackGzip } from "./container/gzip.js";
import { emptyFile, encryptedFile, failure, overLimit, partlyRead, truncatedFile, Unreadable, unknownKind, unsupported, type Wording } from "./problem.js";
import type { Reader, Reading, Where } from "./reading.js";
import { formatOf, type Kind } from "./sniff/kind.js";
import { sniff } from "./sniff/sniff.js";

/** A reader, loaded when first needed, for each kind that can be read. */
const readers: Partial<Record<Kind, () => Promise<Reader>>> = {
  text: async () => {
    const { readText } = await import("./text/index.js");
    return async (name, bytes, where) => readText(name, bytes, where);
  },
  emf: metafile,
  wmf: metafile,
  "packed-metafile": async () => readPacked,
  docx: async () => (await import("./docx/index.js")).readDocx,
  "flat-opc": async () => (await import("./docx/index.js")).readFlatDocx,
  wordml: async () => (await import("./wordml/index.js")).readWordMl,
  doc: async () => (await import("./doc/index.js")).readDoc,
  rtf: async () => (await import("./rtf/index.js")).readRtf,
  image: async () => (await import("./ocr/index.js")).readPictureFile,
  pdf: async () => (await import("./pdf/index.js")).readPdf,
  xlsx: async () => (await import("./workbook/xlsx.js")).readXlsx,
  xlsb: async () => (await import("./workbook/xlsx.js")).readXlsx,
  xls: async () => (await import("./workbook/biff/index.js")).biffReader("xls"),
  "biff-stream": async () => (await import("./workbook/biff/index.js")).biffReader("xls"),
  et: async () => (await import("./workbook/biff/index.js")).biffReader("et"),
  ods: async () => (await import("./workbook/legacy.js")).readOds,
  spreadsheetml: async () => (await import("./workbook/legacy.js")).readSpreadsheetMl,
  csv: async () => (await import("./workbook/legacy.js")).readCsv,
  html: async () => (await import("./html/index.js")).readHtml,
  pptx: async () => (await import("./pptx/index.js")).readPptx,
  odt: async () => (await import("./odt/index.js")).readOdt,
  fods: async () => (await import("./workbook/legacy.js")).readFods,
  mht: async () => (await import("./mht/index.js")).readMht,
  "ole-object": async () => readWrapped,
};

async function metafile(): Promise<Reader> {
  const { readMetafile } = await import("./metafile/index.js");
  return async (name, bytes, where) => readMetafile(name, bytes, where);
}

const known = new Map<Kind, Promise<Reader> | undefined>();

/** The reader of a kind, asked for once. */
function loaded(kind: Kind): Promise<Reader> | undefined {
  if (!known.has(kind)) known.set(kind, readers[kind]?.());
  return known.get(kind);
}

/** What to tell about the kinds that cannot be read. */
const waysOut: Partial<Record<Kind, readonly ["unsupported" | "encrypted" | "empty" | "unknown-kind" | "truncated", Wording]>> = {
  empty: ["empty", emptyFile],
  zeroes: ["truncated", truncatedFile],
  encrypted: ["encrypted", encryptedFile],
  presentation: ["unsupported", unsupported({ zh: "旧格式的演示文稿（.ppt、.odp）", en: "a presentation in an old form or an OpenDocument one (.ppt, .odp)" }, ".pptx")],
  zip: ["unsupported", { zh: "这是压缩包，请解压后把其中的文件一起提交", en: "this is an archive; unpack it and submit the files in it" }],
  archive: ["unsupported", { zh: "这是 RAR、7z 或 GZ 压缩包，请解压后提交，或改用 zip 压缩", en: "this is a RAR, 7z or GZ archive; unpack it, or pack it as zip" }],
};

/** Reads whatever the bytes are. Never throws for bad input: what is wrong is in the document's problems. */
export async function readAny(name: string, bytes: Uint8Array, where: Where, reading: Omit<Reading, "depth" | "inside">, depth = 0): Promise<{ document: Document; kind: Kind }> {
  const { budget } = reading;
  let kind: Kind = "unknown";
  try {
    if (depth > budget.limits.depth) throw new Unreadable("over-limit", overLimit(tooDeep));
    if (depth > 0 && !budget.spendEmbedded()) throw new Unreadable("over-limit", overLimit(tooManyInside));
    kind = await sniff(bytes, name, budget);
    if (isText(kind) && bytes.length > budget.limits.partBytes) throw new Unreadable("over-limit", overLimit(tooMuchText));
    const reader = loaded(kind);
    if (reader === undefined) return { document: unread(name, kind, where, ...(waysOut[kind] ?? ["unknown-kind", unknownKind])), kind };
    const inside: Reading["inside"] = async (inner, content, place) => (await readAny(inner, content, place, reading, depth + 1)).document;
    return { document: await (await reader)(name, bytes, where, { ...reading, depth, inside }), kind };
  } catch (error) {
    if (error instanceof Unreadable) return { document: unread(name, kind, where, error.code, error.wording), kind };
    return { document: unread(name, kind, where, "unreadable", unexpected(error)), kind };
  }
}

/** .emz and .wmz: a metafile packed by gzip. */
const readPacked: Reader = async (name, bytes, where, reading) => (await metafile())(name, unpackGzip(bytes, name, reading.budget), where, reading);

/** A compound file that only wraps another file: the packages and packager objects embedded in Word documents. */
const readWrapped: Reader = async (name, bytes, where, reading) => {
  const compound = await openCompound(bytes);
  const native = compound.stream("\u0001Ole10Native");
  const inner = compound.stream("Package") ?? compound.stream("EmbeddedOdf") ?? (native && packagedFile(native)?.bytes) ?? compound.stream("CONTENTS");
  const isCut = compound.isCutShort();
  if (inner === undefined) throw isCut ? new Unreadable("truncated", truncatedFile) : new Unreadable("unknown-kind", unknownKind);
  const document = await reading.inside(name, inner, where);
  return isCut ? { ...document, problems: [failure("truncated", name, where, partlyRead), ...document.problems] } : document;
};

function unread(name: string, kind: Kind, where: Where, code: Parameters<typeof failure>[0], wording: Wording): Document {
  return { name, format: formatOf(kind), blocks: [], parts: [], problems: [failure(code, name, where, wording)] };
}

/** Read as one text, which may not be larger than a part of a container that is. */
function isText(kind: Kind): boolean {
  return ["text", "csv", "html", "wordml", "flat-opc", "fods", "spreadsheetml"].includes(kind);
}

const tooMuchText = { zh: "文字过多", en: "the text is too long" };
const tooManyInside = { zh: "嵌入的文件和图片过多", en: "too many documents and pictures are embedded" };
const tooDeep = { zh: "嵌入文件的层数过多", en: "documents are embedded too many levels deep" };

function unexpected(error: unknown): Wording {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `读取时出错（${detail}），请用 Word 或 Excel 打开后另存再试`,
    en: `reading failed (${detail}); open it in Word or Excel, save it again and retry`,
  };
}
