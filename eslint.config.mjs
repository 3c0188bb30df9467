import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

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
    // One program for all files: the stricter ones of single folders would each read the packages' types again.
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 16],
      eqeqeq: "error",
      // Code that escapes for XML, JSON and the terminal must match control characters.
      "no-control-regex": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` asks for brackets.
      "@typescript-eslint/dot-notation": "off",
      // It asks for `!`, which hides the assumption; `as T` at least names it.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreVoidReturningFunctions: true }],
    },
  },
  { files: ["src/domain/**/*.ts"], rules: PURE },
  {
    files: ["src/adapters/excel/**/*.ts", "addin/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  { files: ["addin/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  // It warns of libraries that the React Compiler skips; that compiler is not used here.
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
