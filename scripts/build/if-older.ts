/** `tsx scripts/build/if-older.ts [cli] [addin] [workbench]`: builds what is older than its sources; all three by default. */
import { buildIfOlder, BUILDS } from "./fresh";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !BUILDS.some((build) => build === name));

async function main(): Promise<void> {
  if (unknown.length > 0) throw new Error(`There is no build "${unknown.join(", ")}".`);
  await buildIfOlder(names.length === 0 ? BUILDS : BUILDS.filter((build) => names.includes(build)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
