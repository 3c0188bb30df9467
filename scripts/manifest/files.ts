/** The add-in's files for the manifest's checks: in the source folders, or in a build. */
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ManifestFiles } from "./check";

/** Files that a build of the add-in will contain, looked up in `addin/`. */
export function sourceFiles(root: string, address: string): ManifestFiles {
  const place = (path: string) =>
    path === "taskpane.html" || dirname(path) === "icons"
      ? join(root, "addin", path)
      : join(root, "addin/pages", basename(path));
  return filesBy(place, address);
}

/** A built folder. */
export function builtFiles(folder: string, address: string): ManifestFiles {
  return filesBy((path) => join(folder, path), address);
}

function filesBy(place: (path: string) => string, address: string): ManifestFiles {
  return {
    address,
    exists: (path) => existsSync(place(path)),
    pngSize: (path) => pngSize(place(path)),
  };
}

const PNG_SIGNATURE = "89504e470d0a1a0a";

/** Width and height are in a PNG's first chunk, at bytes 16 and 20. */
function pngSize(path: string): ReturnType<ManifestFiles["pngSize"]> {
  if (!existsSync(path)) return undefined;
  const head = Buffer.alloc(24);
  const file = openSync(path, "r");
  const length = readSync(file, head, 0, 24, 0);
  closeSync(file);
  if (length < 24 || head.toString("hex", 0, 8) !== PNG_SIGNATURE) return undefined;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
