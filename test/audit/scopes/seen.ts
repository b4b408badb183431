import { scopes, type Context, type Scope } from "../../../src/audit/scopes/index.js";
import { Term } from "../../../src/audit/vocabulary/term.js";
import { sureEnough, type Submission } from "../../../src/model/index.js";
import { submission } from "../build.js";

export function scope(name: string): Scope {
  const found = scopes.get(name);
  if (found === undefined) throw new Error(`no scope ${name}`);
  return found;
}

/** What a scope looks at of a submission. */
export function contextsOf(name: string, own: Partial<Submission>): readonly Context[] {
  return scope(name).contexts(submission(own), sureEnough);
}

/** What a scope makes of a submission, with figures shown as they were printed. */
export function seen(name: string, own: Partial<Submission>): Record<string, unknown>[] {
  return contextsOf(name, own).map((context) => ({ ...(plain(context.variables) as object), subject: context.subject, blocked: context.blocked?.zh }));
}

/** What a rule that says only yes or no shows for evidence: 本年决算数 · 三公经费 3.5. */
export function shown(name: string, own: Partial<Submission>): string[][] {
  return contextsOf(name, own).map(({ items }) => items.map(({ name: words, fact }) => `${words.zh} ${fact.text}`));
}

export function plain(value: unknown): unknown {
  if (value instanceof Term) return value.state === "absent" ? null : value.figure && value.text === "" ? value.digits : value.text;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  return value;
}
