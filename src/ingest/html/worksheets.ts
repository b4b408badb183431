import { attributeOf, type Element, elementsIn } from "./dom.js";
import type { Page } from "./page.js";

/** A sheet that a page written by Excel names, and where its cells are when not in the page itself. */
export interface NamedSheet {
  readonly name: string;
  readonly source: string | undefined;
}

/** The sheets as Excel lists them in a comment at the head of the page; their names are escaped as XML. */
export function namedSheets({ source }: Page): readonly NamedSheet[] {
  const list = source.slice(0, listLength);
  if (!list.includes("<x:ExcelWorksheet>")) return [];
  return list.split("<x:ExcelWorksheet>").slice(1).map((sheet) => ({
    name: unescaped(/<x:Name>([^<]*)<\/x:Name>/.exec(sheet)?.[1] ?? ""),
    source: /<x:WorksheetSource\s+HRef=["']?([^"'>]+?)["']?\s*\/?>/.exec(sheet)?.[1],
  }));
}

/** The list stands at the head; a page may be long. */
const listLength = 1024 * 1024;

/** Whether Excel, or what writes as Excel does, made the page. */
export function isWorksheet({ root, source }: Page): boolean {
  if (root === undefined) return false;
  if (root.attrs.some(({ name, value }) => name.startsWith("xmlns:") && value === "urn:schemas-microsoft-com:office:excel")) return !isWordPage(root);
  return metaOf(root, "progid")?.startsWith("Excel.") === true || source.slice(0, 4096).includes("<x:ExcelWorkbook>");
}

/** Word declares Excel's namespace too where a table was pasted from it. */
function isWordPage(root: Element): boolean {
  return metaOf(root, "progid")?.startsWith("Word.") === true;
}

function metaOf(root: Element, name: string): string | undefined {
  const head = elementsIn(root).find((one) => one.tagName === "head");
  const meta = (head === undefined ? [] : elementsIn(head)).find((one) => one.tagName === "meta" && attributeOf(one, "name")?.toLowerCase() === name);
  return meta === undefined ? undefined : attributeOf(meta, "content");
}

function unescaped(name: string): string {
  return name.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'" })[entity] ?? "&");
}
