import { createRequire } from "node:module";
import { type Words } from "../words.js";

/** What is wrong with a pack or profile, and where. Lines and columns count from 1. */
export interface RulebookProblem {
  readonly pack: string;
  readonly rule?: string | undefined;
  /** The way to the entry inside the YAML: ["rules", 3, "check"]. */
  readonly path: readonly (string | number)[];
  readonly line?: number;
  readonly column?: number;
  readonly what: Words;
}

/** Thrown by `loadRulebook`: everything that is wrong, at once. */
export class RulebookError extends Error {
  readonly problems: readonly RulebookProblem[];

  constructor(problems: readonly RulebookProblem[]) {
    super(problems.map((problem) => `${whereabouts(problem)} ${problem.what.zh} (${problem.what.en})`).join("\n"));
    this.name = "RulebookError";
    this.problems = problems;
  }
}

function whereabouts({ pack, rule, line, column }: RulebookProblem): string {
  const spot = line === undefined ? pack : `${pack}:${line}:${column ?? 1}`;
  return rule === undefined ? `${spot}:` : `${spot}: ${rule}:`;
}

const require = createRequire(import.meta.url);

/** The YAML library, loaded when text has to be parsed: 30 ms that a run on compiled packs does without. */
function yamlLibrary(): typeof import("yaml") {
  return require("yaml") as typeof import("yaml");
}

/** @throws RulebookError with the place of the first syntax errors */
export function parseYaml(pack: string, yaml: string): unknown {
  const { LineCounter, parseDocument } = yamlLibrary();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new RulebookError(
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        const said = error.message.split("\n")[0] ?? "";
        return { pack, path: [], line, column: col, what: { zh: `YAML 写法有误：${said}`, en: `YAML syntax: ${said}` } };
      }),
    );
  }
  return document.toJS() as unknown;
}

/** Adds lines and columns, by reading the text again with its positions: only a faulty pack pays for that. */
export function located(problems: readonly RulebookProblem[], yaml: string | undefined): readonly RulebookProblem[] {
  if (yaml === undefined) return problems;
  const { LineCounter, parseDocument, isNode } = yamlLibrary();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  return problems.map((problem) => {
    for (let path = [...problem.path]; ; path = path.slice(0, -1)) {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { ...problem, line, column: col };
      }
      if (path.length === 0) return problem;
    }
  });
}
