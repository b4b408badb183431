import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { loadRulebook, type Rulebook, RulebookError } from "../audit/index.js";
import type { Language } from "../document/index.js";
import { parsedOf } from "./compiled-rules.js";
import type { RulesOptions } from "./program.js";
import { codeOf, reasonIn } from "./system-error.js";
import { UsageError } from "./usage-error.js";
import { cliWords } from "./words.js";

/** Rule packs and profiles come with the package, beside `dist` as beside `src`. */
const shipped = new URL("../../rules/", import.meta.url);
const shippedProfiles = new URL("profiles/", shipped);

/** What every profile stands on, unless it says otherwise setting by setting. */
const base = "national";

/**
 * The shipped packs and then the user's own, under the chosen profile; where none is chosen, under the shipped ones, as each
 * form calls for one.
 *
 * @throws UsageError naming the pack or profile that is missing or faulty, with line and column
 */
export async function rulebookFor(options: Pick<RulesOptions, "profile" | "rules">): Promise<Rulebook> {
  const names = (await readdir(shipped)).filter(isYaml).sort();
  const packs = await Promise.all([
    ...names.map(async (name) => pack(basename(name).replace(/\.ya?ml$/, ""), await readFile(new URL(name, shipped), "utf8"))),
    ...options.rules.map(async (path) => pack(path, await readOwn(path))),
  ]);
  const profile = (await profileChain(options.profile ?? base)).map((yaml) => withParsed({ yaml }));
  try {
    return loadRulebook({ packs, profile, ...(options.profile === undefined ? { regional: await regionalChains() } : {}) });
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    throw new UsageError(
      `规则包或口径有误，请改正后再试：\n${faultsOf(error, "zh")}`,
      `a rule pack or profile is faulty; correct it and try again:\n${faultsOf(error, "en")}`,
    );
  }
}

/** The first faults; after a slip in YAML the rest mostly follow from it. */
const mostFaults = 6;

function faultsOf({ problems }: RulebookError, language: Language): string {
  const lines = problems.slice(0, mostFaults).map(({ pack: name, line, column, rule, what }) => {
    const spot = line === undefined ? name : `${name}:${line}:${column ?? 1}`;
    return `  ${spot} ${rule === undefined ? "" : `${rule} `}${what[language]}`;
  });
  return [...lines, ...(problems.length > mostFaults ? [`  … +${problems.length - mostFaults}`] : [])].join("\n");
}

function pack(name: string, yaml: string): { name: string; yaml: string; parsed?: unknown } {
  return { name, ...withParsed({ yaml }) };
}

function withParsed(source: { yaml: string }): { yaml: string; parsed?: unknown } {
  const parsed = parsedOf(source.yaml);
  return parsed === undefined ? source : { ...source, parsed };
}

/** Every shipped profile that a form may call for. */
async function regionalChains(): Promise<{ yaml: string; parsed?: unknown }[][]> {
  const names = (await shippedNames()).filter((name) => name !== base);
  return Promise.all(names.map(async (name) => (await profileChain(name)).map((yaml) => withParsed({ yaml }))));
}

async function shippedNames(): Promise<string[]> {
  return (await readdir(shippedProfiles)).filter(isYaml).map((file) => file.replace(/\.ya?ml$/, "")).sort();
}

/** The profile and those it extends, the base first. */
async function profileChain(name: string): Promise<string[]> {
  const chain: string[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const yaml: string = await readProfile(next);
    chain.unshift(yaml);
    next = /^extends:\s*["']?([^"'#\s]+)/m.exec(yaml)?.[1] ?? (seen.has(base) ? undefined : base);
  }
  return chain;
}

async function readProfile(name: string): Promise<string> {
  const names = await shippedNames();
  if (names.includes(name)) return readFile(new URL(`${encodeURIComponent(name)}.yaml`, shippedProfiles), "utf8");
  try {
    return await readFile(name, "utf8");
  } catch {
    throw new UsageError(
      `没有口径 ${name}。随附的有：${names.join("、")}；也可以给出自己的 YAML 文件路径。`,
      `no profile ${name}; shipped are ${names.join(", ")}; or give the path of your own YAML file.`,
    );
  }
}

async function readOwn(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const [zh, en] = [cliWords("zh"), cliWords("en")];
    throw new UsageError(zh.packUnreadable(path, reasonIn(zh, codeOf(error))), en.packUnreadable(path, reasonIn(en, codeOf(error))));
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}
