/** Finds a Chromium to drive with playwright-core, which brings none itself. */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** How a browser is started: no window, no sandbox of its own (CI runs as root), and no talk with the network. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const HOW_TO_INSTALL =
  "No Chromium was found. Install one: `apt-get install chromium` (Debian), or `npx playwright-core install chromium` " +
  "(any system), or set CHROMIUM_PATH to the program of an installed Chromium, Chrome or Edge.";

const NAMES = ["chromium", "chromium-browser"];

/** What the search looks at; a test gives its own. */
export interface ChromiumPlaces {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright's own Chromium would lie. */
  readonly playwrights: string | undefined;
}

/**
 * The program of a Chromium: CHROMIUM_PATH, else a system's `chromium`, else Playwright's own.
 * @throws {Error} with a sentence that says what to install, where there is none, or where CHROMIUM_PATH names none
 */
export function findChromium(
  places: ChromiumPlaces = { env: process.env, playwrights: playwrightsOwn() },
): string {
  const { CHROMIUM_PATH: named, PATH: path = "" } = places.env;
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which is no program. ${HOW_TO_INSTALL}`);
  }
  const onPath = path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = places.playwrights === undefined ? onPath : [...onPath, places.playwrights];
  const found = candidates.find(isProgram);
  if (found === undefined) throw new Error(HOW_TO_INSTALL);
  return found;
}

function isProgram(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright knows where it would put its Chromium; on a system that it does not support it throws. */
function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
