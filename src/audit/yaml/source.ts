import type { Document, Node, Pair, YAMLParseError } from "yaml";
import { words } from "../words.js";
import type { Fault, Path } from "./fault.js";
import { yamlLibrary } from "./library.js";
import { scalarOffsets } from "./scalar-offsets.js";
import { syntaxHint, syntaxWords } from "./syntax.js";

/** Part of an entry: its key, or its value, or so many characters of the value's text. */
export interface Spot {
  readonly key?: boolean;
  readonly within?: { readonly start: number; readonly end: number };
}

export type Located = Pick<Fault, "line" | "column" | "width" | "excerpt">;

/** A YAML text with its plain data, what is wrong with its syntax, and where everything stands. */
export interface YamlSource {
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** The entry at the path, or the nearest above it that is there. */
  locate(path: Path, spot?: Spot): Located;
}

export function openYaml(file: string, text: string): YamlSource {
  const { LineCounter, parseDocument } = yamlLibrary();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, keepSourceTokens: false });
  const rows = text.split(/\r?\n/);
  const at = (start: number, end: number): Located => {
    const { line, col } = lines.linePos(start);
    const excerpt = rows[line - 1] ?? "";
    const width = Math.max(1, Math.min(end - start, excerpt.length - col + 1));
    return { line, column: col, width, excerpt };
  };
  // Once the parser has lost its way it stumbles over every sign that follows: the first of them says it all.
  const errors = [...document.errors.filter(({ code }, number, all) => code !== "UNEXPECTED_TOKEN" || all[number - 1]?.code !== code), ...document.warnings, ...unresolved(document)];
  const faults = errors.map((error): Fault => {
    const where = at(error.pos[0], error.pos[1]);
    const hint = syntaxHint(where.excerpt ?? "");
    return { file, path: [], ...where, what: syntaxWords(error), ...(hint === undefined ? {} : { hint }) };
  });
  const locate = (path: Path, spot: Spot = {}): Located => {
    const range = rangeOf(document, path, spot, text);
    return range === undefined ? at(0, 1) : at(...range);
  };
  if (faults.length > 0) return { data: undefined, faults, locate };
  try {
    return { data: document.toJS() as unknown, faults, locate };
  } catch (error) {
    const en = error instanceof Error ? error.message : String(error);
    return { data: undefined, faults: [{ file, path: [], ...at(0, 1), what: words(`YAML 的引用（*）太多：${en}`, `YAML aliases: ${en}`) }], locate };
  }
}

/** 合计: *各行之和 is a text to whoever wrote it, and to YAML a reference to nothing. */
function unresolved(document: Document.Parsed): YAMLParseError[] {
  const { visit, YAMLParseError } = yamlLibrary();
  const errors: YAMLParseError[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const [start = 0, end = 0] = alias.range ?? [];
      if (alias.resolve(document) === undefined) errors.push(new YAMLParseError([start, end], "BAD_ALIAS", `unresolved alias ${alias.source}`));
    },
  });
  return errors;
}

function rangeOf(document: Document, path: Path, spot: Spot, text: string): [number, number] | undefined {
  const { isScalar } = yamlLibrary();
  const node = nodeAt(document, path);
  if (spot.key === true) {
    const key = keyNode(document, path);
    if (key?.range) return [key.range[0], key.range[1]];
  }
  if (node?.range === undefined || node.range === null) return path.length === 0 ? undefined : rangeOf(document, path.slice(0, -1), {}, text);
  const [start, end] = node.range;
  if (!isScalar(node)) return [start, start + 1];
  // `key:` with nothing behind it: the key is what can be seen.
  if (end === start) return keyNode(document, path)?.range?.slice(0, 2) as [number, number] | undefined ?? [start, end];
  if (spot.within === undefined || typeof node.value !== "string") return [start, end];
  const offsets = scalarOffsets(text.slice(start, end), node.value);
  const place = (index: number): number => start + (offsets[Math.max(0, Math.min(index, offsets.length - 1))] ?? 0);
  return [place(spot.within.start), Math.max(place(spot.within.end), place(spot.within.start) + 1)];
}

function nodeAt(document: Document, path: Path): Node | undefined {
  const { isNode } = yamlLibrary();
  const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(found) ? found : undefined;
}

function keyNode(document: Document, path: Path): Node | undefined {
  const { isMap, isNode, isScalar } = yamlLibrary();
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const last = String(path.at(-1));
  const pair = parent.items.find(({ key }: Pair) => (isScalar(key) ? String(key.value) : String(key)) === last);
  return isNode(pair?.key) ? pair.key : undefined;
}
