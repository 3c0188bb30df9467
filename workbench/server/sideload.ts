/** Puts the add-in into the installed Excel, with Microsoft's own tool. */
import { spawn } from "node:child_process";

/** Fetched only where it is used: it brings native modules that a machine without Excel cannot need. */
const DEBUGGING = "office-addin-debugging@7.0.0";

/** Starts Excel with the add-in of a manifest. Whether it did. */
export function sideload(manifest: string): Promise<boolean> {
  return debugging("start", manifest, "desktop", "--app", "excel", "--no-debug");
}

/** Takes the add-in out again. */
export function unload(manifest: string): Promise<boolean> {
  return debugging("stop", manifest);
}

function debugging(...args: readonly string[]): Promise<boolean> {
  const child = spawn("npx", ["--yes", DEBUGGING, ...args.map(quoted)], {
    stdio: "inherit",
    // npx is a .cmd file on Windows, which only a shell starts.
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

/** The manifest's folder may have a space in its name; cmd takes it in quotes. */
function quoted(argument: string): string {
  return process.platform === "win32" && argument.includes(" ") ? `"${argument}"` : argument;
}
