import { isBinaryNode, isCallNode, isReferenceNode, parse, tokenize, type AstExpression } from "@borgar/fx";
import { areaOf, isOneCell, type Area } from "./area.js";

/** SUM, or SUBTOTAL that adds, over ranges, cells added to each other, or both: SUM(G12:G19)+H5. */
export interface SumFormula {
  /** All that is added up. */
  readonly areas: readonly Area[];
  /** Of these, what stands inside SUM, which passes over words; what is added by a plus sign is turned into a number. */
  readonly ranges: readonly Area[];
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
  if (!/SUM\(|SUBTOTAL\(|\+/i.test(formula)) return undefined;
  const tree = treeOf(formula.replace(/^\s*\+/, ""));
  const sum = tree === undefined ? undefined : termsOf(tree);
  return sum === undefined || (sum.ranges.length === 0 && sum.areas.length < 2) ? undefined : sum;
}

function termsOf(node: AstExpression): SumFormula | undefined {
  if (isReferenceNode(node)) {
    const area = areaOf(node.value);
    return area === undefined || !isOneCell(area) ? undefined : { areas: [area], ranges: [] };
  }
  if (isBinaryNode(node) && node.operator === "+") {
    const [one, other] = node.arguments.map((each) => (each === null ? undefined : termsOf(each)));
    return one === undefined || other === undefined ? undefined : { areas: [...one.areas, ...other.areas], ranges: [...one.ranges, ...other.ranges] };
  }
  return isCallNode(node) ? called(node.callee.name.toUpperCase(), node.arguments as readonly (AstExpression | null)[]) : undefined;
}

function called(name: string, inside: readonly (AstExpression | null)[]): SumFormula | undefined {
  const [code, ...rest] = inside;
  if (name === "ROUND" && code !== null && code !== undefined) return termsOf(code);
  const adds = name === "SUM" ? inside : name === "SUBTOTAL" && code?.type === "Literal" && (code as { value?: unknown }).value === 9 ? rest : [];
  const areas = adds.map((each) => (each !== null && isReferenceNode(each) ? areaOf(each.value) : undefined));
  return areas.length === 0 || areas.some((area) => area === undefined) ? undefined : { areas: areas.filter((area) => area !== undefined), ranges: areas.filter((area) => area !== undefined) };
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
