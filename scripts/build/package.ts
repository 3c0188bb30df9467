/**
 * `npm run package`: creates `dist/partner-program-<version>.tgz`, which `npm install --global` installs as the
 * command. The bundle contains everything that the command needs: the package has no dependencies, and installs without
 * a network.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfOlder, ROOT } from "./fresh";

/** Files that npm puts into every package by itself. */
const ALWAYS = ["README.md", "LICENSE"];

/** The package.json fields that are useful after installation. */
const KEPT = ["name", "version", "description", "license", "engines", "bin", "files"];

/** Packs the built command into a folder. Returns the path of the package. */
export function packInto(folder: string): string {
  const staged = mkdtempSync(join(tmpdir(), "package-"));
  try {
    const json = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, unknown>;
    const kept = Object.fromEntries(KEPT.map((key) => [key, json[key]]));
    writeFileSync(join(staged, "package.json"), JSON.stringify(kept, null, 2));
    for (const path of [...(json["files"] as readonly string[]), ...ALWAYS])
      cpSync(join(ROOT, path), join(staged, path), { recursive: true });
    const options = { cwd: staged, encoding: "utf8", shell: process.platform === "win32" } as const;
    const name = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], options);
    return join(folder, name.trim());
  } finally {
    rmSync(staged, { recursive: true });
  }
}

async function main(): Promise<void> {
  await buildIfOlder(["cli"]);
  process.stdout.write(`${packInto(join(ROOT, "dist"))}\n`);
}

if (require.main === module)
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
