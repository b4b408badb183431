import type { Quantity } from "../quantity/index.js";

/** The digits as printed; a percentage keeps its sign, which is how the result tells it: 12.94, 99.87%. */
export function printedOf(quantity: Quantity, places?: number): string {
  const { dimension, symbol } = quantity.measure;
  return quantity.digits(places) + (dimension === "ratio" ? symbol : "");
}
