/** Starts a Chromium, Chrome or Edge by playwright-core, which brings none itself. */
import { createHash, X509Certificate } from "node:crypto";
import { statfsSync } from "node:fs";
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from "playwright-core";
import { carriedBrowser, type CarriedBrowser } from "./carried";
import { systemBrowsers, thisMachine, type BrowserPlaces } from "./places";

/** Options of a browser: no window, no sandbox of its own (CI runs as root), and no background network traffic. */
const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * For a browser whose users keep all cores busy: V8 collects garbage and compiles without threads of its own, which
 * takes fewer CPU seconds.
 */
const FRUGAL = "--js-flags=--single-threaded";

/** Bytes of shared memory that the pages of several tests may need at once. */
const ENOUGH_SHARED = 1 << 30;

/** Timeout in milliseconds: a browser that has not started by then will not start. */
const START_LIMIT = 60_000;

export const HOW_TO_INSTALL =
  "No Chromium, Chrome or Edge could be started: install one by `apt-get install chromium` (Debian) or by " +
  "`npx playwright-core install chromium` (any system), or name its program in CHROMIUM_PATH.";

/** Value of CHROMIUM_PATH: use the browser from the npm package, even where the system has one. */
const CARRIED = "npm";

/**
 * Starts a browser. `trusting` is a certificate of ours, as PEM: the browser takes that one without asking anybody.
 * @throws {Error} with a sentence that says what to install, where none can be started
 */
export function launchChromium(trusting?: string): Promise<Browser> {
  return firstThatStarts(browsers(), (options) => chromium.launch({ ...options, args: flags(trusting) }));
}

/** Starts a browser that several processes share: each connects to its `wsEndpoint`. @throws {Error} as `launchChromium` */
export function launchSharedChromium(trusting: string): Promise<BrowserServer> {
  return firstThatStarts(browsers(), (options) =>
    chromium.launchServer({
      ...options,
      args: [...flags(trusting), FRUGAL],
      ignoreDefaultArgs: hasSharedMemory() ? ["--disable-dev-shm-usage"] : [],
      host: "127.0.0.1",
    }),
  );
}

/** Whether /dev/shm is large, as outside containers: Playwright's default, files in /tmp, costs the kernel more time. */
function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize >= ENOUGH_SHARED;
  } catch {
    return false;
  }
}

/**
 * To look up a certificate, Chromium needs NSS and SQLite, which a bare system lacks, so the certificate is passed to
 * it.
 */
function flags(trusting: string | undefined): string[] {
  if (trusting === undefined) return [...FLAGS];
  const key = new X509Certificate(trusting).publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(key).digest("base64");
  return [...FLAGS, `--ignore-certificate-errors-spki-list=${hash}`];
}

type Candidate = CarriedBrowser | { readonly path: string; readonly env?: undefined };

/**
 * The browsers to try: only the one that CHROMIUM_PATH names, if set; else the system's, then the one from the package.
 * @throws {Error} where CHROMIUM_PATH names no program
 */
export async function* browsers(
  places: BrowserPlaces = thisMachine(),
  carried: typeof carriedBrowser = carriedBrowser,
): AsyncGenerator<Candidate> {
  const named = places.env["CHROMIUM_PATH"] ?? "";
  if (named === "") for (const path of systemBrowsers(places)) yield { path };
  else if (named !== CARRIED) {
    if (!places.isProgram(named))
      throw new Error(`CHROMIUM_PATH names "${named}", which is no program. ${HOW_TO_INSTALL}`);
    yield { path: named };
    return;
  }
  const last = await carried();
  if (last !== undefined) yield last;
}

/** Returns the result for the first browser that starts. @throws {Error} with the message of each where none does */
export async function firstThatStarts<T>(
  candidates: AsyncIterable<Candidate> | Iterable<Candidate>,
  start: (options: LaunchOptions) => Promise<T>,
): Promise<T> {
  const said: string[] = [];
  for await (const { path, env } of candidates) {
    try {
      return await start({
        executablePath: path,
        timeout: START_LIMIT,
        ...(env !== undefined && { env: { ...process.env, ...env } }),
      });
    } catch (error) {
      said.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error([HOW_TO_INSTALL, ...said].join("\n"));
}
