/** Files in, documents out, behind a wall. A door of its own, so that reading can start while the rest is still being loaded. */
export { defaultFileLimits, type FileLimits } from "./limits.js";
export { openReader, readIn, type FileReader, type ReaderOptions, type Reading } from "./reader.js";
export { filesIn } from "./archived.js";
export type { InputFile, ReadFile } from "./steps.js";
