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
module.exports = {
  testEnvironment: "node",
  // Tests of components ask for jsdom; their packages are taken in the form made for Node all the same.
  testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
  roots: ["<rootDir>/test"],
  // Its own choice leaves one core idle, which on a machine of two is half of it.
  maxWorkers: "100%",
  // Browsers and components share the cores with all else: how long a test takes says nothing of whether it holds.
  testTimeout: 60_000,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "\\.(m?[jt]s)$": swc({}), "\\.tsx$": swc({ tsx: true }) },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(intl-messageformat|@formatjs|d3-[a-z-]+|internmap)/)"],
};
