import { createHash } from "node:crypto";
import type { Document, Problem } from "../document/index.js";
import { ingest, listArchive } from "../ingest/index.js";
import { ignoredByName } from "./find-files.js";

/** A file with its bytes, or with the reason why there are none. */
export type InputFile = { readonly path: string } & ({ readonly bytes: Uint8Array } | { readonly problem: Problem });

/** A file once read. A file inside an archive has the archive's path before its own. */
export interface ReadFile {
  readonly document: Document;
  readonly sha256: string;
  readonly bytes: number;
}

/** An archive in an archive in an archive is somebody's joke. */
const deepestArchive = 2;

/** Reads files one after the other, archives as the files they hold. Never throws for bad input. */
export async function* readFiles(files: Iterable<InputFile> | AsyncIterable<InputFile>): AsyncGenerator<ReadFile> {
  for await (const file of files) yield* readFile(file, 0);
}

async function* readFile(file: InputFile, depth: number): AsyncGenerator<ReadFile> {
  if ("problem" in file) {
    yield unreadFile(file.path, file.problem);
    return;
  }
  const document = await ingest(file);
  if (document.format !== "zip" || depth >= deepestArchive) {
    yield { document, sha256: hashOf(file.bytes), bytes: file.bytes.length };
    return;
  }
  const entries = listArchive(file.bytes, {}, file.path).filter((entry) => ignoredByName(entry.name) === undefined);
  if (entries.length === 0) yield unreadFile(file.path, emptyArchive(file.path), file.bytes);
  for (const entry of entries) {
    // An archive that cannot be opened comes back under its own name.
    const path = entry.name === file.path ? file.path : `${file.path}/${entry.name}`;
    yield* readFile("bytes" in entry ? { path, bytes: entry.bytes } : { path, problem: entry.problem }, depth + 1);
  }
}

function unreadFile(name: string, problem: Problem, bytes?: Uint8Array): ReadFile {
  const document: Document = { name, format: bytes === undefined ? "unknown" : "zip", blocks: [], parts: [], problems: [problem] };
  return { document, sha256: bytes === undefined ? "" : hashOf(bytes), bytes: bytes?.length ?? 0 };
}

/** An archive that leaves nothing to read must not vanish from the result. */
function emptyArchive(file: string): Problem {
  const message = {
    zh: "压缩包里没有可以审核的文件（是空的，或只有文件夹、临时文件和系统文件），请重新打包",
    en: "the archive holds no file to audit (it is empty, or holds folders, temporary and system files alone); pack it again",
  };
  return { code: "empty", severity: "error", message, place: { file, at: { kind: "file" } } };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
