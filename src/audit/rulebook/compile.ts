import type { ASTNode, Environment } from "@marcbachmann/cel-js";
import { common, scopes } from "../scopes/index.js";
import type { Shape } from "../scopes/index.js";
import { vocabulary } from "../vocabulary/environment.js";
import { words } from "../words.js";
import type { Path } from "../yaml/fault.js";
import { hintFor } from "../yaml/nearest.js";
import type { Notes } from "../yaml/notes.js";
import { expressionFault } from "./expression-fault.js";
import { follow, type Known, type Names } from "./known-fields.js";
import type { Rule } from "./rule.js";

type Expression = (context: Readonly<Record<string, unknown>>) => unknown;

export interface Compiled {
  readonly when: Expression | undefined;
  readonly let: readonly (readonly [string, Expression])[];
  readonly check: Expression;
}

/** The expressions of a rule, of which some may be missing in a faulty entry. */
export type Expressions = Pick<Rule, "each" | "let"> & { readonly when: string | undefined; readonly check: string | undefined };

/** Compiles rules against the variables of their scope; one environment a scope, shared by its rules. */
export class Compiler {
  readonly #vocabulary: Environment;
  readonly #environments = new Map<string, Environment>();

  /** @param sure how sure text recognition must be of a name that is to be held against another */
  constructor(sure: number) {
    this.#vocabulary = vocabulary(sure);
  }

  /**
   * Undefined, with the reasons noted, where an expression is faulty: every faulty one of them is told.
   * @param names where given, what the variables are known to hold: fields are then checked as well
   */
  compile(rule: Expressions, path: Path, notes: Notes, names?: Map<string, Known>): Compiled | undefined {
    const environment = this.#environmentFor(rule);
    const expression = (source: string, allowed: readonly string[], at: Path): Parsed | undefined => parse(environment, source, allowed, at, notes, names);
    // In order: each may rest on those before it.
    const lets = rule.let.map(([name, source]) => {
      const parsed = expression(source, [], [...path, "let", name]);
      names?.set(name, parsed?.known);
      return [name, parsed?.run] as const;
    });
    const when = rule.when === undefined ? undefined : expression(rule.when, ["bool", "dyn"], [...path, "when"]);
    const check = rule.check === undefined ? undefined : expression(rule.check, ["Verdict", "bool", "dyn"], [...path, "check"]);
    if (check === undefined || (rule.when !== undefined && when === undefined)) return undefined;
    const sound = lets.flatMap(([name, run]) => (run === undefined ? [] : [[name, run] as const]));
    return sound.length === lets.length ? { when: when?.run, let: sound, check: check.run } : undefined;
  }

  #environmentFor(rule: Expressions): Environment {
    const shared = this.#environments.get(rule.each) ?? this.#scopeEnvironment(rule.each);
    if (rule.let.length === 0) return shared;
    const own = shared.clone();
    for (const [name] of rule.let) own.registerVariable(name, "dyn");
    return own;
  }

  #scopeEnvironment(each: string): Environment {
    const environment = this.#vocabulary.clone();
    environment.registerVariable("profile", "dyn");
    for (const [name, shape] of Object.entries({ ...common, ...scopes.get(each)?.shape })) environment.registerVariable(name, typeOf(shape));
    this.#environments.set(each, environment);
    return environment;
  }
}

interface Parsed {
  readonly run: Expression;
  readonly known: Known;
}

function parse(environment: Environment, source: string, allowed: readonly string[], path: Path, notes: Notes, names: Names | undefined): Parsed | undefined {
  try {
    const parsed = environment.parse(source);
    const checked = parsed.check();
    if (!checked.valid) throw checked.error ?? new Error("invalid");
    const type = String(checked.type);
    if (allowed.length > 0 && !allowed.includes(type)) {
      notes.note(path, words(`算出的是 ${type}，应为 ${allowed.join(" 或 ")}`, `gives ${type}, should give ${allowed.join(" or ")}`), { within: { start: 0, end: source.length } });
      return undefined;
    }
    const { known, sound } = names === undefined ? { known: undefined, sound: true } : fieldsIn(parsed.ast, names, path, notes);
    return sound ? { run: (context) => parsed(context) as unknown, known } : undefined;
  } catch (error) {
    const { what, hint, within } = expressionFault(error, source, environment);
    notes.note(path, what, { hint, within });
    return undefined;
  }
}

function fieldsIn(ast: ASTNode, names: Names, path: Path, notes: Notes): { known: Known; sound: boolean } {
  let sound = true;
  const known = follow(ast, names, ({ field, known: fields, start, end }) => {
    sound = false;
    notes.note(path, words(`这里没有“${field}”`, `there is no “${field}” here`), { hint: hintFor(field, fields), within: { start, end } });
  });
  return { known, sound };
}

function typeOf(shape: Shape): string {
  const types = { cell: "Term", text: "string", number: "int", flag: "bool", list: "list", map: "dyn", derived: "dyn" } as const;
  return types[shape.kind];
}
