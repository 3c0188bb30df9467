import { constants, rmSync } from "node:fs";
import { chmod, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { WorkbookError } from "../../../workbook/errors";
import type { ByteSink } from "../../common/bytes";
import { finalPath } from "./final-path";
import { systemCode } from "./system-code";
import { removeLeftovers, temporaryPath } from "./temporary-file";

const BUFFER = 1024 * 1024;
/** Time between two looks at a pipe that nobody reads from. */
const PIPE_PAUSE_MS = 50;

/**
 * A sink that writes a temporary file beside the target, and renames it over the target once all of it is on the disk.
 * So the target is never half written, even if it is the file that is being read. Links are followed, even to a file
 * that does not exist yet, and an existing file keeps its permissions. Files that broken-off runs left beside the
 * target are deleted. A pipe or device is written to directly, because its reader would never see a file in its place.
 * Throws `WorkbookError` "not-writable".
 */
export async function openFileSink(path: string): Promise<ByteSink> {
  return guarded(path, await openSink(path).catch((error: unknown) => refuse(path, error)));
}

async function openSink(path: string): Promise<ByteSink> {
  const existing = await stat(path).catch(() => undefined);
  return existing === undefined || existing.isFile() ? openTemporary(path) : openDirectly(path);
}

async function openDirectly(path: string): Promise<ByteSink> {
  const file = await openToWrite(path, await openOnceRead(path));
  const { write, flush } = bufferedWriter(file);
  return {
    write,
    commit: async () => {
      await flush();
      await file.close();
    },
    abort: () => file.close().catch(() => undefined),
  };
}

/** The probe stays open until the file is, so that the pipe keeps its writer. */
async function openToWrite(path: string, probe: FileHandle): Promise<FileHandle> {
  try {
    return await open(path, "w");
  } finally {
    await probe.close();
  }
}

/**
 * Opens a pipe as soon as somebody reads from it. A plain opening would wait too, but inside the system, where a
 * process that is told to stop cannot end. The file given cannot be written to at any length: it does not wait either.
 */
async function openOnceRead(path: string): Promise<FileHandle> {
  for (;;) {
    const opened = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch((error: unknown) => {
      if (systemCode(error).system === "ENXIO") return undefined;
      throw error;
    });
    if (opened !== undefined) return opened;
    await pause(PIPE_PAUSE_MS);
  }
}

async function openTemporary(path: string): Promise<ByteSink> {
  const target = await finalPath(path);
  await removeLeftovers(dirname(target));
  const temporary = temporaryPath(dirname(target));
  // A process that is told to stop in the middle deletes its unfinished file.
  const removeUnfinished = (): void => {
    rmSync(temporary, { force: true });
  };
  process.once("exit", removeUnfinished);
  const file = await open(temporary, "wx").catch((error: unknown) => {
    process.off("exit", removeUnfinished);
    throw error;
  });
  const { write, flush } = bufferedWriter(file);
  return {
    write,
    commit: async () => {
      await flush();
      await file.sync();
      await file.close();
      await keepPermissions(target, temporary);
      await rename(temporary, target);
      process.off("exit", removeUnfinished);
      await syncFolder(dirname(target));
    },
    abort: async () => {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
      process.off("exit", removeUnfinished);
    },
  };
}

interface BufferedWriter {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly flush: () => Promise<void>;
}

function bufferedWriter(file: FileHandle): BufferedWriter {
  const buffer = new Uint8Array(BUFFER);
  let filled = 0;
  const writeAll = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
  };
  const flush = async () => {
    await writeAll(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    flush,
    write: async (bytes) => {
      if (filled + bytes.length > buffer.length) await flush();
      if (bytes.length > buffer.length) return writeAll(bytes);
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
  };
}

/** The same sink, with the system's errors reported as `WorkbookError` "not-writable". */
function guarded(path: string, sink: ByteSink): ByteSink {
  return {
    write: (bytes) => sink.write(bytes).catch((error: unknown) => refuse(path, error)),
    commit: () => sink.commit().catch((error: unknown) => refuse(path, error)),
    abort: () => sink.abort(),
  };
}

function refuse(path: string, cause: unknown): never {
  throw new WorkbookError("not-writable", { file: path, ...systemCode(cause) }, { cause });
}

async function keepPermissions(target: string, temporary: string): Promise<void> {
  const existing = await stat(target).catch(() => undefined);
  if (existing !== undefined) await chmod(temporary, existing.mode & 0o7777);
}

/** Makes the rename itself survive a power cut. Not every system can do that for a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  if (folder === undefined) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}
