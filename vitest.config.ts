import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/run-folder.ts"],
    // A busy machine is slow, not wrong: what hangs is still found out.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A missing snapshot is a failure wherever nobody looks at what was written.
    update: process.env["CI"] ? "none" : undefined,
  },
});
