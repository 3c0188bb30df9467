/**
 * Builds the command, and the measured tasks in the same way, because code run from source is slower than shipped code.
 */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import webpack, { type Configuration } from "webpack";

const OUT = resolve(__dirname, "out");
/** The folder of the built tasks. */
export const TASKS = resolve(OUT, "tasks.js");

export async function build(): Promise<void> {
  const [command] = createRequire(__filename)("../webpack.config.js") as readonly Configuration[];
  if (command === undefined) throw new Error("webpack.config.js holds no configuration");
  const tasks: Configuration = {
    ...command,
    name: "bench",
    entry: {
      tasks: resolve(__dirname, "tasks.ts"),
      "sheet-thread": resolve(__dirname, "../src/adapters/xlsx/node/sheet-thread.ts"),
    },
    output: { path: OUT, filename: "[name].js" },
    // The others run as they are installed.
    externals: ["exceljs", "xlsx", "json-rules-engine"].map((name) => ({ [name]: `commonjs ${name}` })),
  };
  await run([command, tasks]);
}

function run(configurations: Configuration[]): Promise<void> {
  return new Promise((done, failed) => {
    webpack(configurations, (error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}
