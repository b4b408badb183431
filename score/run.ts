import { errorKinds, generateSubmission, packagings, type ErrorKind, type Generated, type Packaging, type Planted } from "../fixtures/generate/index.js";
import { checkFiles, openReader } from "../src/batch/index.js";
import type { Rulebook } from "../src/audit/index.js";
import type { Finding } from "../src/model/index.js";
import { judge, type Verdict } from "./judge.js";

export interface Wish {
  readonly seed: number;
  /** Clean submissions to run. */
  readonly count: number;
  /** Planted errors of each kind. */
  readonly each: number;
  readonly kinds: readonly ErrorKind[];
  readonly packaging?: Packaging | undefined;
}

export interface CleanRun {
  readonly seed: number;
  readonly packaging: Packaging;
  readonly layout: string;
  readonly units: number;
  readonly forms: number;
  readonly wantedForms: number;
  readonly findings: readonly Finding[];
  readonly passed: number;
  readonly problems: readonly string[];
}

export interface PlantedRun extends Verdict {
  readonly seed: number;
  readonly packaging: Packaging;
  readonly layout: string;
  readonly planted: Planted;
}

export interface Score {
  readonly clean: readonly CleanRun[];
  readonly planted: readonly PlantedRun[];
  /** Rules that broke, with their reason. */
  readonly failures: readonly string[];
}

/** Seeds tried for one planted error before a kind is taken to have no place. */
const patience = 60;

/** Runs the real pipeline over clean and planted submissions. */
export async function runScore(wish: Wish, rulebook: Rulebook): Promise<Score> {
  const failures = new Set<string>();
  const check = async ({ files }: Generated) => {
    const result = await checkFiles(files.map(({ path, bytes }) => ({ path, bytes })), rulebook, { language: "zh", version: "score", reader: openReader({ isolated: false }) });
    for (const { rule, failures: told } of result.checks) for (const failure of told ?? []) failures.add(`${rule}: ${failure}`);
    return result;
  };
  const clean: CleanRun[] = [];
  for (let at = 0; at < wish.count; at += 1) {
    const seed = wish.seed + at;
    const packaging = wish.packaging ?? packagings[at % packagings.length] ?? "docx";
    const made = generateSubmission({ seed, packaging });
    const result = await check(made);
    const { shape, projects } = made.truth;
    clean.push({
      seed, packaging, layout: shape.layout, units: result.units.length,
      forms: result.units.flatMap((unit) => unit.forms).filter(({ kind }) => kind !== "narrative").length,
      wantedForms: projects.length + (shape.base === "absent" ? 0 : 1) + (shape.overall === "absent" ? 0 : 1),
      findings: result.findings, passed: result.summary.passed,
      problems: result.files.flatMap((file) => file.problems.filter(({ severity }) => severity === "error").map(({ message }) => message)),
    });
  }
  const planted: PlantedRun[] = [];
  for (const [index, kind] of wish.kinds.entries()) {
    let done = 0;
    // A kind that needs a packaging of its own finds it in turn.
    let tries = 0;
    for (let seed = wish.seed + index * 7; done < wish.each && seed < wish.seed + index * 7 + patience; seed += 1) {
      const packaging = wish.packaging ?? packagings[(done + index + tries) % packagings.length] ?? "docx";
      const broken = generateSubmission({ seed, packaging, errors: [kind] });
      const [error] = broken.truth.errors;
      if (error === undefined) {
        tries += 1;
        continue;
      }
      done += 1;
      const twin = await check(generateSubmission({ seed, packaging }));
      const dirty = await check(broken);
      planted.push({ seed, packaging, layout: broken.truth.shape.layout, planted: error, ...judge(error, broken.truth.unit, dirty.findings, twin.findings) });
    }
  }
  return { clean, planted, failures: [...failures] };
}

export const allKinds = errorKinds;
