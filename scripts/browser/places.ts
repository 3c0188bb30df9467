/** Finds a Chromium, Chrome or Edge of the system. */
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** The input of the search; a test passes its own. */
export interface BrowserPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isProgram: (path: string) => boolean;
  /** The path where Playwright would install its own Chromium. */
  readonly playwrights: string | undefined;
}

/** This machine. */
export function thisMachine(): BrowserPlaces {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isProgram,
    playwrights: playwrightsOwn(),
  };
}

const NAMES_ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

/** Below a folder for programs. */
const ON_WINDOWS = [
  "Chromium/Application/chrome.exe",
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];
const ON_MAC = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** Existing programs, in the order in which to try them: the system's own, then the one Playwright installed. */
export function systemBrowsers(places: BrowserPlaces): readonly string[] {
  const { playwrights, isProgram: isThere } = places;
  const candidates = [...usualPlaces(places), ...(playwrights === undefined ? [] : [playwrights])];
  return candidates.filter(isThere);
}

function usualPlaces({ platform, env, home }: BrowserPlaces): readonly string[] {
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LocalAppData"]];
    return below(folders, ON_WINDOWS);
  }
  if (platform === "darwin") return below(["/Applications", join(home, "Applications")], ON_MAC);
  return below((env["PATH"] ?? "").split(delimiter), NAMES_ON_PATH);
}

/** Every name in the first folder, then in the next one. */
function below(folders: readonly (string | undefined)[], names: readonly string[]): readonly string[] {
  return folders.flatMap((folder = "") => (folder === "" ? [] : names.map((name) => join(folder, name))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Playwright knows its path for Chromium; on a system that it does not support it throws. */
function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
