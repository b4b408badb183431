import { areJudged } from "./said.js";
import { bracketedJourneys, passedAims } from "./wordings/passed-aims.js";
import { missedAims, movesOfItems } from "./wordings/missed-aims.js";
import { donesInABreath, movesInABreath } from "./wordings/in-a-breath.js";
import { changes } from "./wordings/changes.js";
import { journeys } from "./wordings/journeys.js";

areJudged("journeys in brackets", bracketedJourneys);
areJudged("aims passed or missed", passedAims);
areJudged("aims missed, and money kept within", missedAims);
areJudged("moves of the items of a list", movesOfItems);
areJudged("moves in a breath", movesInABreath);
areJudged("what was planned and done in a breath", donesInABreath);
areJudged("changes", changes);
areJudged("journeys", journeys);
