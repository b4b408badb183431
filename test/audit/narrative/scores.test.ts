import { areJudged } from "./said.js";
import { aims } from "./wordings/aims.js";
import { scores } from "./wordings/scores.js";

areJudged("scores", scores);
areJudged("aims", aims);
