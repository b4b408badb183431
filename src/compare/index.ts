/** What has become of a round's findings in the next: two results → Comparison. Pure. */
export { compare } from "./compare.js";
