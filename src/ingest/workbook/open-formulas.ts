const cellReference = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const sheetName = String.raw`(?:\$?(?:'(?:[^']|'')*'|[^\[\]'.#!]*))`;
const references = new RegExp(String.raw`\[(${sheetName})\.(${cellReference})(?::${sheetName}\.(${cellReference}))?\]`, "g");

/**
 * A formula of OpenDocument in the way Excel writes it, as far as the library has not done so: `['项目 表'.$A1:.B2]` is
 * `'项目 表'!$A1:B2`. OpenFormula 1.3, 5.8 References
 */
export function excelFormula(formula: string): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(references, (_, sheet: string, from: string, to: string | undefined) => {
    const name = sheet.replace(/^\$/, "");
    return `${name === "" ? "" : `${name}!`}${from}${to === undefined ? "" : `:${to}`}`;
  });
}
