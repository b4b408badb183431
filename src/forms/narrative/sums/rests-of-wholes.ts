import { endOf, isAddend, isExact, isOfMore, isSlipOf, isSwapOf, type Mention, type Reading, sameKind, sentenceAt } from "../reading/index.js";
import { ties } from "./slipped.js";
import type { Sum } from "./sum.js";

/** 其余572万元由县级解决, 剩余22.2万元由财政收回. */
const rest = /^(?:其余|余下|剩余|剩下|尚余|还剩|结余)(?:的|部分|资金|款项?|经费|为|指标|尚有|仍有|[户人个项名])*$/;
/** Of other figures than those told before it, or of some of them alone. */
const other = /其中|另|上年|去年|累计|约|分别|质保|待|欠|已收回|上缴/;
/** A whole by its own words. */
const whole = /总|共|合计|预算|投资|可用|下达|安排|到位|资金|任务|计划|调整后/;
const reach = 2;

/**
 * 总投资2860万元。 and below it 中央1716万元，占60%；省级572万元，占20%；其余572万元由县级解决 · 可用资金1100万元，当年执行233万元，其余867万元继续结转: the rest and all that was told
 * between it and the whole make up the whole. What else may be left of it the words need not tell, so that the rest is told to be wrong only where a slip of the hand made it.
 */
export function restsOfWholes(readings: readonly Reading[], told: readonly Sum[]): readonly Sum[] {
  const known = new Set(told.flatMap(({ total, parts }) => [total, ...parts]));
  return readings.flatMap((reading, index) =>
    reading.mentions.flatMap((left): Sum[] => {
      if (!isAddend(left) || !isExact(left) || !rest.test(left.standing.lead) || known.has(left) || left.standing.frame !== 0) return [];
      const here = reading.mentions.filter((each) => each.index < left.index && isTerm(each, left)).reverse();
      const above = readings.slice(Math.max(0, index - reach), index).flatMap(({ mentions }) => mentions.filter((each) => isTerm(each, left))).reverse();
      // 资金合计671万元。其中，…。以上任务中，甲98万元，其余573万元: of what the sentence before broke down, and not of its parts.
      const back = /^\s*(?:以上|上述)/.test(sentenceAt(reading.passage.text, left.figure.offset).words) ? [0, 2] : [0, 1];
      const terms = [...here.filter(({ standing }) => back.includes(left.standing.sentence - standing.sentence)), ...above];
      const inSentence = here.filter(({ standing }) => standing.sentence === left.standing.sentence);
      const sums = terms.flatMap((total, at): Sum[] => {
        const parts = [...terms.slice(0, at)].reverse();
        // Every part stands in the sentence of the rest, and the whole there or before it.
        return parts.length > 0 && parts.every((part) => inSentence.includes(part) && part.figure.quantity.compare(total.figure.quantity) < 0) && (whole.test(total.standing.lead) || saidOf(total)) ? [{ total, parts: [...parts, left], reading: "partition" }] : [];
      });
      const tied = sums.find(({ total, parts }) => ties(total, parts));
      if (tied !== undefined) return [tied];
      const said = reading.passage.text.slice((inSentence.at(-1) ?? left).standing.clauseStart, left.figure.offset + 20).split("。")[0] ?? "";
      // 结余12.2万元，结转10万元: what is left is told in two.
      const more = reading.mentions.some((each) => each.index > left.index && each.standing.sentence === left.standing.sentence && sameKind(each, left));
      const dealt = more ? undefined : restOfDealt(left, reading);
      if (dealt !== undefined) return [dealt];
      const adjusted = more ? undefined : sums.find(isLeftOfAdjusted);
      if (adjusted !== undefined) return [adjusted];
      const slipped = other.test(said) ? [] : sums.filter(({ total, parts }) => isSlip(left, total, parts.slice(0, -1)));
      return slipped.length === 1 ? slipped : [];
    }),
  );
}

const dealtWith = /^(?:已|均已|现已|当年|年内)[^,。;:\d]{1,8}$|^(?:办结|完成|整改|结案|审结|兑现|解决|验收|竣工)$/;

/** 立案154件，已办结148件，其余6件仍在听证: how many there were, how many of them were dealt with and the rest, one right after another. */
function restOfDealt(left: Mention, { mentions }: Reading): Sum | undefined {
  const [total, part] = [mentions[left.index - 2], mentions[left.index - 1]];
  if (total === undefined || part === undefined || !/^其余/.test(left.standing.lead) || !dealtWith.test(part.standing.lead) || /^(?:money|ratio|none)$/.test(left.figure.quantity.measure.dimension)) return undefined;
  const together = [total, part].every((each) => isTerm(each, left) && each.standing.sentence === left.standing.sentence && each.standing.segment === left.standing.segment);
  return together && !isOfMore(total, mentions) && part.figure.quantity.compare(total.figure.quantity) < 0 && !other.test(total.standing.lead) ? { total, parts: [part, left], reading: "partition" } : undefined;
}

/** 调整后为444万元，实际支付421.8万元，剩余22.2万元: the budget as it was in the end, what was spent of it and what is left, one right after another. */
function isLeftOfAdjusted({ total, parts: [spent, left, ...others] }: Sum): boolean {
  if (spent === undefined || left === undefined || others.length > 0 || total.passage !== left.passage || left.index !== total.index + 2 || !/调整后/.test(total.standing.lead) || !/支付|支出|执行|使用/.test(spent.standing.lead)) return false;
  const due = Number(total.figure.quantity.minus(spent.figure.quantity).value);
  const told = Number(left.figure.quantity.in(total.figure.quantity.measure).value);
  return told > due / 2 && told < due * 2;
}

/** 1850万元中的1620万元: the whole that the next figure is taken from. */
const saidOf = (total: Mention): boolean => /^\s*(?:资金|指标|经费)?中的?\s*\d/.test(total.passage.text.slice(endOf(total)));

function isTerm(each: Mention, left: Mention): boolean {
  return isAddend(each) && isExact(each) && sameKind(each, left) && each.standing.frame === 0 && each.standing.lead !== "";
}

function isSlip(left: Mention, total: Mention, parts: readonly Mention[]): boolean {
  const { quantity } = left.figure;
  const due = total.figure.quantity.minus(parts.map(({ figure }) => figure.quantity).reduce((one, more) => one.plus(more)));
  const digits = quantity.printedDigits;
  return due.value.gt(0) && digits >= 3 && (isSwapOf(quantity, due) || (digits >= 4 && isSlipOf(quantity, due)));
}
