/** Forms whose table was lost in extraction: cells one a line, parted by | or by blanks alone. */
import type { Block, Cell, Document, Paragraph, Row, Table } from "../../document/index.js";
import { readCell } from "../../quantity/index.js";
import { fundColumnOf, headPair } from "../words.js";
import { fundsIn, type FlatFunds } from "./funds.js";
import { indicatorsAt, type FlatIndicators } from "./indicators.js";
import { tokensOf, type Token } from "./tokens.js";

/**
 * The document with the table of such a form put behind the paragraphs it was found in, so that forms are read in one way
 * only. A form whose rows do not come out even is left as the text it is: nobody is accused on a guess.
 */
export function withFlattenedForms(document: Document): Document {
  const paragraphs = document.blocks.filter((block): block is Paragraph => block.kind === "paragraph");
  if (!paragraphs.some(({ text }) => /一级指标/.test(text.replace(/\s+/g, "")))) return document;
  const tables: Block[] = [];
  const tokens = tokensOf(paragraphs);
  let start = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = /^一级指标$/.test(tokens[at]?.text ?? "") ? indicatorsAt(tokens, at) : undefined;
    if (found === undefined) continue;
    tables.push(tableOf(tokens.slice(start, at), found));
    at = found.end - 1;
    start = found.end;
  }
  return tables.length === 0 ? document : { ...document, blocks: [...document.blocks, ...tables] };
}

function tableOf(head: readonly Token[], indicators: FlatIndicators): Table {
  const funds = fundsIn(head, head.length);
  const rows = [...headRows(head), ...(funds === undefined ? [] : fundRows(funds, indicators.total === undefined)), ...indicatorRows(indicators)];
  const numbered = rows.map((cells, row): Row => ({ cells: cells.map((cell): Cell => ({ ...cell, row: row + 1 })) }));
  return { kind: "table", origin: "table", grid: "exact", rows: numbered, place: (indicators.header[0] as Token).place };
}

type Loose = Omit<Cell, "row">;

const cell = (token: Token, column: number, rowSpan = 1): Loose => ({ column, rowSpan, columnSpan: 1, kind: readCell(token.text).state === "figure" ? "number" : "text", text: token.text, place: token.place });

/** 项目名称, 主管部门 and 实施单位 with the cell after each. */
function headRows(head: readonly Token[]): Loose[][] {
  return head.flatMap((token, index): Loose[][] => {
    const pair = headPair(token.text);
    const value = head[index + 1];
    if (pair === undefined) return [];
    return pair.value === "" && value !== undefined && headPair(value.text) === undefined ? [[cell(token, 1), cell(value, 2)]] : pair.value === "" ? [] : [[cell(token, 1)]];
  });
}

/** @param broken the text broke off before 总分: points that only add up in a whole form are left out */
function fundRows({ header, rows }: FlatFunds, broken: boolean): Loose[][] {
  const kept = header.map((token) => !broken || fundColumnOf(token.text) !== "weight");
  const placed = (tokens: readonly (Token | undefined)[]): Loose[] => tokens.flatMap((token, index) => (token === undefined || kept[index] !== true ? [] : [cell(token, index + 2)]));
  return [placed(header), ...rows.map(({ label, cells }) => [cell(label, 1), ...placed(cells)])];
}

function indicatorRows({ header, columns, rows, total }: FlatIndicators): Loose[][] {
  const columnOf = (name: string): number => columns.findIndex((column) => column === name) + 1;
  const own = columns.filter((column) => !/^level[12]$/.test(column));
  const spanFrom = (index: number, level: "level1" | "level2"): number => {
    const next = rows.findIndex((row, at) => at > index && (row[level] !== undefined || (level === "level2" && row.level1 !== undefined)));
    return (next < 0 ? rows.length : next) - index;
  };
  const body = rows.map((row, index): Loose[] => [
    ...(row.level1 === undefined ? [] : [cell(row.level1, columnOf("level1"), spanFrom(index, "level1"))]),
    ...(row.level2 === undefined || columnOf("level2") === 0 ? [] : [cell(row.level2, columnOf("level2"), spanFrom(index, "level2"))]),
    ...row.cells.map((token, at) => cell(token, columnOf(own[at] ?? "reason"))),
  ]);
  if (total === undefined) return [header.map((token, index) => cell(token, index + 1)), ...body];
  const [first, second] = total.figures;
  const figures = second === undefined ? [cell(first as Token, columnOf("score"))] : [cell(first as Token, columnOf("weight")), cell(second, columnOf("score"))];
  return [header.map((token, index) => cell(token, index + 1)), ...body, [cell(total.label, 1), ...figures.filter((each) => each.column > 0)]];
}
