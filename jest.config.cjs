const { availableParallelism } = require("node:os");

const swc = (parser) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", ...parser },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

/** @type {import("jest").Config} */
const shared = {
  // Includes the sources, so that the tests of a changed source can be found (`npm run test:near`).
  roots: ["addin", "bench", "rules", "scripts", "src", "test", "workbench"].map(
    (name) => `<rootDir>/${name}`,
  ),
  runtime: "<rootDir>/scripts/test-runtime.cjs",
  transform: { "\\.(m?[jt]s)$": swc({}), "\\.tsx$": swc({ tsx: true }) },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(intl-messageformat|@formatjs|d3-[a-z-]+|internmap)/)"],
};

/**
 * Globals are slow to look up in a test's own context, so these are passed to each module, which halves the time of
 * suites with much computation. Globals that tests replace (`Date`, timers) must not be listed.
 */
const OFTEN_ASKED = [
  ..."Array BigInt DataView Error Float64Array Int32Array JSON Map Math Number Object".split(" "),
  ..."Promise Reflect RegExp String Symbol Uint16Array Uint32Array Uint8Array WeakMap".split(" "),
];

/** The components' tests; those of the models beside them need no document. */
const PANE = "test/addin/views/**/*.test.tsx";
const BROWSER = "test/e2e";

/** @type {import("jest").Config} */
module.exports = {
  // Tests of the browser wait for it half of their time, so as many workers as cores would leave those idle.
  maxWorkers: availableParallelism() + 2,
  // Browsers and components share the cores with everything else, so a test's duration means nothing.
  testTimeout: process.env["SOAK_TIMES"] === undefined ? 60_000 : 3_600_000,
  testSequencer: "<rootDir>/scripts/test-order.cjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      sandboxInjectedGlobals: OFTEN_ASKED,
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["<rootDir>/test/addin/views/.*\\.tsx$", `<rootDir>/${BROWSER}/`],
    },
    {
      ...shared,
      displayName: "pane",
      testMatch: [`<rootDir>/${PANE}`],
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/support/pane/text-coding.ts"],
      // Packages are still used in their form for Node.
      testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: [`<rootDir>/${BROWSER}/**/*.test.{ts,tsx}`],
      globalSetup: "<rootDir>/test/support/browser/global-setup.ts",
      globalTeardown: "<rootDir>/test/support/browser/global-teardown.ts",
    },
  ],
};
