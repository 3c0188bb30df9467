/** The pages as they ship, for tests that look at them or run them in a browser. */
import { join } from "node:path";
import { buildIfOlder, ROOT, type PageName } from "../../scripts/build/fresh";

/** Long enough for a build on a slow machine: the limit of a `beforeAll` that calls `built`. */
export const BUILD_LIMIT = 180_000;

/** Builds a page where it is older than its sources. The folder it lies in. */
export async function built(page: PageName): Promise<string> {
  await buildIfOlder([page]);
  return join(ROOT, "dist", page);
}
