import { Quantity } from "../../../quantity/index.js";
import type { Mention } from "../reading/index.js";

/** 4个 and 15项 of 37项: which word counts them is the writer's choice, so that a part is told in that of its total. */
export function inUnitOf(part: Mention, { figure: { quantity: { measure } } }: Mention): Mention {
  const { quantity } = part.figure;
  return quantity.measure.symbol === measure.symbol ? part : { ...part, figure: { ...part.figure, quantity: Quantity.printed(quantity.digits(), measure, quantity.looseness) } };
}
