import type { AimRelation } from "../../../model/index.js";
import { meets, type Target } from "../../../quantity/index.js";
import { endOf, type FactBook, type Mention, placeOf, quoteAcross, type Reading, sameKind } from "../reading/index.js";

/** What a result is said to have done to its bound: the words before the figure, those after it, and what they demand. */
interface Manner {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly kind: "atLeast" | "atMost" | "above" | "below";
}

const set = "(?:省上|年初|年度|预期|绩效|既定|预设|设定|确定|规定|核定|省定|市定|县定|上级|下达|控制|考核|目标|任务|指标|计划|预算|限额|标准|值|数|的)*";
const much = "(?:均|都|已|全部|有效|成功|始终|严格|略|远|明显|,)*";
const named = "(?:目标|任务|指标|计划|要求|控制[数线]|限额|标准)";

const manners: readonly Manner[] = [
  { before: new RegExp(`^${much}(?:被)?控制在(?:了)?${set}$`), after: /^\s*(?:以内|以下|之内|内|范围内)/, kind: "atMost" },
  { before: new RegExp(`^${much}(?:高于|超过|超出|大于)(?:了)?${set}$`), after: new RegExp(`^\\s*的?(?:年度|年初|预期|绩效|既定|省定|市定|考核)*${named}`), kind: "above" },
  { before: new RegExp(`^${much}(?:低于|小于|少于)(?:了)?${set}$`), after: new RegExp(`^\\s*的?(?:年度|年初|预期|绩效|既定|省定|市定|考核)*${named}`), kind: "below" },
  { before: new RegExp(`^${much}(?:达到|满足|符合|实现)(?:了)?${set}$`), after: new RegExp(`^\\s*(?:及|\\(含\\))?以上的?(?:年度|年初|预期|绩效|既定|省定|市定|考核)*${named}`), kind: "atLeast" },
];

/** Not yet a result, or not this year's. */
const aimed = /力争|确保|计划|拟|预计(?!执行)|预期|目标|争取|不[超低高]|应(?!急|用|收)|上年|去年|同期|全[省国市]平均/;

/** 失业率2.42%，控制在4.5%以内 · 参保率98.2%，高于95%的目标: a result, and the bound it is said to have kept. */
export function boundsIn(reading: Reading, book: FactBook): readonly AimRelation[] {
  const { text } = reading.passage;
  return reading.mentions.flatMap((target): AimRelation[] => {
    const actual = reading.mentions[target.index - 1];
    if (actual === undefined || !stand(actual, target)) return [];
    const between = withoutName(text.slice(endOf(actual), target.figure.offset).replace(/\s+/g, ""), actual);
    const after = text.slice(endOf(target));
    const manner = manners.find((each) => each.before.test(between) && each.after.test(after));
    if (manner === undefined || aimed.test(clauseOf(actual))) return [];
    const demand: Target = { kind: manner.kind, bound: target.figure.quantity };
    if (meets(demand, actual.figure.quantity.in(target.figure.quantity.measure)) === undefined) return [];
    const claim = `${between.replace(/^,/, "")}${target.figure.text}${manner.after.exec(after)?.[0] ?? ""}`;
    return [{ kind: "aim", target: book.factOf(target), demand, actual: book.factOf(actual), claim, quote: quoteAcross([actual, target]), place: placeOf(actual) }];
  });
}

/** 债务余额138亿元，债务余额严格控制在限额140亿元内: what was measured may be named again. */
function withoutName(between: string, actual: Mention): string {
  const [, name = "", rest = ""] = /^,([^,。;:\d]{2,8}?)((?:均|都|已|严格|有效)*控制在.*)$/.exec(between) ?? [];
  return name !== "" && actual.standing.lead.includes(name) ? `,${rest}` : between;
}

function stand(actual: Mention, target: Mention): boolean {
  const together = actual.standing.sentence === target.standing.sentence && actual.standing.frame === target.standing.frame && actual.standing.segment === target.standing.segment;
  const plain = !actual.prior && actual.figure.quantity.looseness === "exact" && actual.figure.comparator === undefined && actual.figure.upTo === undefined && target.figure.upTo === undefined && !/^(?:delta|rate)$/.test(actual.role.kind);
  const [a, b] = [actual, target].map(({ figure }) => figure.quantity.measure.dimension);
  return together && plain && a === b && (a === "ratio" || sameKind(actual, target));
}

/** The words that the result stands under, from the last full stop or semicolon on. */
function clauseOf({ passage: { text }, figure: { offset } }: Mention): string {
  return /[^。;,:]*$/.exec(text.slice(0, offset))?.[0] ?? "";
}
