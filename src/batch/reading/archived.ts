import { Budget, isArchive, type Limits, openArchive } from "../../ingest/index.js";
import { ignoredByName } from "../find-files.js";
import type { InputFile } from "./steps.js";

/**
 * The files as they come, an archive as the files it holds, each unpacked when its turn comes: so that all threads read in one
 * archive, and what was read of it is known again file by file. One that cannot be opened, or holds nothing, comes as it is:
 * whoever reads it says why. Archives inside an archive are left to whoever reads them.
 *
 * @param found told how many files more there are than paths, for each archive
 */
export async function* filesIn(files: AsyncIterable<InputFile>, limits: Limits, found: (more: number) => void = () => undefined): AsyncGenerator<InputFile> {
  for await (const file of files) {
    const held = "bytes" in file ? await heldBy(file.path, file.bytes, limits) : [];
    if (held.length === 0) {
      yield file;
      continue;
    }
    found(held.length - 1);
    for (const { name, open } of held) yield { path: `${file.path}/${name}`, depth: 1, ...open() };
  }
}

async function heldBy(path: string, bytes: Uint8Array, limits: Limits): Promise<Extract<ReturnType<typeof openArchive>, readonly unknown[]>> {
  if (bytes.length > limits.fileBytes || !(await isArchive(bytes, path))) return [];
  const files = openArchive(bytes, path, Budget.ofArchive(limits));
  return "problem" in files ? [] : files.filter(({ name }) => ignoredByName(name) === undefined);
}
