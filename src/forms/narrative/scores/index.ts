/** 得分: scores that the text tells, and what they follow from. */
export { pointsIn } from "./points.js";
export { scoresIn } from "./scores.js";
export { scoresAgain } from "./scores-again.js";
export { headedPoints } from "./headed-points.js";
export { titledPoints } from "./titled-points.js";
export { scoresByIndicator } from "./by-indicator.js";
export { meansOfScores } from "./means.js";
export { partScores } from "./part-scores.js";
