import { outerFile, type Book } from "../../formula/index.js";
import type { OuterFile } from "../../model/index.js";
import { cellFact } from "./cells.js";
import { formulaCells } from "./formulas.js";

/** Other files that formulas draw on. A link that no formula uses is a leftover that changes no figure. */
export function outerFilesIn(book: Book, linked: readonly string[]): OuterFile[] {
  const found = new Map<string, { -readonly [Key in keyof OuterFile]: OuterFile[Key] }>();
  for (const { sheet, cell, formula } of formulaCells(book)) {
    const file = outerFile(formula);
    if (file === undefined) continue;
    const name = fileName(typeof file === "string" ? file : linked[file - 1] ?? `[${file}]`);
    const known = found.get(name);
    if (known === undefined) found.set(name, { name, formulas: 1, by: cellFact(sheet, cell) });
    else known.formulas += 1;
  }
  return [...found.values()];
}

/** The file's own name: the folders above it are those of whoever made it. */
function fileName(target: string): string {
  const last = target.replaceAll("\\", "/").split("/").at(-1) ?? target;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a stray percent sign, not an escape
  }
}
