import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/**
 * Short, whatever the target's name, because names have a limit. It names the computer and the process that it belongs
 * to.
 */
const NAME = /^\.partner-program-([\da-f]{8})-(\d{1,10})-[\da-f]{12}\.tmp$/;
const COMPUTER = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
/** No write takes this long. */
const DAY = 24 * 60 * 60 * 1000;

/** A name for an unfinished file in a folder. */
export function temporaryPath(folder: string): string {
  const random = randomBytes(6).toString("hex");
  return join(folder, `.partner-program-${COMPUTER}-${String(process.pid)}-${random}.tmp`);
}

/** Deletes files that broken-off runs left in a folder. Files that cannot be examined or deleted stay. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    if (NAME.test(name) && (await isLeftover(path, name)))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** On a shared folder, processes of other computers cannot be checked, so their files are left for a day. */
async function isLeftover(path: string, name: string): Promise<boolean> {
  const [, computer, process] = NAME.exec(name) ?? [];
  if (computer === COMPUTER && !isRunning(Number(process))) return true;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > DAY;
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // EPERM: the process exists, but belongs to another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
