/**
 * Runs once before the tests of the browser: one browser and one server for all of their files, which find them by the
 * environment. Pages that are older than their sources are built meanwhile; whoever needs one waits for it.
 */
import type { BrowserServer } from "playwright-core";
import { launchSharedChromium } from "../../../scripts/browser/launch";
import { buildIfOlder, PAGES } from "../../../scripts/build/fresh";
import { startServer, type RunningServer } from "../../../workbench/server/server";

/** Names of what the environment tells. */
export const BROWSER = "TEST_BROWSER";
export const SITE = "TEST_SITE";

let running: { readonly browser: BrowserServer; readonly server: RunningServer } | undefined;

export default async function setUp(): Promise<void> {
  // A build that fails is told by the tests that need it.
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
