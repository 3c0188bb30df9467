/** The scanning side, in the other thread. */
import { WorkbookError } from "../../../workbook/errors";
import type { CellBlock } from "../../../workbook/reader";
import { damaged } from "../damage";
import { BlockReader } from "../sheet/block-reader";
import { scanChunks } from "../sheet/scan-chunks";
import { SheetScanner } from "../sheet/sheet-scanner";
import { asUtf8 } from "../xml/encoding";
import { SHEET_LIMIT, type ZipReader } from "../zip/zip-reader";
import type { BlockMessage, FromScanner, ScanJob } from "./messages";
import { packBlock, packedLength } from "./packed-block";
import { SentTexts } from "./sent-texts";

/** Limit on the memory of blocks on their way; beyond it the scan waits until some is returned. */
const MOST_ON_THE_WAY = 32 * 1024 * 1024;

export type Send = (message: FromScanner, transfer: readonly ArrayBuffer[]) => void;

/** Scans a sheet for another thread, and sends its cells block by block. */
export class SheetScanJob {
  private readonly texts: SentTexts;
  private readonly returned: ArrayBuffer[] = [];
  private onTheWay = 0;
  private wake: (() => void) | undefined;

  constructor(
    private readonly job: ScanJob,
    private readonly send: Send,
    private readonly mostOnTheWay = MOST_ON_THE_WAY,
  ) {
    this.texts = new SentTexts(job.hasShared);
  }

  /** Takes back a block's memory. */
  free(buffer: ArrayBuffer): void {
    this.onTheWay -= buffer.byteLength;
    this.returned.push(buffer);
    this.wake?.();
  }

  async run(opening: Promise<ZipReader>): Promise<void> {
    const { part, sheet, request } = this.job;
    let kind: BlockMessage["kind"] = "block";
    const reader = new BlockReader(request, { ...this.job, texts: this.texts }, (block) => {
      this.sendBlock(kind, block);
      return true;
    });
    const scanner = new SheetScanner(part, sheet, reader);
    reader.scanner = scanner;
    try {
      const zip = await opening;
      const entry = zip.find(part);
      if (entry === undefined) throw damaged("missing-part", { part });
      const chunks = asUtf8(part, zip.stream(entry, SHEET_LIMIT));
      await scanChunks(chunks, scanner, () => this.room());
      reader.flush();
      const { finished, anyFormula } = scanner;
      this.send({ kind: "done", finished, anyFormula, range: reader.range }, []);
    } catch (error) {
      kind = "rest";
      reader.flush();
      this.send(failureOf(error), []);
    }
  }

  private sendBlock(kind: BlockMessage["kind"], block: CellBlock): void {
    const { firstRow, rowCount, looks } = block;
    const buffer = this.memory(packedLength(block));
    packBlock(block, buffer);
    this.onTheWay += buffer.byteLength;
    this.send({ kind, firstRow, rowCount, buffer, looks, ...this.texts.takeFresh() }, [buffer]);
  }

  private memory(length: number): ArrayBuffer {
    const last = this.returned.pop();
    return last !== undefined && last.byteLength >= length ? last : new ArrayBuffer(length);
  }

  /** Waits until another block may be sent. */
  private async room(): Promise<void> {
    while (this.onTheWay >= this.mostOnTheWay) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

function failureOf(error: unknown): FromScanner {
  if (!(error instanceof WorkbookError)) {
    return { kind: "failed", code: undefined, details: {}, cause: error };
  }
  return { kind: "failed", code: error.code, details: error.details, cause: error.cause };
}
