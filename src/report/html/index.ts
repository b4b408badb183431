/** Findings as a page: one file that opens from disk. */
export { renderHtml } from "./render.js";
