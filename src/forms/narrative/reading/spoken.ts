import { Fact } from "../../../model/index.js";
import type { Quantity } from "../../../quantity/index.js";
import type { Passage } from "./passages.js";

/** A fact that stands in words rather than in a figure of its own: 一个季度, 全部支付完毕, the names of a list. */
export function spokenFact(passage: Passage, offset: number, words: string, quantity: Quantity, subject = ""): Fact {
  return new Fact({
    aspects: { concept: "other", ...(subject === "" ? {} : { subject }) },
    state: "figure",
    quantity,
    text: words,
    place: passage.placeOf(offset, words.length),
    quote: words,
  });
}

/** The sentence around an offset, with where it begins. */
export function sentenceAt(text: string, offset: number): { readonly start: number; readonly words: string } {
  const start = Math.max(text.lastIndexOf("。", offset - 1), text.lastIndexOf("!", offset - 1)) + 1;
  const stop = text.slice(offset).search(/[。!]/);
  return { start, words: text.slice(start, stop < 0 ? text.length : offset + stop) };
}
