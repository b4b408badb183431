import { areJudged } from "./said.js";
import { broughtIn, inRows } from "./wordings/in-rows.js";
import { openedByNothing } from "./wordings/opened-by-nothing.js";
import { putOnTop } from "./wordings/put-on-top.js";
import { sums } from "./wordings/sums.js";
import { totals } from "./wordings/totals.js";

areJudged("sums", sums);
areJudged("what is put on top or set off", putOnTop);
areJudged("rows of two figures", inRows);
areJudged("what is brought in and what comes of it", broughtIn);
areJudged("totals", totals);
areJudged("totals with parts that no word opens", openedByNothing);
