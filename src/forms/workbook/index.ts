/** Workbooks as workbooks: what their formulas give, and how their sums are built, whatever stands on the sheets. */
import { type Block, type Document, type Table } from "../../document/index.js";
import { Book, Calculator } from "../../formula/index.js";
import type { Workbook } from "../../model/index.js";
import { errorsIn } from "./errors.js";
import { formulasIn } from "./formulas.js";
import { outerFilesIn } from "./links.js";
import { withResults } from "./results.js";
import { sumsIn } from "./sums.js";
import { typedAmong } from "./typed-among.js";
import { typedIn } from "./typed.js";

export { withFormFacts } from "./form-facts.js";
export { withResults } from "./results.js";

/** Every workbook of a document: the file itself, and those embedded in it at any depth. */
export function workbooksIn(document: Document): Workbook[] {
  const sheets = document.blocks.filter(isSheet);
  const own = sheets.length === 0 ? undefined : readWorkbook(sheets, withResults(document).blocks.filter(isSheet), document.links ?? []);
  const inner = document.blocks.flatMap((block) => (block.kind === "embedded" && block.document !== undefined ? workbooksIn(block.document) : []));
  return [...(own === undefined ? [] : [own]), ...inner];
}

/**
 * How its sums are built is seen in a workbook that was saved without its results as well; what its formulas give is then no news.
 * Undefined where it has neither a formula nor an error.
 */
function readWorkbook(tables: readonly Table[], worked: readonly Table[], linked: readonly string[]): Workbook | undefined {
  const hasAny = tables.some((table) => table.rows.some((row) => row.cells.some((cell) => cell.formula !== undefined || cell.kind === "error")));
  const [first] = tables;
  if (!hasAny || first === undefined) return undefined;
  const [book, shown] = [new Book(tables), new Book(worked)];
  const calculator = new Calculator(shown);
  return { kind: "workbook", place: first.place, ...formulasIn(book, new Calculator(book)), typed: [...typedIn(shown, calculator), ...typedAmong(shown, calculator)], sums: sumsIn(shown), errors: errorsIn(book), links: outerFilesIn(book, linked) };
}

function isSheet(block: Block): block is Table {
  return block.kind === "table" && block.origin === "sheet";
}
