import { defineConfig } from "vitest/config";

const all = ["test/quantity/**/*.test.ts", "test/audit/**/*.test.ts"];

/**
 * The tests that hold what rules mean: those of figures and of the audit, without the long ones that read whole reports; or
 * those that MUTATION_TESTS names, divided by commas.
 */
export default defineConfig({
  test: {
    include: process.env["MUTATION_TESTS"]?.split(",") ?? all,
    exclude: ["test/audit/narrative/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "threads",
    // What a module makes once and keeps (the schemas of packs) would otherwise be that of an earlier mutant.
    isolate: true,
  },
});
