/** Watches a page's console and requests: there may be no error, and no request may leave this machine. */
import type { BrowserContext } from "playwright-core";

const LOCAL = new Set(["localhost", "127.0.0.1"]);

/** Schemes that stay inside the browser. */
const INSIDE = new Set(["data:", "blob:", "about:"]);

const GIVEN_UP = "net::ERR_ABORTED";

/** Everything forbidden that happens in a context's pages, as sentences, in order; whoever has read them empties it. */
export function watch(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    complaints.push(`uncaught: ${error.error().message}`);
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!INSIDE.has(protocol) && !LOCAL.has(hostname)) complaints.push(`request to ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // What a page still loads ahead when it is left is given up; a file that is missing or refused fails otherwise.
    if (reason !== GIVEN_UP) complaints.push(`request failed: ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  return complaints;
}
