import { roleOf } from "../scored/index.js";
import { fundColumnOf, squash, type FundColumn } from "../words.js";
import { figuresAt, type RunOnCell } from "./run-on-cell.js";

const headings = "年初预算数?|全年预算数?|调整后预算数?|预算数|全年执行数?|执行数|分值|(?:预算)?执行率|得分";
const heading = new RegExp(`(?:${headings})(?:[(（][^()（）]{1,9}[)）])?`, "g");
const header = new RegExp(`(?:(?:${headings})(?:[(（][^()（）]{1,9}[)）])?){3,}`);
const below = /年度(?:总体|绩效)?目标|项目(?:总体|绩效)?目标|总体目标|资金管理情况|绩效指标/;
const label = /(?:项目|专项|政策)名称|项目负责人(?:及(?:联系)?电话)?|(?:[省市县]级?|项目)?主管部门(?:及代码)?|(?:项目)?实施单位|(?:资金|预算执行)情况(?:[(（]万?元[)）])?|项目资金(?:[(（]万?元[)）])?|联系(?:人|电话)|项目(?:类别|属性|类型)|填报(?:日期|时间)|起止时间/g;

/** What stands above the indicators of a form whose cells ran into each other: head, funds, goals. */
export function fundsCells(text: string): readonly RunOnCell[] {
  const head = header.exec(text);
  if (head === null) return labelled(text);
  const names = [...head[0].matchAll(heading)].map((match): RunOnCell => ({ text: match[0], at: head.index + match.index }));
  const start = head.index + head[0].length;
  const behind = below.exec(text.slice(start))?.index;
  const end = behind === undefined ? text.length : start + behind;
  const rows = rowsOf(text.slice(start, end), names.map(({ text: name }) => fundColumnOf(name)));
  const parted = rows === undefined ? [{ text: text.slice(head.index, end), at: head.index }] : [...names, ...rows.map(({ text: cell, at }) => ({ text: cell, at: at + start }))];
  return [...labelled(text.slice(0, head.index)), ...parted, ...(end < text.length ? [{ text: text.slice(end), at: end }] : [])];
}

/** 项目名称河道清淤主管部门青石县水利局: labels and what stands between two of them. */
function labelled(text: string): readonly RunOnCell[] {
  const labels = [...text.matchAll(label)];
  const first = labels[0]?.index ?? text.length;
  const told = labels.flatMap((match, at): RunOnCell[] => {
    const from = match.index + match[0].length;
    return [{ text: match[0], at: match.index }, { text: text.slice(from, labels[at + 1]?.index), at: from }];
  });
  return [{ text: text.slice(0, first), at: 0 }, ...told].filter(({ text: words }) => words.trim() !== "");
}

interface FundsLine {
  readonly label: RunOnCell;
  readonly digits: RunOnCell;
}

type Split = Partial<Record<FundColumn, RunOnCell>>;

/** The rows of the funds, parted in the one way that bears itself out best: by the sources, by the rate, by the points. */
function rowsOf(text: string, columns: readonly (FundColumn | undefined)[]): readonly RunOnCell[] | undefined {
  if (columns.includes(undefined) || new Set(columns).size < columns.length) return undefined;
  const lines = [...text.matchAll(/(\D+?)(\d[\d.,%％]*)/g)].map((match): FundsLine => ({ label: { text: match[1] as string, at: match.index }, digits: { text: match[2] as string, at: match.index + (match[1] as string).length } }));
  const [first, ...others] = lines;
  const known = lines.every(({ label: words }) => roleOf(squash(words.text)) !== undefined);
  if (first === undefined || !known || roleOf(squash(first.label.text))?.role !== "total" || others.length > 4) return undefined;
  const own = columns as readonly FundColumn[];
  const amounts = own.filter((column) => column === "initial" || column === "fullYear" || column === "actual");
  let ways: readonly (readonly Split[])[] = splits(first.digits, own).map((split) => [split]);
  for (const { digits } of others) {
    const parts = [...splits(digits, amounts), ...(digits.text.endsWith("%") ? splits(digits, [...amounts, "rate"]) : [])];
    ways = ways.flatMap((before) => parts.map((part) => [...before, part]));
    if (ways.length > 20_000) return undefined;
  }
  const borne = ways.map((rows) => ({ rows, ties: tiesOf(rows, amounts) }));
  const best = Math.max(...borne.map(({ ties }) => ties));
  const [one, ...more] = borne.filter(({ ties }) => ties === best);
  if (one === undefined || more.length > 0 || best < 2) return undefined;
  return lines.flatMap(({ label: words }, at) => [words, ...Object.values(one.rows[at] as Split)]);
}

function splits({ text, at }: RunOnCell, columns: readonly FundColumn[]): readonly Split[] {
  const [column, ...others] = columns;
  if (column === undefined) return text === "" ? [{}] : [];
  const cells = figuresAt(text, 9).flatMap((digits) => {
    const percent = /^[%％]/.test(text.slice(digits.length));
    if (percent !== (column === "rate")) return [];
    const isPoints = column === "weight" ? Number(digits) >= 1 && Number(digits) <= 100 : column !== "score" || Number(digits) <= 100;
    return isPoints ? [percent ? `${digits}%` : digits] : [];
  });
  return cells.flatMap((cell) => splits({ text: text.slice(cell.length), at: at + cell.length }, others).map((rest) => ({ [column]: { text: cell, at }, ...rest })));
}

/** How many ties of a form's funds hold: each amount of the total against its sources, the rate, the points. */
function tiesOf([total = {}, ...parts]: readonly Split[], amounts: readonly FundColumn[]): number {
  const figure = (split: Split, column: FundColumn): number | undefined => (split[column] === undefined ? undefined : Number(split[column].text.replace(/[,%％]/g, "")));
  const sums = amounts.filter((column) => parts.length > 0 && Math.abs(parts.reduce((sum, part) => sum + (figure(part, column) ?? 0), 0) - (figure(total, column) ?? Number.NaN)) < 0.000_001).length;
  const [budget, spent, rate, weight, score] = (["fullYear", "actual", "rate", "weight", "score"] as const).map((column) => figure(total, column));
  const isRate = budget !== undefined && budget > 0 && spent !== undefined && rate !== undefined && Math.abs((spent / budget) * 100 - rate) < 0.51;
  const isScore = rate !== undefined && weight !== undefined && score !== undefined && Math.abs((Math.min(rate, 100) * weight) / 100 - score) < 0.06;
  return sums + Number(isRate) + Number(isScore);
}
