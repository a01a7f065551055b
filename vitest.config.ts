import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], environment: "node", testTimeout: 20_000 } },
      {
        test: {
          name: "histories",
          include: process.env["MAKE_HISTORIES"] === undefined ? [] : ["tests/workflows/histories.make.ts"],
          globalSetup: ["tests/helpers/realServers.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "real",
          include: ["tests/{api,faults,publishing,storage,workflows,local}/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/helpers/realServers.ts"],
          // A book takes seconds; a killed server some more. What hangs should fail, not wait.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two files at a time: each runs a worker of its own, and more would only wait for the processor.
          maxWorkers: 2,
        },
      },
    ],
  },
});
