import { areJudged } from "./said.js";
import { bracketedJourneys, passedAims } from "./wordings/passed-aims.js";
import { changes } from "./wordings/changes.js";
import { journeys } from "./wordings/journeys.js";

areJudged("journeys in brackets", bracketedJourneys);
areJudged("aims passed or missed", passedAims);
areJudged("changes", changes);
areJudged("journeys", journeys);
