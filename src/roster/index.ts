/** Who has to hand in what, and who has. Pure: a document in, plain data out. */
export { holdAgainst } from "./hold-against.js";
export { readRoster } from "./read-roster.js";
export type { Roster, RosterProblem, RosterUnit } from "./roster.js";
