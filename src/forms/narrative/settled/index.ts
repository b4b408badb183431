/** Relations as they were read, with those taken back that the rest of their sentence explains. */
import type { Relation } from "../../../model/index.js";
import type { FactBook, Reading } from "../reading/index.js";
import { withoutAimsReached } from "./aims.js";
import { withoutAccountedFor } from "./balances.js";
import { withoutOtherBases } from "./bases.js";
import { withoutGapsBehind } from "./gaps-behind.js";
import { withoutRealGrowth } from "./growth.js";
import { withoutSpentLists } from "./lists.js";
import { withoutOtherWholes } from "./other-wholes.js";
import { ratesOfWhatFits } from "./rates.js";
import { withoutRunOnLists } from "./segments.js";
import { toldIn } from "./told.js";

export { restsBehindRates } from "./rests-behind-rates.js";
export { secondColumns } from "./second-columns.js";

export function settled(relations: readonly Relation[], readings: readonly Reading[], book: FactBook): readonly Relation[] {
  const told = toldIn(readings, book);
  const rated = withoutAccountedFor(ratesOfWhatFits(relations, told, book), readings);
  return [withoutOtherBases, withoutRealGrowth, withoutSpentLists, withoutGapsBehind, withoutRunOnLists, withoutOtherWholes, withoutAimsReached].reduce<readonly Relation[]>((left, without) => without(left, told), rated);
}
