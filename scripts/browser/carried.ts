/**
 * The Chromium from the npm package @sparticuz/chromium, for Linux on x64: a headless shell with the libraries and the
 * font that a bare system lacks. It is unpacked once, into a folder that git ignores.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";

const ROOT = resolve(__dirname, "../..");
const CACHE = join(ROOT, ".cache");
const PACKAGE = join(ROOT, "node_modules/@sparticuz/chromium");

export interface CarriedBrowser {
  readonly path: string;
  /** The environment that its process needs. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the browser where that has not been done. Undefined where it does not run or is not installed.
 * @throws {Error} where it cannot be unpacked
 */
export async function carriedBrowser(): Promise<CarriedBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(PACKAGE)) return undefined;
  const folder = await unpacked();
  const libraries = join(folder, "al2023/lib");
  const others = process.env["LD_LIBRARY_PATH"];
  return {
    path: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: others === undefined ? libraries : `${libraries}${delimiter}${others}`,
      FONTCONFIG_FILE: fontList(folder),
    },
  };
}

/** The folder with the unpacked browser. It gets its final name when it is complete. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, "unpacking-"));
  try {
    await unpackInto(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have unpacked it meanwhile.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package unpacks into the folder for temporary files, and the libraries only where it detects AWS Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const unpack = 'import("@sparticuz/chromium").then(({ default: carried }) => carried.executablePath())';
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await promisify(execFile)(process.execPath, ["--eval", unpack], { cwd: ROOT, env });
}

/** A list of fonts with only the font from the package: letters are equally wide on every machine. */
function fontList(folder: string): string {
  const list = join(folder, "fonts/here.conf");
  if (!existsSync(list)) {
    const folders = `<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir>`;
    writeFileSync(list, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
  }
  return list;
}
