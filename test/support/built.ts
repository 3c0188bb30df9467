/** The built command and pages, for tests that read or run them. */
import { join } from "node:path";
import { buildIfOlder, ROOT, type BuildName } from "../../scripts/build/fresh";

/** Limit of a `beforeAll` that calls `built`, long enough for a build on a slow machine. */
export const BUILD_LIMIT = 600_000;

/** Builds the command or a page if it is older than its sources. Returns its folder. */
export async function built(name: BuildName): Promise<string> {
  await buildIfOlder([name]);
  return join(ROOT, "dist", name);
}
