import { accuseNobody, areJudged } from "./said.js";
import { listed as looksListed } from "./traps/listed.js";
import { caseloads } from "./wordings/caseloads.js";
import { countedNames } from "./wordings/counted-names.js";
import { counts } from "./wordings/counts.js";
import { listed } from "./wordings/listed.js";
import { retelling } from "./wordings/retelling.js";
import { slips } from "./wordings/slips.js";

areJudged("counts", counts);
areJudged("names and their number", countedNames);
areJudged("lists of several things", listed);
areJudged("caseloads", caseloads);
areJudged("slips of digits", slips);
areJudged("figures told twice", retelling);
accuseNobody("a list of several things", looksListed);
