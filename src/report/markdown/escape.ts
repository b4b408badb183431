import { printable } from "../text.js";

/**
 * Someone else's text in a line of Markdown (CommonMark with GitHub's tables): no character of it marks anything up, opens a
 * table's cell, an element or a link.
 */
export function plain(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    // What would begin a list, a heading's underline or a rule at the start of a line; and bare addresses, which become links.
    .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, "$1\\$2")
    .replace(/^(\s*)\\(\d+)/, "$1$2\\")
    .replace(/(https?|ftp):\/\//gi, "$1:\u200b//")
    .replace(/(www)\./gi, "$1\u200b.");
}
