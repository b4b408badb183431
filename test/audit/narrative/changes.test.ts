import { areJudged } from "./said.js";
import { bracketedJourneys, passedAims } from "./wordings/passed-aims.js";
import { donesInABreath, movesInABreath } from "./wordings/in-a-breath.js";
import { changes } from "./wordings/changes.js";
import { journeys } from "./wordings/journeys.js";

areJudged("journeys in brackets", bracketedJourneys);
areJudged("aims passed or missed", passedAims);
areJudged("moves in a breath", movesInABreath);
areJudged("what was planned and done in a breath", donesInABreath);
areJudged("changes", changes);
areJudged("journeys", journeys);
