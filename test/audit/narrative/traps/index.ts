import { accounts } from "./accounts.js";
import { balances } from "./balances.js";
import { changes } from "./changes.js";
import { countedNames } from "./counted-names.js";
import { counts } from "./counts.js";
import { explained } from "./explained.js";
import { inRows } from "./in-rows.js";
import { listed } from "./listed.js";
import { others } from "./others.js";
import { openedByNothing } from "./opened-by-nothing.js";
import { products } from "./products.js";
import { projectAccounts } from "./project-accounts.js";
import { published } from "./published.js";
import { putOnTop } from "./put-on-top.js";
import { rates } from "./rates.js";
import { scoresAndAims } from "./scores-and-aims.js";
import { shares } from "./shares.js";
import { sums } from "./sums.js";
import { toldByName } from "./told-by-name.js";

/** Sentences in which nothing is wrong, or nothing can be told to be wrong, by what they look like. */
export const traps: Readonly<Record<string, readonly string[]>> = {
  sums,
  openedByNothing,
  shares,
  rates,
  changes,
  countedNames,
  toldByName,
  counts,
  explained,
  inRows,
  listed,
  products,
  accounts,
  balances,
  projectAccounts,
  published,
  putOnTop,
  scoresAndAims,
  others,
};
