import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DEVELOPMENT_ADDRESS, addressOf } from "../../scripts/build/address.cjs";
import { manifestMistakes } from "../../scripts/manifest/check";
import { builtFiles } from "../../scripts/manifest/files";
import { BUILD_LIMIT, built } from "../support/built";

let folder = "";
beforeAll(async () => {
  folder = await built("addin");
}, BUILD_LIMIT);

const names = () => readdirSync(folder, { recursive: true }) as string[];
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const scripts = () => names().filter((name) => name.endsWith(".js"));
const page = () => read("taskpane.html");

/** The scripts that the page names: everything that the pane loads before it shows anything, without office.js. */
const initialScripts = () =>
  [...page().matchAll(/<script[^>]*?\ssrc="?([^\s">]+)/g)]
    .map(([, source]) => source ?? "")
    .filter((source) => !source.startsWith("https://"));

test("no code of the add-in is generated from text", () => {
  expect(scripts()).not.toEqual([]);
  for (const name of scripts()) {
    expect(read(name)).not.toMatch(/new Function\b|\beval\(|[^.\w]Function\(["'`]/);
  }
});

test("the reference engine of the tests is not shipped", () => {
  for (const name of scripts()) {
    // Texts of the library that no minifier removes.
    expect(read(name)).not.toMatch(/Engine: addRule\(\)|Missing operator callback|almanac required|jsonpath/);
  }
});

test("the pane's first scripts stay under 180 KB, gzipped", () => {
  expect(initialScripts()).not.toEqual([]);
  const bytes = initialScripts().map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(180 * 1024);
});

test("names of scripts change with their content, so that they can be cached for ever", () => {
  for (const name of scripts()) expect(name).toMatch(/\.[0-9a-f]{12}\.js$/);
});

test("the page loads scripts from its own folder, and office.js from Microsoft's servers", () => {
  const sources = [...page().matchAll(/<script[^>]*?\ssrc="?([^\s">]+)/g)].map(([, source]) => source);
  const [office, ...own] = sources;
  expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  for (const source of own) expect(names()).toContain(source);
  expect(page()).not.toMatch(/<script(?![^>]*\ssrc=)/);
});

test("the pane's security policy allows no code from text, no inline script, and no connection to any server", () => {
  const policy = /Content-Security-Policy"? content="([^"]+)"/.exec(page())?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy).not.toMatch(/unsafe-|connect-src|\*/);
  expect(page().indexOf("Content-Security-Policy")).toBeLessThan(page().indexOf("<script"));
});

test("help, support and privacy pages run no script, and are in three languages", () => {
  for (const name of ["help.html", "support.html", "privacy.html"]) {
    const text = read(name);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toContain("<script");
    for (const language of ["ru", "kk", "en"])
      expect(text).toMatch(new RegExp(`<section id="?${language}\\b`));
    for (const [, target] of text.matchAll(/\s(?:href|src)="?([^"#\s>]+)/g)) {
      expect(names()).toContain(target);
    }
  }
});

test("nothing is loaded over http", () => {
  // Names of XML namespaces and of licences are not loaded.
  const loads = /(?:src|href|url|import|fetch|open)\s*[=(:]\s*["'`(]?\s*["'`]?http:\/\//;
  for (const name of names().filter((file) => /\.(?:js|css|html)$/.test(file))) {
    expect(read(name)).not.toMatch(loads);
  }
});

test("the manifest beside it is made for the build's address, and everything that it names exists", () => {
  const address = addressOf();
  const wishes = { production: address !== DEVELOPMENT_ADDRESS };
  expect(manifestMistakes(read("manifest.xml"), builtFiles(folder, address), wishes)).toEqual([]);
});
