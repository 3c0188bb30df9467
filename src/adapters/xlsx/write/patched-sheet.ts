import type { SheetScanner } from "../sheet/sheet-scanner";
import type { SheetPatcher } from "./sheet-patcher";

/** A sheet's bytes with a patch applied, as fast as they arrive. */
export async function* patchedSheet<Change>(
  chunks: AsyncIterable<Uint8Array>,
  scanner: SheetScanner,
  patcher: SheetPatcher<Change>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    scanner.push(chunk);
    yield patcher.output.take();
  }
  scanner.end();
  patcher.finish();
  yield patcher.output.take();
}
