/** What stands in a text before anything is made of it: passages, the figures they mention with the part each plays, and whose and what they are. */
export { conceptOf, labelOf, namesNobody } from "./concepts.js";
export { type Context, FactBook, placeOf, quoteAcross, quoteOf } from "./facts.js";
export { Headings } from "./headings.js";
export { isFullMark } from "./marks.js";
export { endOf, inOneStretch, isAddend, isCount, isExact, isNarrowed, isNarrowedAt, isOnOwnBase, type Mention, type Reading, readPassage, sameKind } from "./mentions.js";
export { smallNumber } from "./numerals.js";
export { type Passage, passagesOf, placeKey } from "./passages.js";
export { type Base, isBeforeAndAfter, movement, subjectOf, yearComparedWith } from "./roles.js";
export { isOfMore } from "./of-more.js";
export { came, went } from "./in-and-out.js";
export { isDigitOff, isSlipOf, isSwapOf, isTenfoldOf, swapsOf } from "../../../quantity/index.js";
export { sentenceAt, spokenFact } from "./spoken.js";
export { aidKinds, arriving, closedHead, comparing, falling, leavesList, leftOver, likeForLike, openEnd, openHead, projectLike, rising, sameThingAgain, unchanged } from "./words.js";
export { declaredUnit } from "./unsaid-units.js";
