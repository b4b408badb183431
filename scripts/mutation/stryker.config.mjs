import { share } from "./sample.mjs";

/**
 * Mutation testing of what rules mean: src/quantity and src/audit are changed in one small way after another, and each time
 * some test must notice. `npm run mutation -- --mutate 'src/quantity/*.ts'` tries a part, `--force` forgets what earlier runs
 * found. In the environment, MUTATION_TESTS names the tests to run (`--testFiles` would leave tables and patterns untried), and
 * MUTATION_SAMPLE=0.2 tries a fifth of all mutants, picked by MUTATION_SEED.
 */
export default {
  packageManager: "npm",
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutation/vitest.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutation/wordings.mjs", "./scripts/mutation/sample.mjs"],
  checkers: share < 1 ? ["sample"] : [],
  // Sentences for people are checked by reading them, not by breaking them; every other string is.
  ignorers: ["wordings"],
  mutate: ["src/quantity/**/*.ts", "src/audit/**/*.ts"],
  ignorePatterns: ["dist", "docs", "bench", "fuzz", "test/fixtures", "fixtures/corpus"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 10_000,
  // On two slow cores the first run of all tests takes its time.
  dryRunTimeoutMinutes: 60,
  // What has been found out stands until its code or one of its tests changes.
  incremental: share === 1,
  incrementalFile: "reports/mutation-incremental.json",
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  thresholds: { high: 90, low: 80, break: 80 },
  tempDirName: ".stryker",
};
