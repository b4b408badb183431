/** 同一数据: one figure told again, in a breath or chapters further on, alike or not. */
export { documentsToldTwice } from "./documents.js";
export { restatedIn } from "./restated.js";
export { retoldIn } from "./retold.js";
export { toldInTwoWays } from "./told-in-two-ways.js";
