const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { addressOf, manifestFor } = require("./scripts/build/address.cjs");
const csp = require("./scripts/build/csp.cjs");
const { EmitFonts } = require("./scripts/build/fonts.cjs");
const { EmitFiles, NoteBuilt, WaitedFor, filesOf } = require("./scripts/build/plugins.cjs");

const at = (...parts) => path.resolve(__dirname, ...parts);

const loader = {
  loader: "swc-loader",
  options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
};

/** SWC takes a third of the time of webpack's own choice; with two passes its files are as small. */
const minimizer = [
  new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: { passes: 2 } } }),
];

/** What the command's two threads need, but not for each cell: calls from one script into another take longer. */
const SELDOM =
  /[\\/]src[\\/]adapters[\\/](?:common[\\/]formats|xlsx[\\/](?:styles|xml|zip|parts|write[\\/](?:plan-patch|sheet-head|grown-filter|patch-part|sheet-styles)))/;

/** A schema without its texts for editors, which show them; checks do not need them. */
const withoutDescriptions = (text) =>
  JSON.parse(text, (key, value) => (key === "description" && typeof value === "string" ? undefined : value));

/**
 * The command, run by Node: a script, one that its second thread runs, those that single commands load when they are
 * asked for, and what two of them need. The package has a limit, so little is packed twice.
 * @type {webpack.Configuration} */
const command = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: {
    "partner-program": "./src/cli/index.ts",
    "sheet-thread": "./src/adapters/xlsx/node/sheet-thread.ts",
  },
  output: {
    path: at("dist/cli"),
    filename: "[name].js",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".js"],
    alias: {
      // json-rules-engine needs it for `path`, which rule files must not use; it contains `new Function`.
      "jsonpath-plus": at("src/ruleset/engine/no-json-path.ts"),
      "string-width": at("scripts/build/plain-width.cjs"),
    },
  },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: loader },
      {
        test: /[\\/]src[\\/]messages[\\/]\w+[\\/](?:pane[\w-]*|excel|letter)\.ts$/,
        enforce: "pre",
        loader: at("scripts/build/without-pane-texts.cjs"),
      },
      { test: /[\\/]rules[\\/]schemas[\\/].*\.json$/, type: "json", parser: { parse: withoutDescriptions } },
    ],
  },
  // The rules folder is found relative to the command itself.
  node: { __dirname: false },
  optimization: {
    minimize: true,
    minimizer,
    splitChunks: {
      chunks: "all",
      minSize: 0,
      cacheGroups: { default: false, seldom: { test: SELDOM, minChunks: 2 } },
    },
  },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new EmitFonts(),
    new NoteBuilt(),
  ],
  stats: "errors-warnings",
  performance: { hints: false },
};

/**
 * Safari is the oldest of the browsers in which Office runs add-ins (Office 2021 on a Mac); it supports ES2022 since
 * 16.4.
 */
const swc = (parser) => ({
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", ...parser },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/**
 * A page for a browser: relative addresses, so that it runs under any folder of any host, and names that change with
 * the content. @returns {webpack.Configuration}
 */
const page = ({ name, entry, html, plugins = [] }) => ({
  name,
  target: ["web", "es2022"],
  mode: "production",
  devtool: false,
  entry,
  output: {
    path: at("dist", name),
    filename: "[name].[contenthash:12].js",
    chunkFilename: "[name].[contenthash:12].js",
    assetModuleFilename: "[name].[contenthash:12][ext]",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: swc({}) },
      { test: /\.tsx$/, exclude: /node_modules/, use: swc({ tsx: true }) },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      // A file as its text, because the rule files are hashed unchanged.
      { resourceQuery: /^\?text$/, type: "asset/source" },
      // A file within the scripts, because the pane may fetch nothing.
      { resourceQuery: /^\?inline$/, type: "asset/inline" },
    ],
  },
  // Code from packages changes rarely, so in a separate file it stays in the browser's cache.
  optimization: { minimize: true, minimizer, splitChunks: { chunks: "all" } },
  plugins: [
    new HtmlWebpackPlugin({ scriptLoading: "defer", inject: "head", ...html }),
    new MiniCssExtractPlugin({ filename: "[name].[contenthash:12].css" }),
    ...plugins,
    new NoteBuilt(),
  ],
  stats: "errors-warnings",
  performance: { hints: false },
});

/** The add-in: task pane and ribbon functions on one page, manifest and icons beside it. */
const addin = (env) => {
  const address = addressOf(env);
  return page({
    name: "addin",
    entry: { "first-clicks": "./addin/first-clicks.ts", taskpane: "./addin/index.tsx" },
    html: {
      filename: "taskpane.html",
      template: at("addin/taskpane.html"),
      csp: csp.PANE,
      officeJs: csp.OFFICE_JS,
      styleNonce: csp.STYLE_NONCE,
    },
    plugins: [
      new WaitedFor("first-clicks"),
      new EmitFiles([
        { from: at("manifest.xml"), to: "manifest.xml", edit: (text) => manifestFor(address, text) },
        ...filesOf(at("addin/icons"), "icons", /\.png$/),
        ...filesOf(at("addin/pages"), "", /\.(html|css)$/),
      ]),
    ],
  });
};

/** The workbench's page: an Excel host in a browser, for development and tests. */
const workbench = page({
  name: "workbench",
  entry: { workbench: "./workbench/page/index.ts" },
  html: {
    filename: "index.html",
    template: at("workbench/page/index.html"),
    meta: { csp: { "http-equiv": "Content-Security-Policy", content: csp.WORKBENCH } },
  },
});

module.exports = [command, addin, workbench];
