import { areJudged } from "./said.js";
import { completions } from "./wordings/completions.js";
import { countedRates } from "./wordings/counted-rates.js";
import { rates } from "./wordings/rates.js";

areJudged("rates", rates);
areJudged("rates with their counts", countedRates);
areJudged("completions", completions);
