/** A stand-in for the thread that scans and patches sheets: messages are copied as a worker's are. */
import type { ScanThread, ThreadListener } from "../../../src/adapters/xlsx/ahead/ahead-reading";
import type { FromScanner, ToScanner } from "../../../src/adapters/xlsx/ahead/messages";
import { runPatchJob } from "../../../src/adapters/xlsx/ahead/patch-job";
import { SheetScanJob } from "../../../src/adapters/xlsx/ahead/scan-job";
import { bytesSource } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipReader } from "../../../src/adapters/xlsx/zip/zip-reader";

export class LocalThread implements ScanThread {
  listener: ThreadListener | undefined;
  stopped = false;
  /** Number of blocks sent, and of those whose memory has not been returned yet. */
  sent = 0;
  onTheWay = 0;
  mostOnTheWay = 0;
  /** The final answers to requests to patch. */
  readonly answers: string[] = [];
  private job: SheetScanJob | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly memory?: number,
    /** Final answers to requests to patch wait for it. */
    private readonly until?: Promise<void>,
  ) {}

  listen(listener: ThreadListener): void {
    this.listener = listener;
  }

  send(message: ToScanner, transfer: readonly ArrayBuffer[]): void {
    const copy = structuredClone(message, { transfer: [...transfer] });
    if (copy.kind === "scan") this.start(copy);
    else if (copy.kind === "patch") this.patch(copy);
    else {
      this.onTheWay -= 1;
      this.job?.free(copy.buffer);
    }
  }

  stop(): Promise<void> {
    this.stopped = true;
    return Promise.resolve();
  }

  private start({ job }: Extract<ToScanner, { kind: "scan" }>): void {
    const send = (message: FromScanner, transfer: readonly ArrayBuffer[]) => {
      this.answer(message, transfer);
    };
    this.job = new SheetScanJob(job, send, this.memory);
    void this.job.run(ZipReader.open(bytesSource(this.bytes), nodeCodec));
  }

  private patch({ job }: Extract<ToScanner, { kind: "patch" }>): void {
    const send = (message: FromScanner, transfer: readonly ArrayBuffer[]) => {
      if (message.kind === "formats") {
        this.answer(message, transfer);
        return;
      }
      this.answers.push(message.kind);
      void Promise.resolve(this.until).then(() => this.answer(message, transfer));
    };
    void runPatchJob(job, ZipReader.open(bytesSource(this.bytes), nodeCodec), send);
  }

  private answer(message: FromScanner, transfer: readonly ArrayBuffer[]): void {
    if (message.kind === "block") {
      this.sent += 1;
      this.onTheWay += 1;
      this.mostOnTheWay = Math.max(this.mostOnTheWay, this.onTheWay);
    }
    const copy = structuredClone(message, { transfer: [...transfer] });
    setImmediate(() => {
      if (!this.stopped) this.listener?.message(copy);
    });
  }
}

/** Opens a workbook that reads ahead everything announced, in such a thread. */
export async function openAhead(
  bytes: Uint8Array,
  thread: () => ScanThread = () => new LocalThread(bytes),
): Promise<XlsxWorkbook> {
  const book = await XlsxWorkbook.open(bytesSource(bytes), nodeCodec, thread);
  const read = book.read.bind(book);
  book.read = async (request, onBlock) => {
    book.readAhead(request);
    await read(request, onBlock);
  };
  return book;
}
