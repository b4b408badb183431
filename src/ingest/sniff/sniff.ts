import { openCompound } from "../container/compound.js";
import { gzipHead, isGzip } from "../container/gzip.js";
import { openZip, type Zip } from "../container/zip.js";
import type { Budget } from "../limits.js";
import { truncatedFile, Unreadable } from "../problem.js";
import { decodeText } from "../text/decode.js";
import type { Kind } from "./kind.js";
import { kindOfMarkup } from "./markup.js";
import { sniffBytes } from "./signature.js";

/**
 * Tells what a file is by what is in it. The name is asked only between two readings of the same text: a list of values
 * and running text.
 *
 * @throws Unreadable when it is a container that cannot be opened
 */
export async function sniff(bytes: Uint8Array, name: string, budget: Budget): Promise<Kind> {
  if (bytes.length === 0) return "empty";
  const signature = sniffBytes(bytes);
  if (signature === "zip") return kindOfZip(openZip(bytes, budget));
  if (signature === "compound") return kindOfCompound(bytes);
  if (signature === "archive" && isPackedMetafile(bytes)) return "packed-metafile";
  return signature ?? kindOfText(bytes, name);
}

function isPackedMetafile(bytes: Uint8Array): boolean {
  const inside = isGzip(bytes) ? sniffBytes(gzipHead(bytes)) : undefined;
  return inside === "emf" || inside === "wmf";
}

function kindOfZip(zip: Zip): Kind {
  const has = (pattern: RegExp) => zip.entries.some((entry) => pattern.test(entry.name));
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^word\//i)) return "docx";
    if (has(/^xl\/workbook\.bin$/i)) return "xlsb";
    if (has(/^xl\//i)) return "xlsx";
    if (has(/^ppt\//i)) return "pptx";
  }
  if (has(/^mimetype$/) && has(/^content\.xml$/)) {
    const mime = new TextDecoder().decode(zip.head("mimetype"));
    return mime.includes("spreadsheet") ? "ods" : mime.includes("presentation") ? "presentation" : "odt";
  }
  return "zip";
}

async function kindOfCompound(bytes: Uint8Array): Promise<Kind> {
  const compound = await openCompound(bytes);
  const has = (stream: string) => compound.names.some((one) => one.toLowerCase() === stream.toLowerCase());
  if (has("EncryptedPackage")) return "encrypted";
  if (has("WordDocument")) return "doc";
  if (has("Workbook") || has("Book")) return has("ETExtData") ? "et" : "xls";
  if (has("PowerPoint Document")) return "presentation";
  if (has("Package") || has("\u0001Ole10Native") || has("EmbeddedOdf") || has("CONTENTS")) return "ole-object";
  if (compound.isCutShort()) throw new Unreadable("truncated", truncatedFile);
  return "unknown";
}

function kindOfText(bytes: Uint8Array, name: string): Kind {
  // Early versions of Excel wrote the bare stream: BOF records of BIFF2 to BIFF5.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00 && bytes[2] !== 0x00 && (bytes[2] ?? 0) < 0x11) {
    return "biff-stream";
  }
  if (isAllZero(bytes)) return "zeroes";
  const text = decodeText(bytes)?.text;
  // A single byte gone wrong must not hide a page; its tags can be told without knowing its encoding.
  if (text === undefined) return kindOfMarkup(Buffer.from(bytes.subarray(0, 4096)).toString("latin1")) ?? "unknown";
  return kindOfMarkup(text.slice(0, 4096)) ?? (isSeparatedValues(text, name) ? "csv" : "text");
}

function isAllZero(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte === 0);
}

/** Every record has the same number of commas, three columns at least; less is asked where the name says so too. */
function isSeparatedValues(text: string, name: string): boolean {
  const named = /\.(?:csv|tsv)$/i.test(name);
  const counts = commaCounts(text.slice(0, 65_536));
  if (named) return counts.some((count) => count > 0) || /[\t;]/.test(text);
  const first = counts[0] ?? 0;
  return counts.length >= 3 && first >= 2 && counts.every((count) => count === first);
}

/** Commas outside quotes, for every record that holds anything. */
function commaCounts(text: string): number[] {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, "q");
  const lines = unquoted.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => line.split(",").length - 1);
}
