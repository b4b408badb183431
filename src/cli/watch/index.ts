/** A folder watched: what arrives is audited, and the outputs are kept up to date. */
export { watch, type WatchOptions } from "./command.js";
