import { readdir, readFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { FaultError, hintFor, loadRulebook, type PackSource, type Rulebook, type RulebookSources } from "../audit/index.js";
import { parsedOf } from "./compiled-rules.js";
import { faultyFiles } from "./faults.js";
import { isYaml, packFilesAt, readOwn } from "./own-files.js";
import type { RulesOptions } from "./program.js";
import { UsageError } from "./usage-error.js";

/** Rule packs and profiles come with the package, beside `dist` as beside `src`. */
const shipped = new URL("../../rules/", import.meta.url);
const shippedProfiles = new URL("profiles/", shipped);

/** What every profile stands on, unless it says otherwise setting by setting. */
const base = "national";

/**
 * The shipped packs and then the user's own, under the chosen profile; where none is chosen, under the shipped ones, as each
 * form calls for one.
 *
 * @throws UsageError naming the pack or profile that is missing, or all that is faulty, with line and column
 */
export async function rulebookFor(options: Pick<RulesOptions, "profile" | "rules">): Promise<Rulebook> {
  return loaded(await rulebookSources(options));
}

/** What that rulebook is loaded from, for threads that each load their own. */
export async function rulebookSources(options: Pick<RulesOptions, "profile" | "rules">): Promise<RulebookSources> {
  const own = (await Promise.all(options.rules.map(packFilesAt))).flat();
  const packs = await Promise.all([...(await shippedPacks()), ...[...new Set(own)].map(ownSource)]);
  const profile = await profileChain(options.profile ?? base);
  return { packs, profile, ...(options.profile === undefined ? { regional: await regionalChains() } : {}) };
}

/** @throws UsageError naming all that is faulty, with line and column */
export function loaded(sources: RulebookSources): Rulebook {
  try {
    return loadRulebook(sources);
  } catch (error) {
    throw error instanceof FaultError ? faultyFiles(error) : error;
  }
}

async function shippedPacks(): Promise<Promise<PackSource>[]> {
  const names = (await readdir(shipped)).filter(isYaml).sort();
  return names.map((name) => shippedSource(name.replace(/\.ya?ml$/, ""), new URL(encodeURIComponent(name), shipped)));
}

async function shippedSource(name: string, url: URL): Promise<PackSource> {
  const yaml = await readFile(url, "utf8");
  const parsed = parsedOf(yaml);
  return { name, yaml, ...(parsed === undefined ? {} : { parsed }) };
}

async function ownSource(path: string): Promise<PackSource> {
  return { name: path, yaml: await readOwn(path), own: true };
}

/** Every shipped profile that a form may call for. */
async function regionalChains(): Promise<PackSource[][]> {
  return Promise.all((await shippedNames()).filter((name) => name !== base).map(profileChain));
}

async function shippedNames(): Promise<string[]> {
  return (await readdir(shippedProfiles)).filter(isYaml).map((file) => file.replace(/\.ya?ml$/, "")).sort();
}

/** The profile and those it extends, the base first. */
async function profileChain(name: string): Promise<PackSource[]> {
  const chain: PackSource[] = [];
  const seen = new Set<string>();
  let from = "";
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const source: PackSource = await profileCalled(next, from);
    if (source.own === true) from = dirname(source.name);
    chain.unshift(source);
    next = /^extends:\s*["']?([^"'#\r\n]*[^"'#\s])/m.exec(source.yaml)?.[1] ?? (seen.has(base) ? undefined : base);
  }
  return chain;
}

/** A shipped one by its name, or a file; what a file extends is looked for beside it. */
async function profileCalled(name: string, from: string): Promise<PackSource> {
  const names = await shippedNames();
  if (names.includes(name)) return shippedSource(name, new URL(`${encodeURIComponent(name)}.yaml`, shippedProfiles));
  const path = from === "" || isAbsolute(name) ? name : join(from, name);
  if (isYaml(path) && (await readFile(path).then(() => true, () => false))) return ownSource(path);
  const hint = hintFor(name, names);
  throw new UsageError(
    `没有口径 ${name}。随附的有：${names.join("、")}；也可以给出自己的 YAML 文件路径。${hint?.zh.startsWith("您") === true ? hint.zh : ""}`,
    `no profile ${name}; shipped are ${names.join(", ")}; or give the path of your own YAML file. ${hint?.en.startsWith("Did") === true ? hint.en : ""}`.trimEnd(),
  );
}
