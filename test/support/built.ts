/** The command and the pages as they ship, for tests that look at them or run them. */
import { join } from "node:path";
import { buildIfOlder, ROOT, type BuildName } from "../../scripts/build/fresh";

/** Long enough for a build on a slow machine: the limit of a `beforeAll` that calls `built`. */
export const BUILD_LIMIT = 600_000;

/** Builds the command or a page where it is older than its sources. The folder it lies in. */
export async function built(name: BuildName): Promise<string> {
  await buildIfOlder([name]);
  return join(ROOT, "dist", name);
}
