import { type Mention, sameKind } from "../reading/index.js";

const bothSides = /^(.*?)(?:收入(?:总计)?[、和与]?支出总计|收、?支(?:总计|总额|合计|总决算)?|总收入[、和与]总支出)(?:各|均|都)?(?:[比较与同和](?:20\d\d年|[^,。;\d]){0,12}[,]?(?:各|均|都)?)?(?:增加|减少|增长|下降|降低|上升)[^,。;]*$/;

/** 收、支总计均为80万元。与上年相比，收、支总计各增加20万元 · 收、支与2023年度相比，增加20万元: both totals moved alike, and both are told as one figure, of the same money. */
export function bothTotals(change: Mention, told: readonly Mention[]): Mention | undefined {
  const money = bothSides.exec(clauseOf(change))?.[1];
  if (money === undefined) return undefined;
  const totals = told.filter((each) => each.role.kind === "level" && !each.prior && sameKind(each, change) && /总计|总额|合计|总收入|总支出|收、?支/.test(each.standing.lead) && ofTheSame(each.standing.lead, money)).slice(-2);
  const [first] = totals;
  return first !== undefined && totals.every((each) => each.figure.quantity.agrees(first.figure.quantity)) ? totals.at(-1) : undefined;
}

/** From the last stop up to the figure: 收入总计、支出总计各减少, though a pause parts the names; from the one before where that only compares. */
function clauseOf({ passage: { text }, figure: { offset } }: Mention): string {
  const stopBefore = (end: number): number => Math.max(...["。", ";", ","].map((stop) => text.lastIndexOf(stop, end - 1)));
  const stop = stopBefore(offset);
  const own = text.slice(stop + 1, offset).replace(/\s/g, "");
  const compared = text[stop] === "," && /^(?:各|均|都)?(?:增加|减少|增长|下降|降低|上升)/.test(own) ? text.slice(stopBefore(stop) + 1, stop) : "";
  return `${/[比较与同和][^\d]{0,3}(?:20\d\d年|上年|去年)[^\d]*(?:相比|比较|对比|相较)$/.test(compared) ? `${compared},` : ""}${own}`.replace(/\s/g, "");
}

/** 财政拨款收、支总计 is of another money than 收、支总计. */
function ofTheSame(lead: string, money: string): boolean {
  const own = (words: string): string => words.replace(/20\d\d年度?|^(?:与|较|比|本年|全年|我[局校院单]位?|本(?:部门|单位))+/g, "").replace(/(?:总?收入|收、?支|总?支出).*$/, "");
  return own(lead) === own(money) || (lead.startsWith("支出总计") && own(money) === "");
}
