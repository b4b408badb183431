import { accounts } from "./accounts.js";
import { adjustments } from "./adjustments.js";
import { aims } from "./aims.js";
import { averages } from "./averages.js";
import { balances } from "./balances.js";
import { budgets } from "./budgets.js";
import { caseloads } from "./caseloads.js";
import { changes } from "./changes.js";
import { completions } from "./completions.js";
import { countedNames } from "./counted-names.js";
import { countedRates } from "./counted-rates.js";
import { counts } from "./counts.js";
import { donesInABreath, movesInABreath } from "./in-a-breath.js";
import { broughtIn, inRows } from "./in-rows.js";
import { journeys } from "./journeys.js";
import { missedAims, movesOfItems } from "./missed-aims.js";
import { listed } from "./listed.js";
import { averagesApart, namedAverages, ratiosOfTwo } from "./named-averages.js";
import { bracketedJourneys, passedAims } from "./passed-aims.js";
import { openedByNothing } from "./opened-by-nothing.js";
import { products } from "./products.js";
import { projectAccounts } from "./project-accounts.js";
import { published } from "./published.js";
import { putOnTop } from "./put-on-top.js";
import { rates } from "./rates.js";
import { retelling } from "./retelling.js";
import { scores } from "./scores.js";
import { shares } from "./shares.js";
import { slips } from "./slips.js";
import { standards } from "./standards.js";
import { settled } from "./settled.js";
import { sums } from "./sums.js";
import { threes } from "./threes.js";
import { toldByName } from "./told-by-name.js";
import { totals } from "./totals.js";
import { wholes } from "./wholes.js";

/**
 * Sentences as reports word them, all invented. `{7.93|7.39}` marks the figure the sentence stands or falls with: the first
 * is right, the second is wrong and must be found. `{7.93}` alone is only to be seen as right: told wrong, another reading
 * would be possible.
 */
export const wordings: Readonly<Record<string, readonly string[]>> = {
  sums,
  totals,
  openedByNothing,
  counts,
  listed,
  caseloads,
  inRows,
  broughtIn,
  products,
  standards,
  averages,
  averagesApart,
  namedAverages,
  ratiosOfTwo,
  changes,
  journeys,
  missedAims,
  movesOfItems,
  settled,
  shares,
  wholes,
  rates,
  countedNames,
  toldByName,
  countedRates,
  completions,
  aims,
  threes,
  movesInABreath,
  donesInABreath,
  passedAims,
  bracketedJourneys,
  balances,
  budgets,
  adjustments,
  projectAccounts,
  published,
  putOnTop,
  accounts,
  scores,
  retelling,
  slips,
};
