import { areJudged } from "./said.js";
import { settled } from "./wordings/settled.js";
import { shares } from "./wordings/shares.js";
import { wholes } from "./wordings/wholes.js";

areJudged("shares", shares);
areJudged("shares of wholes", wholes);
areJudged("what others of the sentence tie", settled);
