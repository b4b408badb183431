import type { Relation, ShareRelation, SumRelation } from "../../../model/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";
import { sumRelation, ties } from "../sums/index.js";
import { fitsRate, isTelling } from "./rate.js";

/** 专业技术人员占81.34%（218人）: a share with how many they are in a bracket of its own behind it. */
interface Counted {
  readonly rate: Mention;
  readonly part: Mention;
  /** 专业技术人员: who they are. */
  readonly name: string;
}

/**
 * 在岗职工268人，其中专业技术人员占81.34%（218人），管理人员占11.57%（31人），…: the bracket leaves no doubt of which figure the share is told. What it is a share of is the figure
 * that the row stands under, where it gives all of the shares but one at most; and where the shares are those of what the row comes to, the figure it
 * stands under has to be that.
 */
export function countsBehindRates(reading: Reading, known: ReadonlySet<Mention>, book: FactBook): readonly Relation[] {
  const counted = reading.mentions.flatMap((rate) => countBehind(rate, reading) ?? []);
  return rowsOf(counted).flatMap((row): readonly Relation[] => {
    const [first] = row;
    if (first === undefined || row.every(({ rate }) => known.has(rate))) return [];
    const whole = wholeOf(row, counted, reading);
    if (whole === undefined) return [];
    const fitting = row.filter(({ part, rate }) => fitsRate(part, whole, rate));
    if (fitting.length >= Math.max(1, row.length - 1)) return row.filter(({ rate, part }) => !known.has(rate) && (fitting.length > 1 || fitsRate(part, whole, rate) || isSlipOf(rate.figure.quantity, part.figure.quantity.dividedBy(whole.figure.quantity)))).map((each) => shareOf(each, whole, book));
    if (row.length === 1) return isSlipOf(first.rate.figure.quantity, first.part.figure.quantity.dividedBy(whole.figure.quantity)) && isTelling(first.rate) ? [shareOf(first, whole, book)] : [];
    return [...slippedWhole(row, whole, reading, book)];
  });
}

function countBehind(rate: Mention, { mentions, outline, passage: { text } }: Reading): Counted | undefined {
  const part = mentions[rate.index + 1];
  if (rate.role.kind !== "share" || rate.series !== undefined || !isExact(rate) || part === undefined || part.role.kind !== "level" || part.prior || !isExact(part) || part.standing.frame === rate.standing.frame) return undefined;
  const frame = outline.frames[part.standing.frame];
  const alone = mentions.filter(({ standing }) => standing.frame === part.standing.frame).length === 1;
  const opened = /^\s*\(\s*(?:共|计|即|为|有)?\s*$/.test(text.slice(endOf(rate), part.figure.offset));
  const closed = frame !== undefined && /^\s*$/.test(text.slice(endOf(part), frame.end));
  const name = rate.standing.lead.replace(/所?占(?:比|总?数的?|[^占]*的)?(?:比[重例])?(?:为|达|约)*$/, "").replace(/^其中/, "");
  return alone && opened && closed && !/上年|去年|同期|20\d\d年/.test(name) && part.figure.quantity.measure.dimension !== "ratio" ? { rate, part, name } : undefined;
}

/** Those that follow each other in one sentence, with no other figure between, each of the same words. */
function rowsOf(counted: readonly Counted[]): readonly (readonly Counted[])[] {
  const rows: Counted[][] = [];
  for (const each of counted) {
    const last = rows.at(-1)?.at(-1);
    const goesOn = last !== undefined && each.rate.index === last.part.index + 1 && each.rate.standing.sentence === last.rate.standing.sentence && each.rate.standing.frame === last.rate.standing.frame && sameKind(each.part, last.part) && of(each) === of(last);
    if (goesOn) rows.at(-1)?.push(each);
    else rows.push([each]);
  }
  return rows;
}

const of = ({ rate: { role } }: Counted): string => (role.kind === "share" ? role.of : "");

/** What the row stands under: those its own clause takes some out of (专业技术人员中，…), else the figure right before it. */
function wholeOf([first]: readonly Counted[], all: readonly Counted[], { mentions, passage: { text } }: Reading): Mention | undefined {
  if (first === undefined) return undefined;
  const { rate, part } = first;
  const larger = (each: Mention): boolean => each.role.kind === "level" && !each.prior && isExact(each) && sameKind(each, part) && each.figure.quantity.compare(part.figure.quantity) >= 0 && !each.figure.quantity.isZero;
  const named = /(?:^|[。;,])\s*(?:在|上述)?([\u4e00-\u9fff]{2,12})(?<![其集])中[,，]?\s*$/.exec(text.slice(0, rate.standing.clauseStart))?.[1];
  if (named !== undefined) return all.find((each) => each.rate.index < rate.index && each.name === named && larger(each.part))?.part ?? mentions.findLast((each) => each.index < rate.index && each.label === named && larger(each));
  if (of(first) !== "" && !/^(?:总|全|在[职岗编])[^,。;]{0,6}(?:的)?$/.test(of(first))) return undefined;
  const before = mentions[rate.index - 1];
  return before !== undefined && larger(before) && before.standing.frame === rate.standing.frame && rate.standing.sentence - before.standing.sentence <= 1 ? before : undefined;
}

/** 在岗职工238人，其中…占81.34%（218人）、…占11.57%（31人）、…占7.09%（19人）: of 268 every one of the shares is right, so that 238 is not what they are of. */
function slippedWhole(row: readonly Counted[], whole: Mention, { passage: { text } }: Reading, book: FactBook): readonly (SumRelation | ShareRelation)[] {
  const parts = row.map(({ part }) => part);
  const sum = parts.map(({ figure }) => figure.quantity).reduce((one, other) => one.plus(other));
  const under = /^[^,。;\d]{0,8}[,;:。]?\s*(?:其中|包括)[:,]?/.test(text.slice(endOf(whole), row[0]?.rate.figure.offset));
  const ofTheirSum = !sum.isZero && row.every(({ part, rate }) => rate.figure.quantity.roundsFrom(part.figure.quantity.dividedBy(sum))) && row.some(({ rate }) => isTelling(rate));
  return under && ofTheirSum && !ties(whole, parts) ? [sumRelation({ total: whole, parts, reading: "partition", names: row.map(({ name }) => name) }, book)] : [];
}

function shareOf({ rate, part }: Counted, whole: Mention, book: FactBook): ShareRelation {
  return { kind: "share", part: book.factOf(part), whole: book.factOf(whole), rate: book.factOf(rate), quote: quoteAcross([rate, part]), place: placeOf(rate) };
}
