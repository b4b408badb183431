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
    yield { document: { name: file.path, format: "unknown", blocks: [], parts: [], problems: [file.problem] }, sha256: "", bytes: 0 };
    return;
  }
  const document = await ingest(file);
  if (document.format !== "zip" || depth >= deepestArchive) {
    yield { document, sha256: createHash("sha256").update(file.bytes).digest("hex"), bytes: file.bytes.length };
    return;
  }
  for (const entry of listArchive(file.bytes, {}, file.path)) {
    // An archive that cannot be opened comes back under its own name.
    const path = entry.name === file.path ? file.path : `${file.path}/${entry.name}`;
    if (ignoredByName(path) !== undefined) continue;
    yield* readFile("bytes" in entry ? { path, bytes: entry.bytes } : { path, problem: entry.problem }, depth + 1);
  }
}
