/** A figure that stands alone, with no more than a unit of money. */
export const figure = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?(?:万?元|亿元)?$/;

/** A rate, or what stands for a blank cell, among the figures of a row. */
export const besideFigures = /^(?:-?\d+(?:\.\d+)?[%％]|-|—+|\/)$/;
