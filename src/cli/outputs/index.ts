/** What a result is written to: which kinds there are, and how their files get into a folder. */
export { formatNames, type FormatName, isReport, isTextual, outputNames, type OutputName, rendered } from "./kinds.js";
export type { Workshop } from "./workshop.js";
export type { LeftOut } from "./manifest.js";
export { prepareFolder } from "./folder.js";
export { escaped as addressOf, linksFrom } from "./link-to.js";
export { Outbox, type Saved, saveFiles, workshopFor, writeOutputs } from "./write.js";
export { assertFolderFor } from "./option.js";
export { OwnOutputs } from "./own-outputs.js";
