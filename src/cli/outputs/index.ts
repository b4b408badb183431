/** What a result is written to: which kinds there are, and how their files get into a folder. */
export { formatNames, type FormatName, isTextual, outputNames, type OutputName, rendered } from "./kinds.js";
export type { Workshop } from "./workshop.js";
export type { LeftOut } from "./manifest.js";
export { prepareFolder } from "./folder.js";
export { type Saved, saveFiles, writeOutputs } from "./write.js";
export { assertFolderFor } from "./option.js";
