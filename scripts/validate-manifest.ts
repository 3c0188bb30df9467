/**
 * `npm run validate [-- manifest.xml] [-- --production]`: runs our own checks; the schemas, if their folder lies beside
 * this one and xmllint is installed; Microsoft's service, if the network allows. Without a path, checks the manifest of
 * the repository, and the one that a build for users would make of it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { validateManifest } from "office-addin-manifest";
import { manifestFor } from "./build/address.cjs";
import { LOCALES, manifestMistakes } from "./manifest/check";
import { builtFiles, sourceFiles } from "./manifest/files";
import { elementsNamed, parseXml } from "./manifest/xml-tree";

const ROOT = resolve(__dirname, "..");
const SCHEMA_CHECK = resolve(ROOT, "../shared/manifest-check/validate.sh");
/** Replaces a real address where the repository's manifest is checked as users would get it. */
const SOME_ADDRESS = "https://partners.example.kz";
const SERVICE_LIMIT = 30_000;

/** One manifest, and the folder of the build that contains it; undefined for the repository's own. */
interface Subject {
  readonly path: string;
  readonly folder: string | undefined;
  readonly production: boolean;
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { production: { type: "boolean", default: false } },
  });
  const [given] = positionals;
  if (given !== undefined) {
    const path = resolve(given);
    const folder = dirname(path) === ROOT ? undefined : dirname(path);
    return validate({ path, folder, production: values.production });
  }
  const manifest = join(ROOT, "manifest.xml");
  const forUsers = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    const copy = join(forUsers, "manifest.xml");
    writeFileSync(copy, manifestFor(SOME_ADDRESS, readFileSync(manifest, "utf8")));
    const own = await validate({ path: manifest, folder: undefined, production: false });
    return (await validate({ path: copy, folder: undefined, production: true })) && own;
  } finally {
    rmSync(forUsers, { recursive: true });
  }
}

async function validate(subject: Subject): Promise<boolean> {
  say(`${subject.path}${subject.production ? " (for users)" : ""}`);
  const own = ownChecks(subject);
  return own && schemaCheck(subject) && (await serviceCheck(subject));
}

function ownChecks({ path, folder, production }: Subject): boolean {
  const text = readFileSync(path, "utf8");
  const address = addressIn(text);
  const files = folder === undefined ? sourceFiles(ROOT, address) : builtFiles(folder, address);
  const mistakes = manifestMistakes(text, files, { production });
  for (const mistake of mistakes) say(`  ${mistake}`);
  say(`  Own checks: ${mistakes.length === 0 ? "sound." : `${mistakes.length} mistakes.`}`);
  return mistakes.length === 0;
}

/** The folder of the pane's page. */
function addressIn(text: string): string {
  try {
    const [source] = elementsNamed(parseXml(text), "DefaultSettings").flatMap(({ children }) => children);
    return dirname(source?.attributes["DefaultValue"] ?? "");
  } catch {
    return "";
  }
}

function schemaCheck({ path, production }: Subject): boolean {
  if (!existsSync(SCHEMA_CHECK) || spawnSync("xmllint", ["--version"]).status !== 0) {
    say("  Schemas: not checked; that takes xmllint and the schemas' folder.");
    return true;
  }
  const options = [`--locales=${LOCALES.join(",")}`, ...(production ? ["--prod"] : [])];
  const done = spawnSync("sh", [SCHEMA_CHECK, path, ...options], { encoding: "utf8" });
  const sound = done.status === 0;
  say(sound ? "  Schemas: sound." : `  Schemas:\n${done.stdout}${done.stderr}`);
  return sound;
}

/**
 * Microsoft's own check, over the network. Where the service cannot be reached, this is reported but is not a mistake.
 */
async function serviceCheck({ path, production }: Subject): Promise<boolean> {
  let limit: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((done) => {
    limit = setTimeout(done, SERVICE_LIMIT, undefined);
  });
  try {
    const answer = await Promise.race([validateManifest(path, production), tooLong]);
    if (answer?.report === undefined) return unasked(answer?.statusText ?? "no answer in time");
    for (const { title, content } of answer.report.errors ?? []) say(`  ${title ?? ""}: ${content ?? ""}`);
    say(`  Microsoft's service: ${answer.isValid ? "sound." : "refused."}`);
    return answer.isValid;
  } catch {
    return unasked("no network");
  } finally {
    clearTimeout(limit);
  }
}

function unasked(why: string): true {
  say(`  Microsoft's service: not asked (${why}).`);
  return true;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

main().then(
  (sound) => process.exit(sound ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
