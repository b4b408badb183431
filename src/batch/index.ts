/** Files and folders in, one result out. */
export { checkFiles, type CheckOptions, type InputFile } from "./check.js";
export { findFiles, ignoredByName, type Found } from "./find-files.js";
export { readFiles, type ReadFile } from "./read-files.js";
