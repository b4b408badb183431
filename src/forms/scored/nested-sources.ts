import type { FundingRow } from "../../model/index.js";
import type { Funds } from "./funding.js";

const amounts = ["initial", "fullYear", "actual"] as const;
type Amount = (typeof amounts)[number];

/**
 * Rows right below 财政拨款 may break it down without saying so. They do where their sum is the fiscal row's, and the total
 * holds only without them: to add both up would accuse a form that is right.
 */
export function sourcesOf({ total, parts }: Funds): readonly FundingRow[] {
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
  const figures = parts.flatMap((part) => part[amount]?.quantity ?? []);
  const [first, ...others] = figures;
  const due = whole[amount]?.quantity;
  return first !== undefined && due !== undefined && others.reduce((sum, each) => sum.plus(each), first).ties(due);
}
