/** Files in, documents out, behind a wall. A door of its own, so that reading can start while the rest is still being loaded. */
export { defaultFileLimits, type FileLimits } from "./limits.js";
export { openReader, type FileReader, type ReaderOptions } from "./reader.js";
export type { InputFile, ReadFile } from "./steps.js";
