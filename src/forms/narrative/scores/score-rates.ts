import type { Fact, ShareRelation } from "../../../model/index.js";
import { endOf, type FactBook, isFullMark, type Mention, placeOf, quoteAcross, type Reading, spokenFact } from "../reading/index.js";
import { deducted, fullMarks, gained, together, words } from "./score-words.js";

const rated = /^[^,。;:\d]{0,16}得分率(?:为|达到?|是)*$/;

interface Got {
  readonly full: Mention;
  readonly got: Fact;
  readonly told: readonly Mention[];
}

/** 满分20分，得分18分，得分率90% · 得分率86%（满分20分，得17.2分） · 满分20分，扣3.6分，得分率82%: what was got of the full mark, beside its rate. */
export function scoreRates(reading: Reading, scores: readonly Mention[], book: FactBook): readonly ShareRelation[] {
  return reading.mentions.flatMap((rate): ShareRelation[] => {
    if (!rated.test(rate.standing.lead) || rate.figure.quantity.measure.dimension !== "ratio" || rate.figure.comparator !== undefined) return [];
    const one = gotOf(inBracketBehind(rate, reading, scores), book) ?? gotOf(besideIt(rate, reading, scores), book);
    if (one === undefined || one.full.figure.quantity.isZero) return [];
    return [{ kind: "share", part: one.got, whole: book.factOf(one.full), rate: book.factOf(rate), quote: quoteAcross([...one.told, rate].sort((a, b) => a.index - b.index)), place: placeOf(rate) }];
  });
}

/** The two or three scores right before the rate, in its stretch of the sentence, with no other figure among them. */
function besideIt(rate: Mention, { mentions }: Reading, scores: readonly Mention[]): readonly Mention[] {
  const near: Mention[] = [];
  for (let at = rate.index - 1; at >= 0 && near.length < 3; at -= 1) {
    const each = mentions[at] as Mention;
    if (!scores.includes(each) || !(together(each, rate) || isBracketed(each))) break;
    near.unshift(each);
    // 得17.2分，满分20分: what could be had may come second.
    if (near.length > 1 && isFull(each, near[1])) break;
  }
  return near;
}

/** 产出指标（40分）得37分: the full mark alone in a bracket. */
function isBracketed({ passage: { text }, figure, standing }: Mention): boolean {
  return standing.frame !== 0 && /^(?:满分|分值|权重|共|计)?(?:为|:)?$/.test(standing.lead) && /^[分)\s]/.test(text.slice(figure.offset + figure.length));
}

/** 得分率86%（满分20分，得17.2分）. */
function inBracketBehind(rate: Mention, { mentions, passage: { text } }: Reading, scores: readonly Mention[]): readonly Mention[] {
  const first = mentions[rate.index + 1];
  if (first === undefined || first.standing.frame === rate.standing.frame || !/^\s*\(\s*[^\d()]*$/.test(text.slice(endOf(rate), first.figure.offset))) return [];
  const inside = mentions.filter(({ standing }) => standing.frame === first.standing.frame);
  return inside.every((each) => scores.includes(each)) ? inside : [];
}

/** One full mark and what was got of it; where only what was taken off is told, what that leaves. */
function gotOf(near: readonly Mention[], book: FactBook): Got | undefined {
  const [full, ...fulls] = near.filter((each, at) => isFull(each, near[at + 1]));
  const rest = near.filter((each) => each !== full);
  const [got, ...others] = rest.filter((each) => gained.test(words(each)) && !deducted.test(words(each)));
  const [off, ...more] = rest.filter((each) => deducted.test(words(each)));
  if (full === undefined || fulls.length > 0 || others.length > 0 || more.length > 0 || rest.length !== [got, off].filter((each) => each !== undefined).length) return undefined;
  // 自评得分97分，产出指标40分，得分率95%: more than could be had was not got of it.
  if (got !== undefined && got.figure.quantity.compare(full.figure.quantity) > 0) return undefined;
  if (got !== undefined) return { full, got: book.factOf(got), told: near };
  if (off === undefined || off.figure.quantity.compare(full.figure.quantity) > 0) return undefined;
  return { full, got: spokenFact(off.passage, off.figure.offset, `${full.figure.text}-${off.figure.text}`, full.figure.quantity.minus(off.figure.quantity), "得分"), told: near };
}

function isFull(each: Mention, next: Mention | undefined): boolean {
  return (fullMarks.test(words(each)) && !/扣|得分?(?:为|:)*$/.test(words(each).replace(/应得分/, ""))) || isBracketed(each) || isFullMark(each, next);
}
