import { attributeOf, type Element, elementsIn } from "./dom.js";
import { type ClassRules, isHidden } from "./style-rules.js";

export interface PageRow {
  readonly element: Element;
  readonly cells: readonly Element[];
  readonly groupEnd: number;
  readonly hidden: boolean;
}

/** The rows of a table as they are shown: its head first, its foot last. */
export function rowsOf(table: Element, rules: ClassRules): readonly PageRow[] {
  const sections = elementsIn(table);
  const named = (...names: readonly string[]) => sections.filter((one) => names.includes(one.tagName));
  const rows: PageRow[] = [];
  for (const section of [...named("thead"), ...named("tbody", "tr"), ...named("tfoot")]) {
    const elements = section.tagName === "tr" ? [section] : elementsIn(section).filter((one) => one.tagName === "tr");
    const groupEnd = rows.length + elements.length;
    for (const element of elements) {
      const cells = elementsIn(element).filter((one) => one.tagName === "td" || one.tagName === "th");
      rows.push({ element, cells, groupEnd, hidden: isHidden(element, rules) || isHidden(section, rules) });
    }
  }
  return rows;
}

/** rowspan and colspan of a cell, 1 where they make no sense. */
export function spanOf(cell: Element, name: "rowspan" | "colspan"): number {
  const digits = /^\s*(\d{1,9})/.exec(attributeOf(cell, name) ?? "")?.[1];
  if (digits === undefined) return 1;
  const span = Number(digits);
  return span === 0 && name === "colspan" ? 1 : span;
}
