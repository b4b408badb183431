import { unzipSync } from "fflate";
import { annotate, type AnnotateWords, type Note } from "../../src/annotate/index.js";
import type { Block, Document, Format, Place } from "../../src/document/index.js";
import { ingest } from "../../src/ingest/index.js";

export const words: AnnotateWords = {
  belongs: (label) => `位置：${label}`,
  converted: (name) => `由“${name}”转换的副本`,
  sheet: (name) => `〔工作表：${name}〕`,
  embedded: "〔以下是嵌入的文件〕",
  notCopied: "〔没有转入副本〕",
};

/** Text that would break an output that does not escape it. */
export const hostile = `<w:t>&amp;"'\u0007\ud800]]>=1+1`;

export function noteAt(place: Place, told: Partial<Note> = {}): Note {
  return { place, label: "某处", value: "", quote: "", mark: "error", heading: "【错误】第 1 条：对不上", lines: [{ text: "甲与乙不符" }, { label: "建议", text: hostile }], ...told };
}

export async function annotated(bytes: Uint8Array, notes: readonly Note[], format: Format = "docx"): Promise<Uint8Array> {
  const made = await annotate({ path: "报告", bytes, format }, notes, words);
  if (!("bytes" in made)) throw new Error(made.zh);
  return made.bytes;
}

export function read(bytes: Uint8Array): Promise<Document> {
  return ingest({ path: "报告", bytes });
}

/** A note at every paragraph and cell that was read, what is embedded included, with the first figure in it. */
export function notesEverywhere({ blocks }: Pick<Document, "blocks">): Note[] {
  return blocks.flatMap(notesAt);
}

function notesAt(block: Block): Note[] {
  if (block.kind === "paragraph") return [figured(block.place, block.text)];
  if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => [figured(cell.place, cell.text), ...(cell.tables ?? []).flatMap(notesAt)]));
  return [...(block.document?.blocks ?? []), ...block.previews.flatMap((preview) => preview.blocks)].slice(0, 3).flatMap(notesAt);
}

function figured(place: Place, text: string): Note {
  const figure = /\d+(?:\.\d+)?/.exec(text);
  const at = figure !== null && place.at.kind === "paragraph" ? { ...place.at, offset: figure.index + 1, length: figure[0].length } : place.at;
  return noteAt({ ...place, at }, { value: figure?.[0] ?? "", quote: text.slice(0, 30) });
}

/** The names of the entries whose content is not the same. */
export function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(now).filter((name) => !old[name] || !Buffer.from(old[name]).equals(Buffer.from(now[name] ?? [])));
}
