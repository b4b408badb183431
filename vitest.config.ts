import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A missing snapshot is a failure wherever nobody looks at what was written.
    update: process.env["CI"] ? "none" : undefined,
  },
});
