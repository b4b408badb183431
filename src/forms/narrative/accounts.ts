import type { BalanceRelation } from "../../model/index.js";
import { placeOf, quoteAcross, type FactBook } from "./facts.js";
import type { Mention, Reading } from "./mentions.js";

/** What stands on each side of an account: some figures come in, one goes out, and one is left. */
interface Account {
  readonly left: RegExp;
  readonly taken: RegExp;
  readonly from: readonly RegExp[];
}

const whose = "(?:本年度?|当年|全年度?|年度|20\\d\\d年度?|单位|部门|[我全].)?";
const income = new RegExp(`^${whose}(?:总收入|收入(?:总额|合计|总计)?)$`);
const spending = new RegExp(`^${whose}(?:总支出|支出(?:总额|合计|总计)?)$`);
const accounts: readonly Account[] = [
  { left: /^净资产(?:总额|合计|总计)?$/, taken: /^(?!.*流动).{0,6}负债(?:总额|合计|总计)?$/, from: [/^(?!.*(?:固定|流动|无形|国有|经营|在建|公共|净)).{0,8}资产(?:总额|合计|总计|总值)?$/] },
  { left: new RegExp(`^${whose}(?:收支(?:结余|差额|相抵结余)|结余)$`), taken: spending, from: [income] },
  { left: /^年末(?:累计)?(?:结转和?结余|结转|结余)(?:资金)?$/, taken: spending, from: [/^(?:年初|上年)(?:结转和?结余|结转|结余)(?:资金)?$/, income] },
];
/** Anything else that may stand between the terms. */
const others = /其中|调[整剂入出增减]|收回|上缴|缴回|弥补|分配|追加|返还|核[减销]|另|用事业基金|专用基金|分别|约/;

/** 资产500万元，负债120万元，净资产380万元 · 年初结转20万元，收入300万元，支出290万元，年末结转30万元: told in one sentence that tells nothing else. */
export function accountsIn(reading: Reading, book: FactBook): readonly BalanceRelation[] {
  return reading.mentions.flatMap((left): BalanceRelation[] => {
    const account = accounts.find((each) => each.left.test(nameOf(left)));
    if (account === undefined || !isTerm(left)) return [];
    const here = reading.mentions.filter((each) => each !== left && each.standing.sentence === left.standing.sentence && each.figure.quantity.measure.dimension === "money");
    const found = (words: RegExp): Mention | undefined => here.find((each) => words.test(nameOf(each)) && isTerm(each));
    const [taken, first, ...more] = [found(account.taken), ...account.from.map(found)];
    const terms = [first, ...more, taken].filter((each) => each !== undefined);
    const { text } = reading.passage;
    const sentence = text.slice(text.lastIndexOf("。", left.figure.offset) + 1, left.figure.offset);
    // Each term once, before what is left, and no other money beside them.
    if (taken === undefined || first === undefined || terms.length !== account.from.length + 1 || terms.length !== here.length || terms.some((each) => each.index > left.index) || others.test(sentence)) return [];
    const added = more.filter((each) => each !== undefined);
    return [{
      kind: "balance",
      from: book.factOf(first),
      ...(added.length === 0 ? {} : { more: added.map((each) => book.factOf(each)) }),
      taken: book.factOf(taken),
      left: book.factOf(left),
      quote: quoteAcross([...terms, left].sort((a, b) => a.index - b.index)),
      place: placeOf(left),
    }];
  });
}

function nameOf({ standing }: Mention): string {
  return standing.lead.replace(/(?:决算数?|实际|完成|为|是|共计?|达到?|合计)+$/, "");
}

function isTerm({ figure, standing, role }: Mention): boolean {
  return figure.quantity.looseness === "exact" && figure.comparator === undefined && figure.upTo === undefined && standing.frame === 0 && (role.kind === "level" || role.kind === "none");
}
