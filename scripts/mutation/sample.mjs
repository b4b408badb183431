import { createHash } from "node:crypto";

/** The part of all mutants to be tested, from 0 to 1, and the seed that picks them: MUTATION_SAMPLE=0.2 MUTATION_SEED=7. */
export const share = Number(process.env.MUTATION_SAMPLE ?? 1);
const seed = process.env.MUTATION_SEED ?? "1";

/** The same mutant of the same code is picked on every machine. */
function isPicked({ fileName, location, mutatorName, replacement }) {
  const file = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/)/, "");
  const bytes = createHash("sha256").update(JSON.stringify([seed, file, location, mutatorName, replacement])).digest();
  return bytes.readUInt32BE(0) / 2 ** 32 < share;
}

/** A checker that lets a sample through; the rest count as errors, which no score knows of. */
const sample = () => ({
  init: async () => {},
  group: async (mutants) => [mutants.map(({ id }) => id)],
  check: async (mutants) => Object.fromEntries(mutants.map((each) => [each.id, isPicked(each) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" }])),
});
sample.inject = [];

export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: sample }];
