const path = require("node:path");
const webpack = require("webpack");

const loader = {
  loader: "swc-loader",
  options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
};

/** The command: one file (and one for `test-rules`' cross-check), run by Node. @type {webpack.Configuration} */
const command = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { "partner-program": "./src/cli/index.ts" },
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].js",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".js"],
    alias: {
      // json-rules-engine brings it for `path`, which rule files may not use; it would bring `new Function` along.
      "jsonpath-plus": path.resolve(__dirname, "src/ruleset/no-json-path.ts"),
    },
  },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: loader }] },
  // The rules folder is found from the command's own place.
  node: { __dirname: false },
  optimization: { minimize: true },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  stats: "errors-warnings",
  performance: { hints: false },
};

module.exports = [command];
