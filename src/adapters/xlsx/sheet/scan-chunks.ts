import type { SheetScanner } from "./sheet-scanner";

/** Scans a sheet's bytes until they end or the scan is stopped; between two chunks it waits for `pause`. */
export async function scanChunks(
  chunks: AsyncIterable<Uint8Array>,
  scanner: SheetScanner,
  pause?: () => Promise<void>,
): Promise<void> {
  for await (const chunk of chunks) {
    // Also after the data: the rest must be inflated to verify the checksum, and it holds the merged areas.
    scanner.push(chunk);
    if (scanner.stopped) break;
    if (pause !== undefined) await pause();
  }
  scanner.end();
}
