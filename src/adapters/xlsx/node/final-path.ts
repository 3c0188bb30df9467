import { readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Operating systems follow as many. */
const MOST_LINKS = 40;

/**
 * The file that a path leads to, with links followed, even if the file does not exist yet. Throws the system's ELOOP
 * for circular links.
 */
export async function finalPath(path: string, links = MOST_LINKS): Promise<string> {
  const absolute = resolve(path);
  const real = await realpath(absolute).catch(() => undefined);
  if (real !== undefined) return real;
  if (links === 0) throw Object.assign(new Error(`Links in a circle: ${path}`), { code: "ELOOP" });
  const folder = await realpath(dirname(absolute)).catch(() => dirname(absolute));
  const here = join(folder, basename(absolute));
  const next = await readlink(here).catch(() => undefined);
  return next === undefined ? here : finalPath(resolve(folder, next), links - 1);
}
