import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** Short, whatever the file is called: names have a limit. It tells the computer and the process that it belongs to. */
const NAME = /^\.partner-program-([\da-f]{8})-(\d{1,10})-[\da-f]{12}\.tmp$/;
const COMPUTER = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
/** No write takes so long. */
const DAY = 24 * 60 * 60 * 1000;

/** A name for an unfinished file in a folder. */
export function temporaryPath(folder: string): string {
  const random = randomBytes(6).toString("hex");
  return join(folder, `.partner-program-${COMPUTER}-${String(process.pid)}-${random}.tmp`);
}

/** Takes away what runs that were broken off left in a folder. What cannot be looked at or taken away stays. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    if (NAME.test(name) && (await isLeftover(path, name)))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

/** On a shared folder, the processes of other computers cannot be asked: their files are left for a day. */
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
    // Another user's process may not be asked, and runs.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
