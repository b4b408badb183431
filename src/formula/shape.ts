import { isCallNode, isReferenceNode, parse, tokenize, type AstExpression } from "@borgar/fx";
import { areaOf, type Area } from "./area.js";

/** SUM, or SUBTOTAL that adds, over ranges and nothing else. */
export interface SumFormula {
  readonly areas: readonly Area[];
}

/** Trees of formulas asked for of late: each is looked at for several things. */
const recent = new Map<string, AstExpression | undefined>();
const mostRecent = 4_000;

/** The formula as a tree; undefined where it is no formula that can be read. */
export function treeOf(formula: string): AstExpression | undefined {
  if (recent.has(formula)) return recent.get(formula);
  if (recent.size >= mostRecent) recent.clear();
  const tree = parsed(formula);
  recent.set(formula, tree);
  return tree;
}

function parsed(formula: string): AstExpression | undefined {
  try {
    return (parse(tokenize(formula, { mergeRefs: true })) as AstExpression | null) ?? undefined;
  } catch {
    return undefined; // not in Excel's grammar, or in a corner of it that nobody reads
  }
}

/** What the formula adds up, where it does nothing else. */
export function sumOf(formula: string): SumFormula | undefined {
  if (!/^\s*\+?(?:SUM|SUBTOTAL)\(/i.test(formula)) return undefined;
  const tree = treeOf(formula.replace(/^\s*\+/, ""));
  if (tree === undefined || !isCallNode(tree)) return undefined;
  const name = tree.callee.name.toUpperCase();
  const [code, ...rest] = tree.arguments as readonly (AstExpression | null)[];
  const adds = name === "SUM" ? tree.arguments : name === "SUBTOTAL" && code?.type === "Literal" && (code as { value?: unknown }).value === 9 ? rest : [];
  const areas = adds.map((each) => (each !== null && isReferenceNode(each) ? areaOf(each.value) : undefined));
  return areas.length === 0 || areas.some((area) => area === undefined) ? undefined : { areas: areas.filter((area) => area !== undefined) };
}

/** Every rectangle that the formula names in its own workbook. */
export function areasOf(formula: string): readonly Area[] {
  const found: Area[] = [];
  const walk = (node: AstExpression | null): void => {
    if (node === null) return;
    if (isReferenceNode(node)) found.push(...[areaOf(node.value) ?? []].flat());
    else if ("arguments" in node) for (const each of node.arguments) walk(each);
  };
  const tree = treeOf(formula);
  if (tree !== undefined) walk(tree);
  return found;
}

/** The other file that a formula draws on: its name, or its number in the workbook's list of links from 1; undefined for none. */
export function outerFile(formula: string): string | number | undefined {
  if (!formula.includes("[") && !formula.includes("file:")) return undefined;
  const plain = formula.replace(/"[^"]*"/g, '""');
  const name = /file:\/\/\/?([^'"#]+)/i.exec(plain)?.[1] ?? /\[([^\][]+\.(?:xls|xlsx|xlsm|xlsb|et|ods|csv))\]/i.exec(plain)?.[1];
  if (name !== undefined) return name;
  const number = /(?:^|[^\w\]])'?[^'![\](),+*/=<>-]*\[(\d+)\][^'![\]]*'?!/.exec(plain)?.[1];
  return number === undefined || number === "0" ? undefined : Number(number);
}
