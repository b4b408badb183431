import { createHash } from "node:crypto";
import type { Document, Problem } from "../../document/index.js";
import { Budget, ingest, type Limits, openArchive } from "../../ingest/index.js";
import { ignoredByName } from "../find-files.js";
import { findRecognitionFiles } from "./recognition-files.js";

/** A file with its bytes, or with the reason why there are none. */
export type InputFile = {
  readonly path: string;
  /** How many archives it lies in, one inside another, which were opened before; none where it is not said. */
  readonly depth?: number;
} & ({ readonly bytes: Uint8Array } | { readonly problem: Problem });

/** A file once read. A file inside an archive has the archive's path before its own. */
export interface ReadFile {
  readonly document: Document;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a file is known by before it is read. */
export interface Begun {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One step through a file and the archives in it: first that it begins, then that it ended, with what was read. */
export type Step =
  | { readonly kind: "begin"; readonly file: Begun }
  /** `spent`: bytes taken from what the files of an archive may unpack to, so far. */
  | { readonly kind: "file"; readonly file: ReadFile; readonly spent: number }
  /** An archive, whose files follow as steps of their own. */
  | { readonly kind: "archive" };

/** How far an earlier reading came that was stopped: what its steps were, and what they took. */
export interface Resumed {
  readonly passed: readonly ("file" | "archive")[];
  readonly spent: number;
}

export interface StepOptions {
  readonly limits?: Partial<Limits> | undefined;
  readonly askTime?: ((milliseconds: number) => void) | undefined;
  readonly resumed?: Resumed | undefined;
}

export type StepsOf = (file: InputFile, options: StepOptions) => AsyncGenerator<Step>;

/** An archive in an archive in an archive is somebody's joke. */
const deepestArchive = 2;

/**
 * Reads a file, an archive as the files it holds, one after the other and unpacked when its turn comes. Never throws for bad
 * input. The steps of the same file are always the same, so that a reading that was stopped can go on behind the step that
 * stopped it: what was passed is not read again.
 */
export async function* stepsOf(file: InputFile, options: StepOptions = {}): AsyncGenerator<Step> {
  const passed = [...(options.resumed?.passed ?? [])];
  const archive = Budget.ofArchive(options.limits);
  archive.spendBytes(options.resumed?.spent ?? 0);
  const allowed = archive.bytesLeft;
  yield* walk(file.path, () => file, file.depth ?? 0);

  async function* walk(path: string, open: () => InputFile | { readonly problem: Problem }, depth: number): AsyncGenerator<Step> {
    const before = passed.shift();
    if (before === "file") return;
    const content = open();
    if ("problem" in content) return yield* done(unread(path, content.problem));
    const { bytes } = content;
    if (before === undefined) {
      const known = { path, sha256: hashOf(bytes), bytes: bytes.length };
      yield { kind: "begin", file: known };
      const document = await ingest({ path, bytes }, { ...options, recognition: findRecognitionFiles, within: depth === 0 ? undefined : archive });
      if (document.format !== "zip" || depth >= deepestArchive) return yield* done({ ...known, document });
    }
    const files = openArchive(bytes, path, archive);
    if ("problem" in files) return yield* done(unread(path, files.problem, bytes));
    const wanted = files.filter(({ name }) => ignoredByName(name) === undefined);
    if (wanted.length === 0) return yield* done(unread(path, emptyArchive(path), bytes));
    if (before === undefined) yield { kind: "archive" };
    for (const { name, open: unpack } of wanted) {
      const inner = `${path}/${name}`;
      yield* walk(inner, () => ({ path: inner, ...unpack() }), depth + 1);
    }
  }

  function* done({ document, sha256, bytes }: ReadFile): Generator<Step> {
    yield { kind: "file", file: { document, sha256, bytes }, spent: allowed - archive.bytesLeft + (options.resumed?.spent ?? 0) };
  }
}

/** A file of which nothing was read. */
export function unread(name: string, problem: Problem, content?: Uint8Array): ReadFile {
  const document: Document = { name, format: content === undefined ? "unknown" : "zip", blocks: [], parts: [], problems: [problem] };
  return { document, sha256: content === undefined ? "" : hashOf(content), bytes: content?.length ?? 0 };
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
