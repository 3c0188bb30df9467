/** Properties of this machine: Excel, and a browser to open. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Questions about the machine; a test gives its own answers. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Env;
  readonly exists: (path: string) => boolean;
  /** True if the Windows registry has this key. */
  readonly hasKey: (key: string) => boolean;
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  hasKey: (key) => spawnSync("reg", ["query", key], { stdio: "ignore" }).status === 0,
};

const EXCEL_KEY = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe`;
const EXCEL_FOLDERS = [String.raw`Microsoft Office\root\Office16`, String.raw`Microsoft Office\Office16`];

/** True if Excel is installed, on Windows or macOS, where this kind of add-in runs. */
export function hasExcel({ platform, env, exists, hasKey }: Machine = THIS_MACHINE): boolean {
  if (platform === "darwin") return exists("/Applications/Microsoft Excel.app");
  if (platform !== "win32") return false;
  return hasKey(EXCEL_KEY) || programFolders(env).some((folder) => exists(join(folder, "EXCEL.EXE")));
}

function programFolders(env: Env): string[] {
  return [env["ProgramFiles"], env["ProgramFiles(x86)"]]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => EXCEL_FOLDERS.map((office) => join(folder, office)));
}

/** The command that opens an address in the default browser; undefined without a screen. */
export function browserCommand(
  url: string,
  { platform, env }: Pick<Machine, "platform" | "env"> = THIS_MACHINE,
): readonly [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  return (env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]) ? ["xdg-open", url] : undefined;
}

/** Opens an address in the default browser, if there is one. Never fails: the terminal shows the address too. */
export function openInBrowser(url: string): void {
  const command = browserCommand(url);
  if (command === undefined) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
