import { endOf, isAddend, type Mention, type Reading, sameKind } from "../reading/index.js";
import { isPrecise, looksSlipped, ties } from "./slipped.js";
import { sumOf, type Sum } from "./sum.js";

/** How many paragraphs below a total its rows may stand. */
const reach = 8;

interface Row {
  readonly total: Mention;
  readonly parts: readonly Mention[];
}

/**
 * 资金300万元（其中：中央200万元、省级100万元）: 1.甲120万元（中央80万元、省级40万元）; 2.乙180万元（中央120万元、省级60万元）: where rows with
 * parts of the same names make up a total that has such parts itself, so do their parts, one name with another. A column is
 * only held to be wrong where the totals of the rows tie, and every other column too. What a row does not name it has none of,
 * where the parts it names are all of it.
 * @param told the sums found so far, those of single parts included
 */
export function columnSums(told: readonly Sum[], readings: readonly Reading[]): readonly Sum[] {
  const at = new Map(readings.map((reading, index) => [reading.passage.number, index]));
  const place = (mention: Mention): number => (at.get(mention.passage.number) ?? 0) * 10_000 + mention.figure.offset;
  const rows = told.filter((sum) => sum.negative === undefined && sum.parts.every((part) => sameKind(part, sum.total)));
  return rows.flatMap((whole): Sum[] => {
    const names = whole.parts.map(nameOf);
    if (names.some((name) => name === "") || new Set(names).size < names.length) return [];
    const others = rows.filter((row) => row !== whole && Math.abs((at.get(row.total.passage.number) ?? 0) - (at.get(whole.total.passage.number) ?? 0)) <= reach && row.parts.every((part) => names.includes(nameOf(part))));
    const made = [others.filter((row) => place(row.total) > place(whole.parts.at(-1) as Mention)), others.filter((row) => place(row.total) < place(whole.total)).reverse()]
      .flatMap((side) => side.map((_, end) => side.slice(0, end + 1)))
      .find((some) => some.length >= 2 && ties(whole.total, some.map((row) => row.total)) && some.every((row) => row.parts.length === whole.parts.length || ties(row.total, row.parts)));
    return made === undefined ? [] : columnsOf(whole, made);
  });
}

function columnsOf(whole: Row, rows: readonly Row[]): Sum[] {
  const columns = whole.parts.map((head) => ({ head, cells: rows.flatMap((row) => row.parts.find((part) => nameOf(part) === nameOf(head)) ?? []) })).filter(({ cells }) => cells.length >= 2);
  const tied = columns.filter(({ head, cells }) => ties(head, cells));
  const [only] = columns;
  const alone = columns.length === 1 && only?.cells.length === rows.length && isPrecise(only.head, only.cells) && looksSlipped(only.head, only.cells);
  const sound = alone || (tied.length >= 1 && tied.length >= columns.length - 1);
  return columns.flatMap(({ head, cells }): Sum[] => {
    if (ties(head, cells)) return [{ total: head, parts: cells, reading: "partition" }];
    const sum = sound ? sumOf(head, cells, { closed: true }) : undefined;
    return sum?.reading === "partition" ? [sum] : [];
  });
}

/** 中央财政衔接资金 of 其中：中央财政衔接资金. */
function nameOf({ label }: Mention): string {
  return label.replace(/^(?:其中|包括|含)+/, "");
}

/** 其中 goes on in the sentence of the totals as often as it opens the next one. */
const rowsHead = /(?:^|[。;])\s*(?:[从按分][^,。;:\d]{2,14}(?:看|分|划分|来看)?|具体到[^,。;:\d]{2,14})[,:]|(?:^|[。;,])\s*其中[,:]?/g;

/**
 * 资产总额90亿元，负债总额20亿元，净资产70亿元。从单位性质看：行政单位资产总额40亿元，负债总额5亿元，…；事业单位资产总额50亿元，…: the rows of a
 * table told in sentences, each with the same few things in the same order as the total above them.
 */
export function rowColumnSums(reading: Reading, above?: Reading): readonly Sum[] {
  const { text } = reading.passage;
  const found: Sum[] = [];
  for (const match of text.matchAll(rowsHead)) {
    const sentence = reading.outline.sentenceOf(0, match.index + match[0].length);
    const inside = reading.mentions.filter((each) => each.standing.frame === 0 && each.figure.offset >= match.index && each.figure.offset < sentence.end && isAddend(each));
    const rows = [...new Set(inside.map((each) => each.standing.segment))].map((segment) => inside.filter((each) => each.standing.segment === segment));
    const width = rows[0]?.length ?? 0;
    const here = reading.mentions.filter((each) => endOf(each) <= match.index + 1 && each.standing.frame === 0 && isAddend(each));
    const before = here.length === 0 && match.index === 0 ? (above?.mentions ?? []).filter((each) => each.standing.frame === 0 && isAddend(each)) : here;
    if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) continue;
    const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] as Mention));
    const totals = totalsOf(columns, before);
    if (totals === undefined) continue;
    const whole = columns.map((parts, at) => ({ total: totals[at] as Mention, parts }));
    const tied = whole.filter(({ total, parts }) => ties(total, parts));
    if (tied.length === 0 || tied.length < width - 1) continue;
    found.push(...whole.flatMap(({ total, parts }) => (ties(total, parts) ? { total, parts, reading: "partition" as const } : (sumOf(total, parts, { closed: true }) ?? []))));
  }
  return found.filter((sum) => sum.reading === "partition");
}

/** The last figures before the rows that are called, one after the other, what the cells of the columns all end in. */
function totalsOf(columns: readonly (readonly Mention[])[], before: readonly Mention[]): readonly Mention[] | undefined {
  for (let from = before.length - columns.length; from >= 0; from -= 1) {
    const totals = before.slice(from, from + columns.length);
    if (totals.every((total, at) => columns[at]?.every((cell) => sameKind(cell, total) && shared(cell.label, total.label) >= 2))) return totals;
  }
  return undefined;
}

/** How many characters two labels end in alike. */
function shared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
