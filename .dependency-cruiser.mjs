/**
 * The folders and packages that each folder may import. Imports run one way:
 * domain ← ruleset, sheets ← app ← adapters' users (cli, addin).
 *
 * A folder may import itself, the `folders` and files that are listed, and the npm `packages`. Node's own modules are
 * for the folders of `NODE` alone. Anything else is an error.
 */
const FOLDERS = {
  "src/domain": {},
  "src/workbook": {},
  "src/ruleset": {
    folders: ["src/domain", "rules/schemas"],
    packages: ["@cfworker/json-schema", "jsonc-parser"],
  },
  "src/messages": {
    folders: ["src/domain", "src/ruleset", "src/sheets", "src/workbook"],
    packages: ["intl-messageformat"],
  },
  "src/sheets": { folders: ["src/domain", "src/workbook"] },
  "src/app": { folders: ["src/domain", "src/ruleset", "src/sheets", "src/messages", "src/workbook"] },
  // From the domain only the rules for blanks and for comparing names and texts.
  "src/adapters": {
    folders: [
      "src/workbook",
      "src/domain/blanks.ts",
      "src/domain/normal-name.ts",
      "src/domain/text-print.ts",
    ],
    packages: ["saxes"],
  },
  "src/cli": {
    folders: [
      "src/domain",
      "src/ruleset",
      "src/sheets",
      "src/messages",
      "src/app",
      "src/adapters",
      "src/workbook",
      "package.json",
    ],
    packages: ["commander", "cli-progress", "picocolors", "fontkit", "pdfmake", "@types/pdfmake"],
  },
  addin: {
    folders: [
      "src/domain",
      "src/ruleset",
      "src/sheets",
      "src/messages",
      "src/app",
      "src/adapters",
      "src/workbook",
      "rules",
      "package.json",
      "samples",
    ],
    packages: ["react", "react-dom", "@fluentui/*", "@tanstack/react-virtual", "comlink", "@noble/hashes"],
  },
  // An Excel host, and the page around it. The host knows nothing of the product.
  "workbench/host": { packages: ["numfmt", "saxes"] },
  "workbench/xlsx": { folders: ["workbench/host", "src/adapters", "src/workbook"], packages: ["saxes"] },
  "workbench/page": {
    folders: ["workbench/host", "workbench/xlsx", "src/adapters", "src/workbook"],
    packages: ["slickgrid"],
  },
  "workbench/server": { folders: ["scripts/build"], packages: ["selfsigned", "sirv"] },
};

/** The folders that may import Node's own modules. */
const NODE = "^(src/adapters/[^/]+/node|src/cli|workbench/host/[^/]+/node|workbench/server)/";

/** The folders of the add-in, with the others that each may import. `views` has rules of its own below. */
const ADDIN = {
  worker: ["sha256.ts", "today.ts"],
  format: [],
  theme: [],
  settings: [],
  texts: [],
  services: ["sha256.ts", "today.ts", "worker"],
  session: ["services", "worker"],
  views: ["session", "services", "worker", "format", "texts", "theme", "settings", "today.ts"],
};

/** The screens of the pane: each may import shared code, but no other screen. */
const SCREENS = "home|partner|problems|rules|settings";

const PACKAGES = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

const escaped = (path) => path.replace(/[.\-/]/g, "\\$&").replace("*", "[^/]+");
const within = (paths) => `^(${paths.map((path) => `${escaped(path)}(/|$)`).join("|")})`;

const foldersOf = Object.entries(FOLDERS).map(([folder, { folders = [], packages = [] }]) => ({
  name: `imports-of-${folder.replace("/", "-")}`,
  comment: `${folder} may not import this: imports run one way (.dependency-cruiser.mjs).`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: {
    pathNot: within([folder, ...folders, ...packages.map((name) => `node_modules/${name}`)]),
    dependencyTypesNot: ["core"],
  },
}));

const addinFolders = Object.entries(ADDIN).map(([folder, others]) => ({
  name: `imports-of-addin-${folder}`,
  comment: `addin/${folder} may not import this folder of the add-in.`,
  severity: "error",
  from: { path: `^addin/${folder}/` },
  to: { path: "^addin/", pathNot: within([folder, ...others].map((name) => `addin/${name}`)) },
}));

const forbidden = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbidden("no-circle", "Put what both need into a file below them.", {}, { circular: true }),
    forbidden(
      "no-orphan",
      "Nothing imports this file, and it imports nothing.",
      // Types for imports that are not code, and what webpack or Jest is told the path of.
      {
        orphan: true,
        pathNot: [
          "\\.d\\.c?ts$",
          "^src/ruleset/engine/no-json-path\\.ts$",
          "^scripts/build/(?:without-pane-texts|plain-width)\\.cjs$",
          "^scripts/running-test\\.cjs$",
          "^rules/",
        ],
      },
      {},
    ),
    forbidden("no-missing", "There is no such file or package.", {}, { couldNotResolve: true }),
    forbidden(
      "no-tests-below",
      "Tests, benches and scripts are imported by none of the product.",
      { path: "^(src|addin|workbench/(host|xlsx|page))/" },
      { path: "^(test|bench|scripts)/" },
    ),
    ...foldersOf.map((rule) =>
      rule.from.path === "^src/ruleset/"
        ? { ...rule, from: { ...rule.from, pathNot: "^src/ruleset/engine/reference\\.ts$" } }
        : rule,
    ),
    forbidden(
      "engine-in-reference-alone",
      "json-rules-engine is what compiled rules are compared with: reference.ts alone runs it, beside tests and bench.",
      { pathNot: "^(src/ruleset/engine/reference\\.ts$|test/|bench/)" },
      { path: "^node_modules/json-rules-engine/" },
    ),
    forbidden(
      "node-in-its-folders",
      "Only adapters' node folders, the command and the workbench's server run in Node alone.",
      { path: "^(src|addin|workbench)/", pathNot: NODE },
      { dependencyTypes: ["core"] },
    ),
    forbidden(
      "command-ships-its-packages",
      "What src imports goes into package.json's dependencies.",
      { path: "^src/" },
      { dependencyTypes: PACKAGES.filter((type) => type !== "npm") },
    ),
    forbidden(
      "messages-take-types",
      "Messages take the codes of problems from other folders, as types.",
      { path: "^src/messages/" },
      { path: "^src/", pathNot: "^src/messages/", dependencyTypesNot: ["type-only"] },
    ),
    forbidden(
      "adapters-apart",
      "Adapters do not import each other: what they share goes into src/adapters/common, or the port.",
      { path: "^src/adapters/([^/]+)/" },
      { path: "^src/adapters/", pathNot: "^src/adapters/($1|common)/" },
    ),
    ...addinFolders,
    forbidden(
      "pane-in-one-language",
      "The pane fetches one language's catalogue: these files hold all of them.",
      { path: "^addin/" },
      { path: "^src/messages/(catalogues|format)\\.ts$" },
    ),
    forbidden(
      "worker-by-its-protocol",
      "What is worked out in the worker is not worked out on the pane's thread: types alone.",
      { path: "^addin/", pathNot: "^addin/worker/" },
      { path: "^addin/worker/", dependencyTypesNot: ["type-only"] },
    ),
    forbidden(
      "shared-below-screens",
      "views/shared knows neither the screens nor the frame around them.",
      { path: "^addin/views/shared/" },
      { path: "^addin/views/", pathNot: "^addin/views/shared/" },
    ),
    forbidden(
      "screens-apart",
      "A screen imports no other screen and not the frame: what they share goes into views/shared.",
      { path: `^addin/views/(${SCREENS})/` },
      { path: "^addin/views/", pathNot: "^addin/views/($1|shared)/" },
    ),
    forbidden(
      "models-are-plain",
      "views/*/model works out what a screen shows from plain data: no React, no Excel, no components.",
      { path: "^addin/views/[^/]+/model/" },
      { path: "^(node_modules|src/adapters/(?!common/)|addin/views/(?![^/]+/model/))" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|bench/out|coverage)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
