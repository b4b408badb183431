import { base } from "./base.js";
import { findings } from "./findings.js";
import { overview } from "./overview.js";
import { print } from "./print.js";

/** The page's style sheet, as it goes into the page. */
export const styles = [base, overview, findings, print].join("").replace(/\n+/g, "\n");
