/** What stands around the figures of findings, cut out of the documents they were read from. */
export { withExcerpts } from "./excerpts.js";
