import type { Environment } from "@marcbachmann/cel-js";
import { common, scopes } from "../scopes/index.js";
import type { Shape } from "../scopes/index.js";
import { vocabulary } from "../vocabulary/environment.js";
import type { Reader } from "./reader.js";
import type { Rule } from "./rule.js";

type Expression = (context: Readonly<Record<string, unknown>>) => unknown;

export interface Compiled {
  readonly when: Expression | undefined;
  readonly let: readonly (readonly [string, Expression])[];
  readonly check: Expression;
}

type Path = readonly (string | number)[];

/** Compiles rules against the variables of their scope; one environment a scope, shared by its rules. */
export class Compiler {
  readonly #vocabulary: Environment;
  readonly #environments = new Map<string, Environment>();

  /** @param sure how sure text recognition must be of a name that is to be held against another */
  constructor(sure: number) {
    this.#vocabulary = vocabulary(sure);
  }

  /** Undefined, with the reason noted, where an expression is faulty. */
  compile(rule: Rule, path: Path, reader: Reader): Compiled | undefined {
    const environment = this.#environmentFor(rule);
    const expression = (key: string, source: string, allowed: readonly string[], in_: Path = path): Expression | undefined =>
      parse(environment, source, allowed, [...in_, key], reader);
    const when = rule.when === undefined ? undefined : expression("when", rule.when, ["bool", "dyn"]);
    const lets = rule.let.map(([name, source]) => [name, expression(name, source, [], [...path, "let"])] as const);
    const check = expression("check", rule.check, ["Verdict", "bool", "dyn"]);
    if (check === undefined || (rule.when !== undefined && when === undefined)) return undefined;
    const sound = lets.flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const]));
    return sound.length === lets.length ? { when, let: sound, check } : undefined;
  }

  #environmentFor(rule: Rule): Environment {
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

function parse(environment: Environment, source: string, allowed: readonly string[], path: Path, reader: Reader): Expression | undefined {
  try {
    const parsed = environment.parse(source);
    const checked = parsed.check();
    if (!checked.valid) throw checked.error ?? new Error("invalid");
    const type = String(checked.type);
    if (allowed.length > 0 && !allowed.includes(type)) {
      reader.note(path, `算出的是 ${type}，应为 ${allowed.join(" 或 ")}`, `gives ${type}, should give ${allowed.join(" or ")}`);
      return undefined;
    }
    return (context) => parsed(context) as unknown;
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
    reader.note(path, `表达式有误：${said}`, `faulty expression: ${said}`);
    return undefined;
  }
}

function typeOf(shape: Shape): string {
  const types = { cell: "Term", text: "string", number: "int", flag: "bool", list: "list", map: "dyn", derived: "dyn" } as const;
  return types[shape.kind];
}
