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
  // The sources are among them, so that the tests of a changed source can be found (`npm run test:near`).
  roots: ["addin", "bench", "rules", "scripts", "src", "test", "workbench"].map(
    (name) => `<rootDir>/${name}`,
  ),
  transform: { "\\.(m?[jt]s)$": swc({}), "\\.tsx$": swc({ tsx: true }) },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(intl-messageformat|@formatjs|d3-[a-z-]+|internmap)/)"],
};

/**
 * Globals are slow to look up in a test's own world: these are handed to each module, which halves the time of a suite
 * that computes much. Nothing that tests put something else in the place of (`Date`, timers) may be among them.
 */
const OFTEN_ASKED = [
  ..."Array BigInt DataView Error Float64Array Int32Array JSON Map Math Number Object".split(" "),
  ..."Promise Reflect RegExp String Symbol Uint16Array Uint32Array Uint8Array WeakMap".split(" "),
];

const PANE = "test/addin/views";
const BROWSER = "test/e2e";

/** @type {import("jest").Config} */
module.exports = {
  // Its own choice leaves one core idle, which on a machine of two is half of it.
  maxWorkers: "100%",
  // Browsers and components share the cores with all else: how long a test takes says nothing of whether it holds.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/scripts/test-order.cjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      sandboxInjectedGlobals: OFTEN_ASKED,
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: [`<rootDir>/${PANE}/`, `<rootDir>/${BROWSER}/`],
    },
    {
      ...shared,
      displayName: "pane",
      testMatch: [`<rootDir>/${PANE}/**/*.test.{ts,tsx}`],
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/support/pane/text-coding.ts"],
      // Packages are taken in the form made for Node all the same.
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
