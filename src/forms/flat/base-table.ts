import { readCell } from "../../quantity/index.js";
import { baseTableTitle, scoredFormTitle, squash } from "../words.js";
import { tableOf, type Laid } from "./cells.js";
import type { FlatForm } from "./form.js";
import type { Piece } from "./pieces.js";

const yearColumn = /^(?:20\d\d年度?|[上本]年度?)(?:决算|预算|实际支出)数?$/;
const spending = /^经费控制情况/;
const posts = /^(?:人员)?编制(?:人)?数$/;
const inPost = /(?:在职|实有)(?:人员)?(?:人?数)?$/;
const controlRate = /控制率$/;
/** Rows that the table always has: behind items left blank they are no end of such an item's name. */
const ownRow = /^(?:支出总额|基本支出|项目支出|公用经费|[“"]?三公[”"]?经费|公务用车购置|公务接待|出国经费|因公出国|政府采购金额|部门基本支出预算调整)/;
/** What stands below the years' columns: buildings, austerity, notes, signatures. */
const foot = /^(?:楼堂馆所|批[复准]规模|厉行节约|说明|注|备注|填表人|填报|单位负责人|附件?\d)/;

/**
 * 部门整体支出绩效评价基础数据表 whose cells came as plain text: a label with one figure for each of the years' columns is a row; one with
 * fewer is left out, for which of its cells was blank is not known.
 */
export function baseTablesIn(pieces: readonly Piece[]): readonly FlatForm[] {
  return pieces.flatMap((_, at): FlatForm[] => {
    const columns = pieces.slice(at, at + 3);
    const isHead = columns.length === 3 && columns.every(({ text }) => yearColumn.test(squash(text))) && new Set(columns.map(({ text }) => text)).size === 3;
    const above = isHead ? pieces.slice(Math.max(0, at - 20), at) : [];
    const title = above.findLastIndex(({ text }) => baseTableTitle.test(text));
    if (!isHead || (title === -1 && !above.slice(-1).some(({ text }) => spending.test(squash(text))))) return [];
    const own = above.slice(Math.max(0, title));
    const { rows, left } = moneyRows(pieces.slice(at + 3));
    const head = own.find(({ text }) => spending.test(squash(text)));
    const named: Laid[] = title === -1 ? [] : [new Map([[1, own[0] as Piece]])];
    const table = tableOf([...named, ...staffRows(own), laid(head ?? { ...(columns[0] as Piece), text: "经费控制情况" }, columns), ...rows], left === 0 ? "whole" : "part");
    return table === undefined || rows.length < 3 ? [] : [{ table, unread: left }];
  });
}

const laid = (label: Piece, figures: readonly Piece[]): Laid => new Map([[1, label], ...figures.map((piece, at) => [at + 2, piece] as const)]);

/** 编制数 · 实际在职人数 · 控制率, and as many figures behind them. */
function staffRows(own: readonly Piece[]): readonly Laid[] {
  const at = own.findIndex(({ text }) => posts.test(squash(text)));
  const [first, second, third, ...behind] = at === -1 ? [] : own.slice(at);
  if (first === undefined || second === undefined || third === undefined || !inPost.test(squash(second.text)) || !controlRate.test(squash(third.text))) return [];
  const figures = behind.slice(0, 3);
  if (figures.length < 3 || !figures.every(isFigure) || (behind[3] !== undefined && isFigure(behind[3]))) return [];
  const label = own[at - 1];
  const head = label === undefined || baseTableTitle.test(label.text) ? { ...first, text: "财政供养人员情况" } : label;
  return [laid(head, [first, second, third]), new Map(figures.map((piece, column) => [column + 2, piece] as const))];
}

function moneyRows(pieces: readonly Piece[]): { readonly rows: readonly Laid[]; readonly left: number } {
  const rows: Laid[] = [];
  let words: Piece[] = [];
  let left = 0;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    if (foot.test(squash(piece.text)) || scoredFormTitle.test(squash(piece.text))) break;
    if (!isFigure(piece)) {
      words.push(piece);
      at += 1;
      continue;
    }
    const begin = at;
    while (at < pieces.length && isFigure(pieces[at] as Piece)) at += 1;
    const label = labelIn(words);
    words = [];
    if (label !== undefined && at - begin === 3) rows.push(laid(label, pieces.slice(begin, at)));
    else left += 1;
  }
  return { rows, left };
}

/** The words right before the figures; 其中： and a pause at the end of the words before belong to them. */
function labelIn(words: readonly Piece[]): Piece | undefined {
  const last = words.at(-1);
  const before = words.at(-2);
  if (last === undefined) return undefined;
  // 4、民生保 and 障配套经费 on the next line.
  const numbered = words.findLastIndex(({ text }) => /^(?:\d{1,2}[、.．]|其中[:：])./.test(text));
  const torn = numbered === -1 ? [] : words.slice(numbered);
  const isOwn = ownRow.test(squash(last.text)) || torn.some(({ text }) => /^[.…]+$/.test(text));
  if (torn.length > 1 && torn.length <= 3 && !isOwn && torn.slice(1).every(({ first }) => first === true)) return { ...(torn[0] as Piece), text: torn.map(({ text }) => text).join("") };
  return before !== undefined && (/[、，,]$/.test(before.text) || /^其中[:：]?$/.test(squash(before.text))) ? { ...before, text: before.text + last.text } : last;
}

function isFigure({ text }: Piece): boolean {
  const { state } = readCell(text);
  return state === "figure" || state === "none";
}
