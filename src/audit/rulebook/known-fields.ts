import type { ASTNode } from "@marcbachmann/cel-js";
import { common, scopes, type Shape } from "../scopes/index.js";
import type { Profile } from "./rule.js";

/** What is known of a value without running anything: its shape; undefined where only running would tell. */
export type Known = Shape | undefined;
export type Names = ReadonlyMap<string, Known>;

export interface UnknownField {
  readonly field: string;
  readonly known: readonly string[];
  readonly start: number;
  readonly end: number;
}

const termFields = ["name", "text", "state", "unit", "digits", "figure"];
const sameShape = new Set(["role", "orZero", "abs", "negative"]);
const overElements = new Set(["filter", "exists", "all", "exists_one", "map"]);

/** The variables of a scope, with the settings of the profile. */
export function namesOf(each: string, profile: Profile): Map<string, Known> {
  const settings = Object.fromEntries(Object.keys(profile.settings).map((key): [string, Shape] => [key, { kind: "derived", about: "", from: () => undefined }]));
  return new Map<string, Known>([...Object.entries({ ...common, ...scopes.get(each)?.shape }), ["profile", { kind: "map", about: "", fields: settings }]]);
}

/** The fields that a value of this shape has; undefined where nobody knows. */
export function fieldsOf(shape: Known): ReadonlyMap<string, Known> | undefined {
  if (shape?.kind === "map") return new Map(Object.entries(shape.fields));
  return shape?.kind === "cell" ? new Map(termFields.map((field) => [field, undefined])) : undefined;
}

/**
 * Follows an expression through the shapes of its variables: `indicators.map(i, i.weigth)` runs into a field that no
 * indicator has, which the expression's types do not tell. Gives the shape of what the expression works out.
 */
export function follow(node: ASTNode, names: Names, note: (field: UnknownField) => void): Known {
  const into = (each: ASTNode, inner: Names = names): Known => follow(each, inner, note);
  switch (node.op) {
    case "id":
      return names.get(node.args);
    case ".":
    case ".?": {
      const [owner, field] = node.args;
      const fields = fieldsOf(into(owner));
      if (fields !== undefined && !fields.has(field)) note({ field, known: [...fields.keys()], start: node.end - field.length, end: node.end });
      return fields?.get(field);
    }
    case "[]":
    case "[?]": {
      const [owner] = node.args.map((each) => into(each));
      return owner?.kind === "list" ? owner.of : undefined;
    }
    case "call": {
      const [name, args] = node.args;
      // has(a.b) asks whether there is such a field.
      if (name === "has") return undefined;
      const [first] = args.map((each) => into(each));
      return sameShape.has(name) ? first : undefined;
    }
    case "rcall":
      return followMethod(node.args, names, note);
    case "?:": {
      const [condition, one, other] = node.args;
      into(condition);
      const [yes, no] = [into(one), into(other)];
      return yes === no ? yes : undefined;
    }
    case "list": {
      const [first, ...rest] = node.args.map((each) => into(each));
      return first !== undefined && rest.every((each) => each === first) ? { kind: "list", of: first } : undefined;
    }
    case "map":
      node.args.flat().forEach((each) => into(each));
      return undefined;
    case "value":
      return undefined;
    case "!_":
    case "-_":
      into(node.args);
      return undefined;
    default:
      node.args.forEach((each) => into(each));
      return undefined;
  }
}

function followMethod([name, owner, args]: [string, ASTNode, ASTNode[]], names: Names, note: (field: UnknownField) => void): Known {
  const [variable, ...rest] = args;
  if (name === "bind" && owner.op === "id" && owner.args === "cel" && variable?.op === "id") {
    const [value, body] = rest;
    const bound = value === undefined ? undefined : follow(value, names, note);
    return body === undefined ? undefined : follow(body, new Map([...names, [variable.args, bound]]), note);
  }
  const whole = follow(owner, names, note);
  if (overElements.has(name) && variable?.op === "id") {
    const element = whole?.kind === "list" ? whole.of : undefined;
    const made = rest.map((each) => follow(each, new Map([...names, [variable.args, element]]), note)).at(-1);
    if (name === "map") return made === undefined ? undefined : { kind: "list", of: made };
    return name === "filter" ? whole : undefined;
  }
  args.forEach((each) => follow(each, names, note));
  return undefined;
}
