/**
 * Runs once before the browser tests: starts one browser and one server, which all files find by the environment.
 * Meanwhile it builds pages that are older than their sources; a test that needs one waits for it.
 */
import type { BrowserServer } from "playwright-core";
import { launchSharedChromium } from "../../../scripts/browser/launch";
import { buildIfOlder, PAGES } from "../../../scripts/build/fresh";
import { startServer, type RunningServer } from "../../../workbench/server/server";

/** Names of the environment variables. */
export const BROWSER = "TEST_BROWSER";
export const SITE = "TEST_SITE";

let running: { readonly browser: BrowserServer; readonly server: RunningServer } | undefined;

export default async function setUp(): Promise<void> {
  // The tests that need a failed build report it.
  buildIfOlder(PAGES).catch(() => undefined);
  const server = await startServer({ port: 0 });
  const browser = await launchSharedChromium(server.certificate.cert);
  process.env[BROWSER] = browser.wsEndpoint();
  process.env[SITE] = server.url;
  running = { browser, server };
}

export async function tearDown(): Promise<void> {
  await running?.browser.close();
  await running?.server.close();
}
