import { areJudged } from "./said.js";
import { changes } from "./wordings/changes.js";
import { journeys } from "./wordings/journeys.js";

areJudged("changes", changes);
areJudged("journeys", journeys);
