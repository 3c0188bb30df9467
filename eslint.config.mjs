import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Imports run one way: domain ← ruleset, sheets ← app ← adapters' users (cli, addin). A folder may import only what is
 * listed; `packages` are the npm packages and Node modules it may use.
 */
const FOLDERS = {
  domain: { folders: [], packages: [] },
  workbook: { folders: [], packages: [] },
  ruleset: { folders: ["domain", "rules"], packages: ["@cfworker/json-schema", "jsonc-parser"] },
  messages: { folders: ["domain", "ruleset", "sheets", "workbook"], packages: ["intl-messageformat"] },
  sheets: { folders: ["domain", "workbook"], packages: [] },
  app: { folders: ["domain", "ruleset", "sheets", "messages", "workbook"], packages: [] },
  adapters: { folders: ["domain", "workbook"], packages: ["saxes"] },
  cli: {
    folders: ["domain", "ruleset", "sheets", "messages", "app", "adapters", "workbook"],
    packages: ["commander", "cli-progress", "picocolors", "node:*"],
  },
  addin: {
    folders: ["domain", "ruleset", "sheets", "messages", "app", "adapters", "workbook", "rules"],
    packages: [
      "react",
      "react/*",
      "react-dom",
      "react-dom/*",
      "@fluentui/*",
      "@tanstack/react-virtual",
      "comlink",
    ],
  },
  /** An Excel host, and the page around it. Its lower folders know nothing of the product. */
  "workbench/host": { folders: [], packages: ["numfmt", "saxes"] },
  "workbench/xlsx": {
    folders: ["workbench/host", "domain", "adapters", "workbook"],
    packages: ["saxes"],
  },
  "workbench/page": {
    folders: ["workbench/host", "workbench/xlsx", "adapters", "workbook"],
    packages: ["numfmt", "slickgrid", "slickgrid/*"],
  },
  "workbench/server": { folders: [], packages: ["node:*", "selfsigned", "sirv"] },
};

/** Only the reference may run json-rules-engine, and only the node folder of an adapter may use Node. */
const EXCEPTIONS = [
  {
    files: ["src/ruleset/engine/reference.ts"],
    folder: "ruleset",
    packages: ["@cfworker/json-schema", "jsonc-parser", "json-rules-engine"],
  },
  { files: ["src/adapters/*/node/**"], folder: "adapters", packages: ["saxes", "node:*"] },
  { files: ["workbench/host/*/node/**"], folder: "workbench/host", packages: ["node:*"] },
];

/** Where a folder of the table lies. */
const placeOf = (folder) =>
  folder === "addin" || folder.startsWith("workbench/") ? folder : `src/${folder}`;

/** Whether both are folders of the workbench, which reach each other by a shorter path. */
const inOneHouse = (a, b) => a.startsWith("workbench/") && b.startsWith("workbench/");

function boundaries(folder, packages) {
  const forbidden = Object.keys(FOLDERS)
    .filter((name) => name !== folder && !FOLDERS[folder].folders.includes(name))
    .map((name) => (inOneHouse(folder, name) ? name.replace("workbench/", "(?:workbench/)?") : name));
  const names = packages.map((name) => name.replace(/[/.]/g, "\\$&").replace("\\*", "").replace("*", ".*"));
  const patterns = [
    {
      regex: `^(?!\\.)(?!(?:${[...names, "(?!)"].join("|")}))`,
      message: `${placeOf(folder)} may not import this package.`,
    },
  ];
  if (forbidden.length > 0) {
    const others = forbidden.join("|");
    patterns.push({
      regex: `^(?:\\.\\./)+(?:src/)?(?:${others})(?:/|$)`,
      message: `${placeOf(folder)} may not import this folder: imports run one way.`,
    });
  }
  return { "no-restricted-imports": ["error", { patterns }] };
}

const PURE = {
  "no-restricted-globals": [
    "error",
    ...["Date", "process", "window", "document", "fetch", "setTimeout", "console", "crypto"].map((name) => ({
      name,
      message: "src/domain is pure: clock, workbook and rules come in as arguments.",
    })),
  ],
  "no-restricted-properties": [
    "error",
    { object: "Math", property: "random", message: "src/domain is pure." },
  ],
};

export default tseslint.config(
  { ignores: ["dist/", "bench/out/", "coverage/", "samples/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 16],
      eqeqeq: "error",
      // Control characters are what escaping in XML, JSON and on the terminal is about.
      "no-control-regex": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` asks for brackets.
      "@typescript-eslint/dot-notation": "off",
      // It asks for `!`, which hides what is assumed; `as T` at least names it.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreVoidReturningFunctions: true }],
    },
  },
  ...Object.entries(FOLDERS).map(([folder, { packages }]) => ({
    files: [`${placeOf(folder)}/**/*.{ts,tsx}`],
    rules: boundaries(folder, packages),
  })),
  ...EXCEPTIONS.map(({ files, folder, packages }) => ({ files, rules: boundaries(folder, packages) })),
  { files: ["src/domain/**/*.ts"], rules: PURE },
  {
    files: ["src/adapters/excel/**/*.ts", "addin/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  { files: ["addin/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  // It warns of libraries that the React Compiler passes over; that compiler is not used here.
  { files: ["addin/**/*.tsx"], rules: { "react-hooks/incompatible-library": "off" } },
  {
    files: ["test/**/*.ts", "bench/**/*.ts", "scripts/**/*.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    languageOptions: {
      globals: { module: "writable", require: "readonly", process: "readonly", __dirname: "readonly" },
    },
  },
  prettier,
);
