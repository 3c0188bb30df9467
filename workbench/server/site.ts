/** The server's answers: the built pages, the samples, office.js and the manifest. */
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import sirv, { type RequestHandler } from "sirv";
import { manifestFor } from "../../scripts/build/address.cjs";
import { OFFICE_JS, WORKER } from "../../scripts/build/csp.cjs";

const ROOT = resolve(__dirname, "../..");
/** The path under which this server serves the npm package's office.js. */
const OFFICE_JS_HERE = "/office-js/";

export interface SiteOptions {
  /** `package`: the npm package's office.js, served from here; `cdn`: Microsoft's, as in production. */
  readonly officeJs: "package" | "cdn";
}

type SetHeaders = (response: ServerResponse, path: string) => void;
type Handler = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

/** Answers requests. `origin` is the server's own address, used in the manifest. */
export function site({ officeJs }: SiteOptions): Handler {
  const folders = servedFolders();
  return (request, response, origin) => {
    guard(response);
    const path = plainPath(request.url ?? "/");
    if (!isLocal(request.headers.host)) refuse(response, 403);
    else if (request.method !== "GET" && request.method !== "HEAD") refuse(response, 405);
    else if (path === undefined) refuse(response, 400);
    else if (path === "/") redirect(response, "/workbench/");
    else if (path === "/workbench") redirect(response, "/workbench/");
    else if (path === "/manifest.xml") send(response, "application/xml", manifest(origin));
    else if (path === "/addin/taskpane.html" && officeJs === "package") sendPane(response);
    else serveFrom(folders, path, request, response);
  };
}

/** The served folders by address; no address is a prefix of another. */
function servedFolders(): ReadonlyMap<string, RequestHandler> {
  // `dev` looks a file up at each request, because builds may change while the server runs.
  const folder = (path: string, setHeaders: SetHeaders = headersByName) =>
    sirv(join(ROOT, path), { dev: true, etag: true, setHeaders });
  return new Map([
    ["/workbench/", folder("dist/workbench")],
    ["/addin/", folder("dist/addin", addinHeaders)],
    ["/samples/", folder("samples")],
    [OFFICE_JS_HERE, folder("node_modules/@microsoft/office-js/dist")],
  ]);
}

function serveFrom(
  folders: ReadonlyMap<string, RequestHandler>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [prefix, serve] of folders) {
    if (!path.startsWith(prefix)) continue;
    request.url = path.slice(prefix.length - 1);
    serve(request, response, () => {
      refuse(response, 404);
    });
    return;
  }
  refuse(response, 404);
}

/** Sends the production page with one change: its office.js is the npm package's. */
function sendPane(response: ServerResponse): void {
  const page = readOrUndefined("dist/addin/taskpane.html");
  if (page === undefined) refuse(response, 404);
  else send(response, "text/html; charset=utf-8", page.replaceAll(OFFICE_JS, `${OFFICE_JS_HERE}office.js`));
}

function manifest(origin: string): string {
  return manifestFor(`${origin}/addin`, readFileSync(join(ROOT, "manifest.xml"), "utf8"));
}

/**
 * The decoded path without query; undefined if it would leave a folder or cannot be decoded. Node passes the address on
 * as it came: only browsers resolve `..` before they send it.
 */
function plainPath(url: string): string | undefined {
  const end = url.search(/[?#]/);
  const raw = end === -1 ? url : url.slice(0, end);
  try {
    const path = decodeURIComponent(raw);
    const climbs = path.split(/[/\\]/).some((part) => part === ".." || part === ".");
    return !path.startsWith("/") || climbs || path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Guards against a page elsewhere that reaches this server under its own name, pointed at 127.0.0.1. */
function isLocal(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i.test(host);
}

function guard(response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Files with a content hash in their name never change; browsers must revalidate all others each time. */
function headersByName(response: ServerResponse, path: string): void {
  const hashed = /\.[0-9a-f]{12}\.\w+$/.test(path);
  response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (path.endsWith(".xlsx")) response.setHeader("Content-Type", XLSX);
}

/**
 * Sends the headers that a host of the add-in should send. The policy matters only for the worker among the scripts.
 */
function addinHeaders(response: ServerResponse, path: string): void {
  headersByName(response, path);
  if (path.endsWith(".js")) response.setHeader("Content-Security-Policy", WORKER);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" }).end(text);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to }).end();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain" }).end(String(status));
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), "utf8");
  } catch {
    return undefined;
  }
}
