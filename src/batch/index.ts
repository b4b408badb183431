/** Files and folders in, one result out. */
export { checkFiles, type CheckOptions } from "./check.js";
export { openOriginal } from "./open-original.js";
export { findFiles, ignoredByName, type Found } from "./find-files.js";
export { defaultFileLimits, type FileLimits, type FileReader, type InputFile, openReader, type ReaderOptions, type ReadFile } from "./reading/index.js";
