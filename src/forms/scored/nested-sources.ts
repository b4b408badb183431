import type { FundingRow } from "../../model/index.js";
import { Quantity } from "../../quantity/index.js";
import type { Funds } from "./funding.js";

const amounts = ["initial", "fullYear", "actual"] as const;
type Amount = (typeof amounts)[number];

/**
 * Rows right below 财政拨款 may break it down without saying so. They do where their sum is the fiscal row's, and the total
 * holds only without them: to add both up would accuse a form that is right.
 */
export function sourcesOf(funds: Funds): readonly FundingRow[] {
  const known = { ...funds, parts: namedBySum(funds) };
  return besideFiscal(brokenDown({ ...known, parts: splitBySpending(known) }), known);
}

/** 镇村自行解决 in no words that say what it is: a source like those beside it, where several of them make up the total in one of the columns. */
function namedBySum({ total, parts }: Funds): FundingRow[] {
  const own = parts.filter((part) => !part.nested);
  const tellingly = (amount: Amount): boolean => own.filter((part) => part[amount]?.quantity?.isZero === false).length >= 2;
  const made = total === undefined || !parts.some(({ role }) => role === "unknown") ? [] : amounts.filter((amount) => tellingly(amount) && isSum(total, own, amount));
  // 栏次 | 1 | 2 | 3 stands among the sources as well.
  return parts.map((part) => (part.role === "unknown" && made.some((amount) => part[amount]?.isFigure === true) && !/^[栏行]次/.test(part.label) ? { ...part, role: "part" as const } : part));
}

/** 财政拨款 603.37 and 上级补助 25.00 of 628.37: what a tier gave is a part of 财政拨款 in most forms, and beside it where only both make up the total. */
function besideFiscal(parts: readonly FundingRow[], { total }: Funds): readonly FundingRow[] {
  const own = parts.filter((part) => !part.nested);
  if (total === undefined || own.length === parts.length || own.length === 0) return parts;
  const made = amounts.filter((amount) => isSum(total, parts, amount) && !isSum(total, own, amount));
  return made.length > 0 && !amounts.some((amount) => isSum(total, own, amount) && !isSum(total, parts, amount)) ? parts.map((part) => ({ ...part, nested: false })) : parts;
}

/** What is spent on staff or in the office: 人员经费, 公用经费, 工资福利. */
const spent = /^(?:人员|(?:日常)?公用|工资福利|商品和服务|对个人和家庭|办公|(?:机构|日常)?运转)(?:类)?(?:经费|支出|补助)/;

/**
 * A block may split its total by what it is spent on: 人员经费, 公用经费, 项目支出 together, the first two of them within
 * 基本支出 where that has a row. Beside rows that tell where the money comes from such a split is a second one of the same total.
 */
function splitBySpending({ total, parts, spending = [] }: Funds): readonly FundingRow[] {
  const own = parts.filter((part) => !part.nested && spent.test(part.label));
  // 基本支出 and 项目支出 alone below the total make it up where one of the columns says so.
  if (parts.length === 0) return spending.length >= 2 && total !== undefined && amounts.some((amount) => isSum(total, spending, amount)) ? spending : parts;
  if (own.length === 0) return parts;
  const sources = parts.filter((part) => !part.nested && !own.includes(part));
  const within = (): readonly FundingRow[] => parts.map((part) => (own.includes(part) ? { ...part, nested: true } : part));
  if (sources.length > 0) return total !== undefined && amounts.some((amount) => isSum(total, sources, amount)) ? within() : parts;
  return [...(spending.some(({ label }) => /^基本/.test(label)) ? within() : parts), ...spending];
}

/** 基本支出 and 项目支出 beside the sources, where one of the columns shows that they make up the total. */
export function spendingOf(funds: Funds): readonly FundingRow[] | undefined {
  const { total, spending = [] } = funds;
  const isWhole = spending.length >= 2 && total !== undefined && amounts.some((amount) => isSum(total, spending, amount));
  return isWhole && !spending.some((row) => sourcesOf(funds).includes(row)) ? spending : undefined;
}

function brokenDown({ total, parts }: Pick<Funds, "total"> & { readonly parts: readonly FundingRow[] }): readonly FundingRow[] {
  const at = parts.findIndex((part) => part.role === "fiscal");
  const fiscal = parts[at];
  if (total === undefined || fiscal === undefined) return parts;
  const end = parts.findIndex((part, index) => index > at && (part.role !== "part" || part.nested));
  const below = parts.slice(at + 1, end === -1 ? parts.length : end);
  const rest = parts.filter((part) => !part.nested && !below.includes(part));
  const breaksDown = (amount: Amount): boolean => isSum(fiscal, below, amount) && isSum(total, rest, amount) && !isSum(total, [...rest, ...below], amount);
  return below.length > 0 && amounts.some(breaksDown) ? parts.map((part) => (below.includes(part) ? { ...part, nested: true } : part)) : parts;
}

function isSum(whole: FundingRow, parts: readonly FundingRow[], amount: Amount): boolean {
  const due = whole[amount]?.quantity;
  return due !== undefined && Quantity.sumOf(parts.flatMap((part) => part[amount]?.quantity ?? []))?.ties(due) === true;
}
