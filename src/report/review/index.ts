/** A {@link Review} → text: for a person at a terminal, for programs. */
export { renderReviewJson, reviewJsonSchema } from "./json.js";
export { renderReviewTerminal } from "./terminal.js";
