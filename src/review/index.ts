/** Lists that reviewers went through → how often each rule was wrong, and the waivers that follow. */
export { review, type Importing, type ReviewedList } from "./review.js";
