import { areJudged } from "./said.js";
import { shares } from "./wordings/shares.js";
import { wholes } from "./wordings/wholes.js";

areJudged("shares", shares);
areJudged("shares of wholes", wholes);
