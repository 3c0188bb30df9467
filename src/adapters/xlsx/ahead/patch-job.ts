/** The patching side, in the other thread. */
import { joinBytes } from "../../common/bytes";
import { SmallParts } from "../parts/small-parts";
import { readStyles } from "../styles/read-styles";
import { StyleBook } from "../styles/style-book";
import { TextStore } from "../texts/text-store";
import type { CellTexts } from "../texts/workbook-texts";
import { patchPart } from "../write/patch-part";
import { asUtf8 } from "../xml/encoding";
import { SHEET_LIMIT, type ZipReader } from "../zip/zip-reader";
import { compressPart } from "../zip/zip-writer";
import type { PatchDone, PatchJob } from "./messages";
import type { Send } from "./scan-job";

/**
 * Patches a sheet for the other thread. Sends the new part, or a message that the patch failed: the other thread then
 * finds every fault itself.
 */
export async function runPatchJob(job: PatchJob, opening: Promise<ZipReader>, send: Send): Promise<void> {
  try {
    const { done, bytes } = await patched(job, await opening, send);
    send(done, [bytes]);
  } catch {
    send({ kind: "not-patched" }, []);
  }
}

async function patched(
  job: PatchJob,
  zip: ZipReader,
  send: Send,
): Promise<{ done: PatchDone; bytes: ArrayBuffer }> {
  const { isDate, dateShift, isCalculated, currencies } = job;
  const entry = zip.find(job.part);
  if (entry === undefined) throw new Error(`No part ${job.part}`);
  const document = await new SmallParts(zip).document(job.stylesPart);
  const styles = new StyleBook(document, readStyles(document));
  const made = await patchPart(job, {
    chunks: asUtf8(entry.name, zip.stream(entry, SHEET_LIMIT)),
    styles,
    values: { texts: new OwnTexts(), isDate, dateShift, isCalculated, currencies },
    compress: (contents) => compressPart(entry.name, tellingFormats(contents, styles, send), zip.codec),
  });
  // Always a copy: the codec's bytes may be a view of memory that it still uses.
  const bytes = new Uint8Array(joinBytes(made.entry.chunks));
  const whole = { ...made, entry: { ...made.entry, chunks: [bytes] } };
  return { done: { kind: "patched", patched: whole, styles: styles.additions }, bytes: bytes.buffer };
}

/** Passes the sheet on, and tells the formats that were added for its first chunk. */
async function* tellingFormats(
  chunks: AsyncIterable<Uint8Array>,
  styles: StyleBook,
  send: Send,
): AsyncGenerator<Uint8Array> {
  let isTold = false;
  for await (const chunk of chunks) {
    if (!isTold) send({ kind: "formats", styles: styles.additions }, []);
    isTold = true;
    yield chunk;
  }
}

/**
 * The texts inside cells. Shared strings are on the other side, so a planned cell with a shared string ends the patch.
 */
class OwnTexts implements CellTexts {
  private readonly store = new TextStore();

  get(id: number): string {
    return this.store.get(id);
  }

  sharedId(): number {
    throw new RangeError("Shared strings are on the other side");
  }

  intern(bytes: Uint8Array, start: number, end: number): number {
    return this.store.intern(bytes, start, end);
  }
}
