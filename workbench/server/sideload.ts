/** Loads the add-in into the installed Excel, with Microsoft's own tool. */
import { spawn } from "node:child_process";

/** Not a dependency, but fetched when needed: it has native modules that are useless without Excel. */
const DEBUGGING = "office-addin-debugging@7.0.0";

/** Starts Excel with the add-in of a manifest. Resolves to false if that failed. */
export function sideload(manifest: string): Promise<boolean> {
  return debugging("start", manifest, "desktop", "--app", "excel", "--no-debug");
}

/** Removes the add-in again. Resolves to false if that failed. */
export function unload(manifest: string): Promise<boolean> {
  return debugging("stop", manifest);
}

function debugging(...args: readonly string[]): Promise<boolean> {
  const child = spawn("npx", ["--yes", DEBUGGING, ...args.map(quoted)], {
    stdio: "inherit",
    // On Windows npx is a .cmd file, which only a shell can start.
    shell: process.platform === "win32",
  });
  return new Promise((done) => {
    child.on("error", () => {
      done(false);
    });
    child.on("close", (status) => {
      done(status === 0);
    });
  });
}

/** Quotes the manifest's path for cmd, because a folder's name may contain a space. */
function quoted(argument: string): string {
  return process.platform === "win32" && argument.includes(" ") ? `"${argument}"` : argument;
}
