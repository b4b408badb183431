import { areJudged } from "./said.js";
import { caseloads } from "./wordings/caseloads.js";
import { counts } from "./wordings/counts.js";
import { retelling } from "./wordings/retelling.js";
import { slips } from "./wordings/slips.js";

areJudged("counts", counts);
areJudged("caseloads", caseloads);
areJudged("slips of digits", slips);
areJudged("figures told twice", retelling);
