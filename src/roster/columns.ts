import type { Cell, Table } from "../document/index.js";
import { halfWidth } from "../quantity/index.js";
import type { AttachmentKind } from "../model/index.js";

export type Column = "name" | "code" | "supervisor" | "kind" | "projects" | "person" | "phone" | "folder" | AttachmentKind;

/** A table with its cells by row and column, merged cells standing everywhere they cover, and where its columns are. */
export interface Sheet {
  readonly table: Table;
  readonly columns: ReadonlyMap<Column, readonly number[]>;
  /** Rows below the header. */
  readonly rows: readonly number[];
  readonly at: (row: number, column: number) => Cell | undefined;
}

/** The table as a roster, where some row of it heads a column of units. */
export function sheetOf(table: Table): Sheet | undefined {
  const cells = new Map<string, Cell>();
  let [last, width] = [0, 0];
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) for (let column = cell.column; column < cell.column + cell.columnSpan; column++) cells.set(`${row},${column}`, cell);
    last = Math.max(last, cell.row + cell.rowSpan - 1);
    width = Math.max(width, cell.column + cell.columnSpan - 1);
  }
  const at = (row: number, column: number): Cell | undefined => cells.get(`${row},${column}`);
  for (let row = 1; row <= last; row++) {
    const heads = new Map<number, string>();
    const across = range(1, width).flatMap((column) => at(row, column) ?? []);
    const until = Math.max(row, ...across.filter((cell) => cell.row === row && cell.columnSpan === 1).map((cell) => cell.row + cell.rowSpan - 1));
    for (const column of range(1, width)) {
      const told = [...new Set(range(row, until).flatMap((each) => at(each, column) ?? []))];
      heads.set(column, told.map(({ text }) => text).join(""));
    }
    const columns = columnsOf(heads);
    // A title over the whole table may well say 单位 somewhere.
    if (columns.has("name") && new Set(across).size > 1 - Number(width === 1)) return { table, columns, rows: range(until + 1, last), at };
  }
  return undefined;
}

/** Where no column is a unit's by its proper name, these words head it, the first that is there. */
const unitHeads = [/^(?:预算|填报|报送|上报|申报|自评|被评价|评价)?单位(?:\(部门\)|部门)?(?:名称|全称)$/, /^(?:预算|填报|报送|上报|申报|自评|被评价|评价)单位$/, /^(?:预算)?部门(?:\(单位\)|单位)?(?:名称|全称)?$/, /^(?:单位|单位\(部门\)|部门\(单位\)|学校|机构)(?:名称)?$/, /^名称$/];

const heads: readonly (readonly [Column, RegExp])[] = [
  ["supervisor", /^(?:(?:预算)?主管|上级|归口|一级预算)(?:部门|单位)/],
  ["code", /(?:编码|代码|单位编号|预算编号)$/],
  ["kind", /^(?:单位|部门|预算单位)?(?:类型|类别|性质|级次)$/],
  ["folder", /文件夹|目录名/],
  ["phone", /电话|手机|联系方式/],
  ["person", /联系人|经办人|填报人|负责人/],
];

function columnsOf(texts: ReadonlyMap<number, string>): Map<Column, number[]> {
  const plain = [...texts].map(([column, text]) => [column, squashed(text)] as const).filter(([, text]) => text !== "");
  const columns = new Map<Column, number[]>();
  const nameHead = unitHeads.find((head) => plain.some(([, text]) => head.test(text)));
  for (const [column, text] of plain) {
    const taken = columns.has("name") ? undefined : nameHead;
    const kind = taken?.test(text) === true ? "name" : (heads.find(([, head]) => head.test(text))?.[0] ?? attachmentHeaded(text) ?? (isProjectHead(text) ? "projects" : undefined));
    if (kind !== undefined) columns.set(kind, [...(columns.get(kind) ?? []), column]);
  }
  return columns;
}

function isProjectHead(text: string): boolean {
  return /^(?:预算|自评|绩效|评价|重点|专项)?项目(?:支出)?(?:名称|清单|名单)?$/.test(text);
}

/** 是否提交自评报告, 整体支出自评表(应报) … */
function attachmentHeaded(text: string): AttachmentKind | undefined {
  if (/已(?:提交|报|交)|时间|日期|备注/.test(text)) return undefined;
  if (/基础(?:数据|信息)?/.test(text)) return "base";
  if (/报告/.test(text)) return /项目/.test(text) && !/整体|部门|单位/.test(text) ? undefined : "narrative";
  if (!/表|自评|份|张|个/.test(text)) return undefined;
  if (/整体|部门/.test(text)) return "overall";
  if (/项目/.test(text)) return "project";
  return /^(?:是否|应|需)?(?:需要?|提交|报送|上报)?(?:绩效)?自评表/.test(text) ? "overall" : undefined;
}

export function squashed(text: string): string {
  return halfWidth(text).replace(/\s+/g, "").replace(/^[*#]|[*:]$/g, "");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
