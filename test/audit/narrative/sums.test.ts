import { areJudged } from "./said.js";
import { sums } from "./wordings/sums.js";
import { totals } from "./wordings/totals.js";

areJudged("sums", sums);
areJudged("totals", totals);
