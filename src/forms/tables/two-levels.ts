import type { Cell } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { filled, type FormRow } from "../rows.js";
import { squash } from "../words.js";
import { columnWords, isRate } from "./words.js";

/**
 * A heading of two rows whose merged widths were lost, with the blanks put at its end: 单位 收入 税收比重 支出 over
 * 当月 累计 当月 累计. The lower row tells which columns belong together by beginning again; which of the upper headings they
 * stand under is told by the figures, for no amount stands under a rate. Returns the headings over each column, outermost
 * first; undefined where several placings are possible.
 */
export function twoLevels(upper: FormRow, lower: FormRow, body: readonly FormRow[]): Cell[][] | undefined {
  const [heads, names] = [filled(upper), filled(lower)];
  const width = upper.cells.length;
  // A blank last cell (备注) may be lost with the bar that closed it.
  if (lower.cells.length !== width || body.length < 2 || body.some((row) => row.cells.length !== width && row.cells.length !== width - 1)) return undefined;
  if (![upper, lower].every((row) => row.cells.slice(0, filled(row).length).every((cell) => cell.text.trim() !== ""))) return undefined;
  const groups = groupsOf(names);
  const single = width - names.length;
  if (groups.length < 1 || single < 1 || single + groups.length !== heads.length) return undefined;
  if (groups.length === 1) return underSources(heads, groups[0] as Cell[]) ?? underChange(heads, groups[0] as Cell[]);
  const placings = chosen(heads.length - 1, groups.length).map((places) => laidOut(heads, groups, places.map((place) => place + 1)));
  const fitting = placings.filter((paths) => paths.every((path, at) => !isAmountUnderRate(path, body, at)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * 序号 辖区 本次下达数 备注 over 省级 市级 小计: one heading alone is parted, and the figures of the rows tell which: they begin under it, and are as many as there are names. A row that lost a merged label of its own
 * (合计) tells nothing here.
 */
export function underFigures(upper: FormRow, lower: FormRow, body: readonly FormRow[]): Cell[][] | undefined {
  const [heads, names] = [filled(upper), filled(lower)];
  const opened = [upper, lower].every((row) => row.cells.slice(0, filled(row).length).every((cell) => cell.text.trim() !== ""));
  const leaves = heads.length - 1 + names.length;
  const rows = body.filter((row) => row.cells.length === upper.cells.length && row.cells.slice(leaves).every((cell) => cell.text.trim() === ""));
  if (!opened || names.length < 2 || heads.length < 3 || new Set(names.map(({ text }) => squash(text))).size < names.length || rows.length < 3 || rows.length < body.length - 2) return undefined;
  const places = rows.map((row) => figuresOf(row.cells.slice(0, leaves), heads[0]));
  const [first = []] = places;
  const [at = 0] = first;
  const alike = at > 0 && at < heads.length && places.every((place) => place.length === names.length && place.every((each, index) => each === at + index));
  return alike ? laidOut(heads, [[...names]], [at]) : undefined;
}

/** Where figures stand, or the dash for none; a row's number is none of them. */
function figuresOf(cells: readonly Cell[], head: Cell | undefined): readonly number[] {
  const numbered = /^序号?$|^编号$|^行次$/.test(squash(head?.text ?? ""));
  return cells.flatMap(({ text }, at) => (!(numbered && at === 0) && (readCell(text).state === "figure" || /^[-—–/]+$/.test(squash(text))) ? [at] : []));
}

/** 计划投资 资金来源 责任单位 over 中央 省级 其他: one heading alone is parted, and what is called so is parted by where the money came from. */
function underSources(heads: readonly Cell[], names: readonly Cell[]): Cell[][] | undefined {
  const [at, ...others] = heads.flatMap(({ text }, index) => (/^(?:资金|经费)(?:来源|构成|筹措|渠道)(?:及金额)?$|^其中$/.test(squash(text).replace(/\(.*\)$/, "")) ? [index] : []));
  const sources = names.filter(({ text }) => /中央|省|市|县|区|财政|自筹|其[他它]|资金|债/.test(squash(text)));
  return at === undefined || others.length > 0 || names.length < 2 || sources.length < names.length ? undefined : laidOut(heads, [[...names]], [at]);
}

/** 上年决算数 本年决算数 比上年增减情况 over 增减金额 增减幅度: what is called a change alone is parted into how much and by what rate. */
function underChange(heads: readonly Cell[], names: readonly Cell[]): Cell[][] | undefined {
  const [at, ...others] = heads.flatMap(({ text }, index) => (/增减|变动|变化|同比|相比|[比较]上[年期]/.test(columnWords(text)) ? [index] : []));
  const [much, rate, ...more] = names.map(({ text }) => columnWords(text));
  if (at === undefined || others.length > 0 || much === undefined || rate === undefined || more.length > 0) return undefined;
  return /[额数量值]$|^增减$/.test(much) && !isRate(much) && (isRate(rate) || /[%％]|幅/.test(rate)) ? laidOut(heads, [[...names]], [at]) : undefined;
}

/** 小计 C级 D级 小计 C级: a name that comes again begins the next group, and so does 小计 where it began the first. */
function groupsOf(names: readonly Cell[]): Cell[][] {
  const opening = squash(names[0]?.text ?? "");
  const groups: Cell[][] = [];
  for (const name of names) {
    const text = squash(name.text);
    const last = groups.at(-1);
    if (last === undefined || text === opening || last.some((each) => squash(each.text) === text)) groups.push([name]);
    else last.push(name);
  }
  return groups;
}

/** All ways to take `count` of `from` places, in order. */
function chosen(from: number, count: number): number[][] {
  const ways = (start: number, left: number): number[][] =>
    left === 0 ? [[]] : Array.from({ length: Math.max(0, from - start) }, (_, step) => start + step).flatMap((place) => ways(place + 1, left - 1).map((rest) => [place, ...rest]));
  return from > 12 ? [] : ways(0, count);
}

function laidOut(heads: readonly Cell[], groups: readonly (readonly Cell[])[], places: readonly number[]): Cell[][] {
  return heads.flatMap((head, at) => {
    const group = groups[places.indexOf(at)];
    return group === undefined ? [[head]] : group.map((name) => [head, name]);
  });
}

function isAmountUnderRate(path: readonly Cell[], body: readonly FormRow[], at: number): boolean {
  const figures = body.flatMap((row) => {
    const reading = readCell(row.cells[at]?.text ?? "");
    return reading.state === "figure" ? [reading.quantity.value] : [];
  });
  const large = figures.filter((value) => value.abs().gte(1000)).length;
  const isRated = path.some(({ text }) => isRate(squash(text)) || /[%％]/.test(text));
  if (isRated) return large * 2 > figures.length;
  return figures.length > 0 && figures.some((value) => value.lt(0)) && large === 0;
}
